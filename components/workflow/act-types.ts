// The shape of an act on an application, as pages are handed it.

import type { Result } from '@/lib/domain/result';

export type ActInput = {
  readonly applicationId: string;
  readonly version: number;
  readonly opKey: string;
};
export type Act = (input: ActInput) => Promise<Result<unknown>>;
export type ReasonedActFn = (input: ActInput & { reason: string }) => Promise<Result<unknown>>;
