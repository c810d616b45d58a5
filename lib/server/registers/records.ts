// Knows how a record of a register is found: by its key, in the scope of who asks.

import 'server-only';
import type { Actor } from '@/lib/domain/policy/actor';
import { registerOf, type RegisterId } from '@/lib/domain/registers/registry';
import type { Register, RegisterRow } from '@/lib/domain/registers/register';
import { Refusal } from '@/lib/domain/refusal';
import { scopeWhere } from '../scope';
import { tableOf, type Client } from './tables';

type Where = Readonly<Record<string, unknown>>;

/** The column that identifies a record; records without a key of their own are numbered. */
export const keyColumn = ({ key }: Register): string => key ?? 'id';

/** The text of a key as the database compares it; undefined where it can be no key. */
export function keyWhere(register: Register, key: string): Where | undefined {
  const column = keyColumn(register);
  if (register.key === null) {
    return /^[0-9a-f-]{36}$/.test(key) ? { [column]: key } : undefined;
  }
  if (register.fields[register.key]?.kind !== 'day') return { [column]: key };
  const day = new Date(`${key}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? undefined : { [column]: day };
}

/** The columns of a record with its key. */
export const columnsOf = (register: Register): Record<string, true> =>
  Object.fromEntries(
    [keyColumn(register), ...Object.keys(register.fields)].map((name) => [name, true]),
  );

/** The condition of a register's scope. @throws Refusal `notFound` for who has none. */
export function registerScope(actor: Actor, { permission, only }: Register): Where {
  const scope = scopeWhere(actor, permission);
  if (scope === null) throw new Refusal('notFound');
  // the database client takes a list of nothing but an empty filter for "none of them"
  const everywhere = scope.OR.some((filter) => Object.keys(filter).length === 0);
  return { ...(everywhere ? {} : scope), ...only };
}

/** The key of a record as text, as addresses and spreadsheets hold it. */
export function keyOf(register: Register, row: RegisterRow): string {
  const key = row[keyColumn(register)] ?? null;
  return key instanceof Date ? key.toISOString().slice(0, 10) : String(key);
}

/** A record in scope. @throws Refusal `notFound`. */
export async function recordOf(
  client: Client,
  actor: Actor,
  id: RegisterId,
  key: string,
): Promise<RegisterRow> {
  const register = registerOf(id);
  const scope = registerScope(actor, register);
  const where = keyWhere(register, key);
  const [row] = where
    ? await tableOf(client, id).findMany({
        where: { AND: [where, scope] },
        select: columnsOf(register),
        take: 1,
      })
    : [];
  if (row === undefined) throw new Refusal('notFound');
  return row;
}
