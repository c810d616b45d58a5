'use server';

import { z } from 'zod';
import { action } from '@/lib/server/action';
import * as identity from '@/lib/server/commands/identity-change';
import * as integrity from '@/lib/server/commands/integrity';
import * as account from '@/lib/server/commands/manage-account';
import { id, reason, text } from '@/lib/server/input';
import { findAccount as findAccountQuery } from '@/lib/server/queries/find-account';

/** What is typed never stands in an address. */
export const findAccount = action({
  name: 'account.find',
  input: z.strictObject({ text: text(100) }),
  limit: { burst: 30, perMinute: 30 },
  run: findAccountQuery,
});

const limit = { burst: 20, perMinute: 20 };
const onAccount = z.strictObject({ userId: id, reason });

export const resetAccount = action({
  name: 'account.reset',
  input: onAccount,
  limit,
  run: account.resetAccount,
});

export const unlockAccount = action({
  name: 'account.unlock',
  input: onAccount,
  limit,
  run: account.unlockAccount,
});

export const disableAccount = action({
  name: 'account.disable',
  input: onAccount,
  limit,
  run: account.disableAccount,
});

export const enableAccount = action({
  name: 'account.enable',
  input: onAccount,
  limit,
  run: account.enableAccount,
});

export const askIdentityChange = action({
  name: 'account.identity.ask',
  input: z.strictObject({
    userId: id,
    name: text(200),
    documentNumber: text(60),
    proof: text(300),
  }),
  limit,
  run: identity.askIdentityChange,
});

export const approveIdentityChange = action({
  name: 'account.identity.approve',
  input: z.strictObject({ changeId: id, documentNumber: text(60) }),
  limit,
  run: identity.approveIdentityChange,
});

export const rejectIdentityChange = action({
  name: 'account.identity.reject',
  input: z.strictObject({ changeId: id, reason }),
  limit,
  run: identity.rejectIdentityChange,
});

export const recordIntegrity = action({
  name: 'integrity.record',
  input: z.strictObject({ userId: id, untilYear: text(10), reason: text(600), basis: text(200) }),
  limit,
  run: integrity.recordIntegrity,
});

export const liftIntegrity = action({
  name: 'integrity.lift',
  input: z.strictObject({ recordId: id, reason }),
  limit,
  run: integrity.liftIntegrity,
});
