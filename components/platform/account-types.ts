// The shapes of what is done to an account, as pages are handed it.

import type { Result } from '@/lib/domain/result';

type OnAccount = { userId: string; reason: string };
type Done = Promise<Result<void>>;

export type AccountActions = {
  readonly reset: (input: OnAccount) => Promise<Result<{ code: string }>>;
  readonly unlock: (input: OnAccount) => Done;
  readonly disable: (input: OnAccount) => Done;
  readonly enable: (input: OnAccount) => Done;
  readonly askIdentity: (input: {
    userId: string;
    name: string;
    documentNumber: string;
    proof: string;
  }) => Promise<Result<{ id: string }>>;
  readonly approveIdentity: (input: { changeId: string; documentNumber: string }) => Done;
  readonly rejectIdentity: (input: { changeId: string; reason: string }) => Done;
  readonly recordIntegrity: (input: {
    userId: string;
    untilYear: string;
    reason: string;
    basis: string;
  }) => Promise<Result<{ id: string }>>;
  readonly liftIntegrity: (input: { recordId: string; reason: string }) => Done;
};
