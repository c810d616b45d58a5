// Knows how a spreadsheet changes a register: what it would do is shown first, and done as shown.

import 'server-only';
import { createHash } from 'node:crypto';
import { canonicalJson } from '@/lib/domain/application/canonical';
import { registerOf, type RegisterId } from '@/lib/domain/registers/registry';
import { readSheet, sheetPlan, type PlannedLine } from '@/lib/domain/registers/sheet';
import { shownRow, typedRow } from '@/lib/domain/registers/rows';
import { Refusal } from '@/lib/domain/refusal';
import { auditIn } from '../audit';
import type { Context } from '../context';
import { db, transaction, type Tx } from '../db';
import { optionsFor } from '../registers/options';
import { columnsOf, keyOf, registerScope } from '../registers/records';
import { tableOf, type Client } from '../registers/tables';
import { changeIn, makeIn } from './registers';

export type SheetInput = {
  readonly register: RegisterId;
  /** The heads, then the lines. */
  readonly cells: readonly (readonly string[])[];
};
export type SheetPreview = {
  readonly lines: readonly PlannedLine[];
  /** Stands for all that the preview says. */
  readonly digest: string;
};

/** @throws Refusal `notFound` out of scope, `invalid` where the columns are not those of the register. */
async function planOf(client: Client, ctx: Context, { register: id, cells }: SheetInput) {
  const register = registerOf(id);
  const where = registerScope(ctx.actor, register);
  const read = readSheet(register, cells);
  if ('problem' in read) throw new Refusal('invalid', {}, { sheet: read.problem });
  const options = await optionsFor(client, ctx.actor, register);
  const found = await tableOf(client, id).findMany({ where, select: columnsOf(register) });
  const present = new Map(found.map((row) => [keyOf(register, row), row]));
  const shown = new Map(
    [...present].map(([key, row]) => [key, shownRow(register, row, options)] as const),
  );
  const lines = sheetPlan(register, read.rows, shown, options);
  const digest = createHash('sha256').update(canonicalJson(lines)).digest('hex');
  return { register, rows: read.rows, present, lines, digest };
}

/** What the spreadsheet would change; nothing is. Records that it does not name stay. */
export async function previewSheet(ctx: Context, input: SheetInput): Promise<SheetPreview> {
  const { lines, digest } = await planOf(db(), ctx, input);
  return { lines: lines.filter(({ kind }) => kind !== 'unchanged'), digest };
}

/**
 * Does what was previewed, all of it or nothing; each record has its own entry in the audit.
 * @throws Refusal `sheetChanged` when the preview would be another one now, `invalid` where a line
 *   is wrong, and what {@link makeIn} and {@link changeIn} throw.
 */
export function applySheet(
  ctx: Context,
  input: SheetInput & { readonly digest: string },
): Promise<{ added: number; changed: number }> {
  return transaction(async (tx: Tx) => {
    const { register, rows, present, lines, digest } = await planOf(tx, ctx, input);
    if (digest !== input.digest) throw new Refusal('sheetChanged');
    if (lines.some(({ kind }) => kind === 'wrong')) throw new Refusal('invalid');
    const counts = { added: 0, changed: 0 };
    for (const [at, { kind, key }] of lines.entries()) {
      const row = rows[at]?.row;
      if (row === undefined || (kind !== 'added' && kind !== 'changed')) continue;
      const before = present.get(key);
      const done =
        before === undefined
          ? await makeIn(tx, ctx, { register: input.register, row })
          : await changeIn(tx, ctx, {
              register: input.register,
              key,
              row,
              seen: typedRow(register, before),
            });
      await auditIn(tx, ctx, done);
      counts[kind] += 1;
    }
    return counts;
  });
}
