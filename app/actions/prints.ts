'use server';

import { z } from 'zod';
import { action } from '@/lib/server/action';
import * as jobs from '@/lib/server/commands/print-jobs';
import { id } from '@/lib/server/input';

const limit = { burst: 20, perMinute: 10 };

export const startEverything = action({
  name: 'print.everything',
  input: z.strictObject({ applicationId: id }),
  limit,
  run: jobs.startEverything,
});

/** `search` is the link of a list, as the list's own page understands it. */
export const startRoster = action({
  name: 'print.roster',
  input: z.strictObject({ search: z.string().max(4000), sheet: z.boolean() }),
  limit,
  run: jobs.startRoster,
});

export const cancelPrint = action({
  name: 'print.cancel',
  input: z.strictObject({ jobId: id }),
  limit,
  run: jobs.cancelPrint,
});
