'use server';

import { z } from 'zod';
import { action } from '@/lib/server/action';
import { text } from '@/lib/server/input';
import { findAccount as findAccountQuery } from '@/lib/server/queries/find-account';

/** What is typed never stands in an address. */
export const findAccount = action({
  name: 'account.find',
  input: z.strictObject({ text: text(100) }),
  limit: { burst: 30, perMinute: 30 },
  run: findAccountQuery,
});
