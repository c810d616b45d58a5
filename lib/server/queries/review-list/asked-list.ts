// Knows a list as the statements need it: the link read for the actor's desk, what is sealed opened.

import 'server-only';
import { Prisma } from '@/prisma/client/client';
import type { Actor } from '@/lib/domain/policy/actor';
import { deskOf, type Desk } from '@/lib/domain/review-list/desk';
import { without } from '@/lib/domain/review-list/list-link';
import { type ReviewList } from '@/lib/domain/review-list/list-query';
import { readList, type LinkParams } from '@/lib/domain/review-list/read-list';
import { plannedEachTime } from '../../db';
import { scopeSql } from '../../scope';
import { openText, sealText } from '../../seal';
import { filterSql, viewSql } from './conditions';
import { withKeys } from './filter-keys';

const sealedFor = 'review-list:name';

/** A name as a link carries it. */
export const sealName = (typed: string): string => sealText(typed, sealedFor);

export type AskedList = {
  readonly desk: Desk;
  readonly list: ReviewList;
  /** The name that is looked for, as typed. */
  readonly name: string | null;
  /** Scope, list and filters; the same for rows, counts and neighbours. */
  readonly conditions: readonly Prisma.Sql[];
};

/** The list that a link asks for; null for roles without lists. */
export async function askedList(actor: Actor, params: LinkParams): Promise<AskedList | null> {
  const desk = deskOf(actor);
  const scope = scopeSql(actor, 'application.read');
  if (desk === null || scope === null) return null;
  const read = readList(desk.kind, params);
  const name = read.filter.name === undefined ? null : openText(read.filter.name, sealedFor);
  const list = name === null ? { ...without(read, 'name'), place: read.place } : read;
  const opened = { ...(await withKeys(list.filter)), ...(name !== null && { name }) };
  const isFiltered = Object.keys(opened).length > 0;
  return {
    desk,
    list,
    name,
    conditions: [
      isFiltered ? Prisma.sql`${plannedEachTime}${scope}` : scope,
      viewSql(desk, list.view),
      ...filterSql(opened),
    ],
  };
}

const { sql } = Prisma;

/** `FROM … WHERE …` of a list's rows. */
export const fromWhere = (conditions: readonly Prisma.Sql[]): Prisma.Sql =>
  sql`FROM "Application" a WHERE ${Prisma.join([...conditions], ' AND ')}`;

/** Nobody counts further than this; one more says that there are more. */
export const countedUpTo = 1000;

/** How many rows, as a scalar subquery: at most one more than {@link countedUpTo}. */
export const countSql = (conditions: readonly Prisma.Sql[]): Prisma.Sql =>
  sql`(SELECT count(*)::int FROM (SELECT ${fromWhere(conditions)} LIMIT ${countedUpTo + 1}) AS counted)`;
