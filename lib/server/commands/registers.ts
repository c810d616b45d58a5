// Knows how a record of a register is made, changed and deleted: read, checked, written, recorded
// with what it was before.

import 'server-only';
import { registerOf, type RegisterId } from '@/lib/domain/registers/registry';
import type { RegisterRow, TypedRow } from '@/lib/domain/registers/register';
import { readRow, rowChanges, shownRow, typedRow } from '@/lib/domain/registers/rows';
import { Refusal } from '@/lib/domain/refusal';
import { recorded, type AuditSubject } from '../audit';
import type { Context } from '../context';
import { isInUse, isTaken, type Tx } from '../db';
import { beginningOf, withDerived } from '../registers/derived';
import { afterChanging, afterMaking } from '../registers/effects';
import { optionsFor } from '../registers/options';
import {
  columnsOf,
  keyColumn,
  keyOf,
  keyWhere,
  recordOf,
  registerScope,
} from '../registers/records';
import { tableOf } from '../registers/tables';

export type RecordInput = {
  readonly register: RegisterId;
  readonly row: TypedRow;
  /** The round that a new one is copied from. */
  readonly copiedFrom?: string | null;
};
export type RecordAt = { readonly register: RegisterId; readonly key: string };
export type ChangeInput = RecordAt & {
  /** The record as the page showed it. */
  readonly seen: TypedRow;
  readonly row: TypedRow;
};

const subject = (act: string, id: RegisterId, key: string): AuditSubject => ({
  action: `register.${act}`,
  objectKind: id,
  objectId: key,
});

/** What was typed, as a record. @throws Refusal `invalid` with a sentence for each field. */
async function read(tx: Tx, ctx: Context, id: RegisterId, typed: TypedRow) {
  const register = registerOf(id);
  registerScope(ctx.actor, register);
  const options = await optionsFor(tx, ctx.actor, register);
  const { row, problems } = readRow(register, typed, options);
  if (problems !== null) throw new Refusal('invalid', {}, problems);
  return { register, options, row };
}

const taken = (error: unknown): never => {
  throw isTaken(error) ? new Refusal('recordTaken') : error;
};

/** Makes a record, in a transaction that the caller records. @returns what to record of it. */
export async function makeIn(tx: Tx, ctx: Context, input: RecordInput): Promise<AuditSubject> {
  const { register: id } = input;
  const { register, options, row } = await read(tx, ctx, id, input.row);
  const made = await tableOf(tx, id)
    .create({ data: { ...withDerived(id, row), ...beginningOf(id) }, select: columnsOf(register) })
    .catch(taken);
  const key = keyOf(register, made);
  // a record out of scope is not written, either
  await recordOf(tx, ctx.actor, id, key);
  if (input.copiedFrom) await afterMaking[id]?.(tx, ctx, key, input.copiedFrom);
  const changes = rowChanges(register, null, shownRow(register, made, options));
  return { ...subject('make', id, key), changes };
}

/** Changes a record, in a transaction that the caller records. @returns what to record of it. */
export async function changeIn(tx: Tx, ctx: Context, input: ChangeInput): Promise<AuditSubject> {
  const { register: id, key } = input;
  const { register, options, row } = await read(tx, ctx, id, input.row);
  const before = await recordOf(tx, ctx.actor, id, key);
  const settled = register.settled?.(before, new Date());
  if (settled) throw new Refusal('recordSettled', { why: settled });
  requireSeen(typedRow(register, before), input.seen);
  const fixed = Object.entries(register.fields).filter(([, field]) => field.fixed);
  const kept = Object.fromEntries(fixed.map(([name]) => [name, before[name] ?? null]));
  const after = { ...row, ...kept };
  const { count } = await tableOf(tx, id)
    .updateMany({
      where: { AND: [keyWhere(register, key), unchanged(before)] },
      data: withDerived(id, after),
    })
    .catch(taken);
  if (count !== 1) throw new Refusal('recordStale');
  // a record out of scope is not written, either
  await recordOf(tx, ctx.actor, id, key);
  await afterChanging[id]?.(tx, key, before, after);
  const changes = rowChanges(
    register,
    shownRow(register, before, options),
    shownRow(register, after, options),
  );
  return { ...subject('change', id, key), changes };
}

/** Somebody else changed it meanwhile. */
function requireSeen(present: TypedRow, seen: TypedRow): void {
  if (Object.entries(present).some(([name, text]) => seen[name] !== text))
    throw new Refusal('recordStale');
}

const unchanged = (row: RegisterRow) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      Array.isArray(value) ? { equals: [...(value as readonly number[])] } : value,
    ]),
  );

/** A new record. @throws Refusal `notFound`, `invalid`, `recordTaken`. */
export async function makeRecord(ctx: Context, input: RecordInput): Promise<{ key: string }> {
  const made = await recorded(
    ctx,
    (done: AuditSubject) => done,
    (tx) => makeIn(tx, ctx, input),
  );
  return { key: made.objectId ?? '' };
}

/** Another state of a record. @throws Refusal `notFound`, `invalid`, `recordStale`, `recordTaken`, `recordSettled`. */
export async function changeRecord(ctx: Context, input: ChangeInput): Promise<void> {
  await recorded(
    ctx,
    (done: AuditSubject) => done,
    (tx) => changeIn(tx, ctx, input),
  );
}

/** Deletes a record that nothing points at. @throws Refusal `notFound`, `recordInUse`, `recordSettled`. */
export async function deleteRecord(ctx: Context, { register: id, key }: RecordAt): Promise<void> {
  const register = registerOf(id);
  await recorded(
    ctx,
    (done: AuditSubject) => done,
    async (tx) => {
      const before = await recordOf(tx, ctx.actor, id, key);
      const settled = register.settled?.(before, new Date());
      if (settled) throw new Refusal('recordSettled', { why: settled });
      const options = await optionsFor(tx, ctx.actor, register);
      await tableOf(tx, id)
        .deleteMany({ where: { [keyColumn(register)]: before[keyColumn(register)] } })
        .catch((error: unknown) => {
          throw isInUse(error) ? new Refusal('recordInUse') : error;
        });
      const changes = rowChanges(register, shownRow(register, before, options), null);
      return { ...subject('delete', id, key), changes };
    },
  );
}
