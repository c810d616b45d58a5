// Knows what stands around the rows of a list: how many there are in all, and what they can be
// filtered by: rounds in scope, series, and the specialties and titles of one series.

import 'server-only';
import { Prisma } from '@/prisma/client/client';
import type { Actor } from '@/lib/domain/policy/actor';
import type { Desk } from '@/lib/domain/review-list/desk';
import { db } from '../../db';
import { scopeSql } from '../../scope';
import { countSql, type AskedList } from './asked-list';

/** What a link carries, and how it reads. */
export type Choice = { readonly key: string; readonly name: string };
export type ListChoices = {
  readonly rounds: readonly Choice[];
  readonly series: readonly Choice[];
  /** Of the chosen series; empty while none is chosen. */
  readonly specialties: readonly Choice[];
  readonly titles: readonly Choice[];
};

export type AroundList = {
  /** At most 1,001, which means more than a thousand. */
  readonly total: number;
  readonly choices: ListChoices;
};

const { sql } = Prisma;
const most = 200;

/** A committee has the rounds that it opens; others those that some application in scope is of. */
function roundsSql(actor: Actor, desk: Desk): Prisma.Sql {
  const scope = scopeSql(actor, 'application.read') ?? sql`FALSE`;
  const [name, where] =
    desk.kind === 'committee'
      ? [sql`r.name`, sql`r."committeeId" = ${desk.id}::uuid`]
      : [
          sql`r.name || ' · ' || c.name`,
          sql`EXISTS (SELECT FROM "Application" a WHERE a."roundId" = r.id AND ${scope})`,
        ];
  return sql`SELECT r.id AS key, ${name} AS name
             FROM "Round" r JOIN "Committee" c ON c.id = r."committeeId"
             WHERE ${where} ORDER BY r.year DESC, c.name, r.name LIMIT ${most}`;
}

const list = (rows: Prisma.Sql): Prisma.Sql =>
  sql`(SELECT coalesce(json_agg(choice), '[]') FROM (${rows}) AS choice)`;

/** In one statement. */
export async function aroundList(actor: Actor, asked: AskedList): Promise<AroundList> {
  const of = asked.list.filter.series ?? '';
  const [row] = await db().$queryRaw<(ListChoices & { total: number })[]>`
    SELECT ${countSql(asked.conditions)} AS total,
      ${list(roundsSql(actor, asked.desk))} AS rounds,
      ${list(sql`SELECT key, name FROM "Series" ORDER BY sort LIMIT ${most}`)} AS series,
      ${list(sql`SELECT key, name FROM "Specialty" WHERE "seriesKey" = ${of}
                 ORDER BY sort LIMIT ${most}`)} AS specialties,
      ${list(sql`SELECT key, name FROM "Title" WHERE "seriesKey" = ${of}
                 ORDER BY sort LIMIT ${most}`)} AS titles`;
  if (row === undefined) throw new Error('one row is always there');
  const { total, ...choices } = row;
  return { total, choices };
}
