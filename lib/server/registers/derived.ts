// Knows the columns of registers that nobody fills in: they follow from what was filled in.

import 'server-only';
import { createHash } from 'node:crypto';
import type { RegisterId } from '@/lib/domain/registers/registry';
import type { RegisterRow } from '@/lib/domain/registers/register';
import { pinyinOf } from '../pinyin';

const derived: Partial<Record<RegisterId, (row: RegisterRow) => RegisterRow>> = {
  'legal-texts': ({ text }) => ({
    sha256: createHash('sha256').update(String(text)).digest('hex'),
  }),
  'receiving-units': ({ name }) => pinyinOf(String(name)),
};

/** What a new record begins with, beyond what was filled in. */
const beginnings: Partial<Record<RegisterId, RegisterRow>> = {
  'receiving-units': { receiving: true, state: 'approved', version: 1 },
};
export const beginningOf = (id: RegisterId): RegisterRow => beginnings[id] ?? {};

/** The record with the columns that follow from it. */
export const withDerived = (id: RegisterId, row: RegisterRow): RegisterRow => ({
  ...row,
  ...derived[id]?.(row),
});
