// Knows the columns of registers that nobody fills in: they follow from what was filled in.

import 'server-only';
import { createHash } from 'node:crypto';
import type { RegisterId } from '@/lib/domain/registers/registry';
import type { RegisterRow } from '@/lib/domain/registers/register';

const derived: Partial<Record<RegisterId, (row: RegisterRow) => RegisterRow>> = {
  'legal-texts': ({ text }) => ({
    sha256: createHash('sha256').update(String(text)).digest('hex'),
  }),
};

/** The record with the columns that follow from it. */
export const withDerived = (id: RegisterId, row: RegisterRow): RegisterRow => ({
  ...row,
  ...derived[id]?.(row),
});
