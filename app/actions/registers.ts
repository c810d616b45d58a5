'use server';

import { z } from 'zod';
import { registerIds } from '@/lib/domain/registers/registry';
import { action } from '@/lib/server/action';
import * as sheets from '@/lib/server/commands/register-sheet';
import * as registers from '@/lib/server/commands/registers';
import { id, text } from '@/lib/server/input';

const limit = { burst: 60, perMinute: 60 };
const register = z.enum(registerIds);
const row = z
  .record(z.string().max(40), text(20_000))
  .refine((value) => Object.keys(value).length <= 40);
const at = z.strictObject({ register, key: text(80) });

export const makeRecord = action({
  name: 'register.make',
  input: z.strictObject({ register, row, copiedFrom: id.nullable() }),
  limit,
  run: registers.makeRecord,
});

export const changeRecord = action({
  name: 'register.change',
  input: at.extend({ seen: row, row }),
  limit,
  run: registers.changeRecord,
});

export const deleteRecord = action({
  name: 'register.delete',
  input: at,
  limit,
  run: registers.deleteRecord,
});

const sheet = z.strictObject({
  register,
  cells: z.array(z.array(text(20_000)).max(40)).max(3_000),
});

export const previewSheet = action({
  name: 'register.preview',
  input: sheet,
  limit: { burst: 20, perMinute: 10 },
  run: sheets.previewSheet,
});

export const applySheet = action({
  name: 'register.import',
  input: sheet.extend({ digest: z.string().length(64) }),
  limit: { burst: 20, perMinute: 10 },
  run: sheets.applySheet,
});
