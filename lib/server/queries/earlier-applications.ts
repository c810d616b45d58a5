// Knows a person's applications of earlier years: what can be brought to this year's.

import 'server-only';
import {
  notAskedFor,
  offeredRows,
  type OfferedSection,
  type StoredRows,
} from '@/lib/domain/application/bring-rows';
import type { Actor } from '@/lib/domain/policy/actor';
import { db, type Tx } from '../db';
import { scopeWhere } from '../scope';
import { formOf } from './form-version';

type Client = Tx | ReturnType<typeof db>;

export type EarlierChoice = {
  readonly id: string;
  readonly year: number;
  readonly displayName: string;
};
export type BringPage = {
  /** Newest year first; empty when this is the person's first application. */
  readonly choices: readonly EarlierChoice[];
  /** The one that is shown. */
  readonly from: EarlierChoice | null;
  readonly sections: readonly OfferedSection[];
  /** Files by row. */
  readonly files: Readonly<Record<string, number>>;
  /** Sections that were filled in then and are not asked for now. */
  readonly notAsked: readonly string[];
};

async function earlierThan(
  client: Client,
  actor: Actor,
  applicationId: string,
): Promise<{ formVersionId: string; choices: EarlierChoice[] } | null> {
  const scope = scopeWhere(actor, 'application.prepare');
  if (scope === null) return null;
  const here = await client.application.findFirst({
    where: { id: applicationId, AND: scope },
    select: { year: true, applicantId: true, formVersionId: true },
  });
  if (here === null) return null;
  const choices = await client.application.findMany({
    where: { applicantId: here.applicantId, year: { lt: here.year } },
    select: { id: true, year: true, displayName: true },
    orderBy: { year: 'desc' },
    take: 20,
  });
  return { formVersionId: here.formVersionId, choices };
}

/** What is saved of an application, by section. */
export const storedRowsOf = async (client: Client, applicationId: string): Promise<StoredRows> =>
  new Map(
    (
      await client.sectionRows.findMany({
        where: { applicationId },
        select: { sectionId: true, rows: true },
      })
    ).map(({ sectionId, rows }) => [sectionId, rows]),
  );

/** The rows of an earlier application of the same person; null where it is none. */
export async function earlierApplication(
  client: Client,
  actor: Actor,
  applicationId: string,
  fromId: string,
): Promise<{ year: number; rows: StoredRows } | null> {
  const earlier = await earlierThan(client, actor, applicationId);
  const from = earlier?.choices.find(({ id }) => id === fromId);
  return from ? { year: from.year, rows: await storedRowsOf(client, from.id) } : null;
}

/** What may be brought to an application; null where it is not the actor's. */
export async function bringPage(
  actor: Actor,
  applicationId: string,
  fromId: string | undefined,
): Promise<BringPage | null> {
  const client = db();
  const earlier = await earlierThan(client, actor, applicationId);
  if (earlier === null) return null;
  const { choices } = earlier;
  const from = choices.find(({ id }) => id === fromId) ?? choices[0] ?? null;
  if (from === null) return { choices, from, sections: [], files: {}, notAsked: [] };
  const [form, present, stored, counted] = await Promise.all([
    formOf(client, earlier.formVersionId),
    storedRowsOf(client, applicationId),
    storedRowsOf(client, from.id),
    client.attachment.groupBy({
      by: ['rowId'],
      where: { applicationId: from.id, removedAt: null },
      _count: true,
    }),
  ]);
  return {
    choices,
    from,
    sections: offeredRows(form, present, stored),
    files: Object.fromEntries(counted.map(({ rowId, _count }) => [rowId, _count])),
    notAsked: notAskedFor(form, stored),
  };
}

/** Whether the person has an application of any year from which something can be brought. */
export const hasApplications = async (actor: Actor): Promise<boolean> =>
  (await db().application.count({ where: { applicantId: actor.userId }, take: 1 })) > 0;
