// Knows what the list of a register shows, and which registers somebody keeps.

import 'server-only';
import type { Actor } from '@/lib/domain/policy/actor';
import { can } from '@/lib/domain/policy/scopes';
import {
  isRegisterId,
  registerIds,
  registerOf,
  type RegisterId,
} from '@/lib/domain/registers/registry';
import type { OptionsByRegister, Register, TypedRow } from '@/lib/domain/registers/register';
import { shownRow } from '@/lib/domain/registers/rows';
import { db } from '../../db';
import { optionsFor } from '../../registers/options';
import { columnsOf, keyOf, registerScope } from '../../registers/records';
import { tableOf } from '../../registers/tables';

export type RegisterEntry = {
  readonly id: RegisterId;
  readonly title: string;
  readonly group: string;
  readonly about: string;
  readonly count: number;
};

/** The registers that the actor keeps, with how many records of each. */
export function registersOf(actor: Actor): Promise<RegisterEntry[]> {
  const own = registerIds.filter((id) => can(actor, registerOf(id).permission));
  return Promise.all(
    own.map(async (id) => {
      const register = registerOf(id);
      const where = registerScope(actor, register);
      const { title, group, about } = register;
      return { id, title, group, about, count: await tableOf(db(), id).count({ where }) };
    }),
  );
}

export type RegisterLine = {
  readonly key: string;
  readonly cells: readonly string[];
};
export type RegisterList = {
  readonly id: RegisterId;
  readonly register: Pick<Register, 'title' | 'about'>;
  readonly heads: readonly string[];
  readonly lines: readonly RegisterLine[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly search: string;
};

const pageSize = 100;

const listed = ({ fields }: Register) =>
  Object.entries(fields).filter(([, { formOnly }]) => !formOnly);

/** Records whose words, as they are shown, have what is looked for: registers are short. */
const hasWords = (shown: TypedRow, words: string): boolean =>
  Object.values(shown).some((text) => text.toLowerCase().includes(words));

/** Every record in scope, in the order of the register, as it is shown. */
export async function shownRecords(
  actor: Actor,
  id: RegisterId,
): Promise<{ key: string; shown: TypedRow }[]> {
  const register = registerOf(id);
  const options: OptionsByRegister = await optionsFor(db(), actor, register);
  const found = await tableOf(db(), id).findMany({
    where: registerScope(actor, register),
    select: columnsOf(register),
    orderBy: register.order.map((field) => ({ [field]: 'asc' as const })),
    take: 20_000,
  });
  return found.map((row) => ({
    key: keyOf(register, row),
    shown: shownRow(register, row, options),
  }));
}

/** One page of a register; null where there is none such, or not for this actor. */
export async function registerList(
  actor: Actor,
  asked: { readonly register: string; readonly page?: string; readonly search?: string },
): Promise<RegisterList | null> {
  if (!isRegisterId(asked.register)) return null;
  const id = asked.register;
  const register = registerOf(id);
  if (!can(actor, register.permission)) return null;
  const search = (asked.search ?? '').trim().slice(0, 60);
  const all = (await shownRecords(actor, id)).filter(
    ({ shown }) => search === '' || hasWords(shown, search.toLowerCase()),
  );
  const pages = Math.max(1, Math.ceil(all.length / pageSize));
  const page = Math.min(pages, Math.max(1, Number(asked.page) || 1));
  const columns = listed(register);
  return {
    id,
    register: { title: register.title, about: register.about },
    heads: columns.map(([, { label }]) => label),
    lines: all.slice((page - 1) * pageSize, page * pageSize).map(({ key, shown }) => ({
      key,
      cells: columns.map(([name]) => shown[name] ?? ''),
    })),
    total: all.length,
    page,
    pages,
    search,
  };
}
