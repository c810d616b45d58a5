// Knows the orders of a list, and how a place in it is named so that paging stays right while rows
// move: by the key that the row had, not by its number in the list.

import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/prisma/client/client';
import type { ListSort } from '@/lib/domain/review-list/desk';
import { openText, sealText } from '../../seal';
import { deadlineSql } from '../deadline';

const { sql } = Prisma;
type Sql = Prisma.Sql;

type Order = {
  /** Of `"Application" a`. */
  readonly key: Sql;
  readonly type: Sql;
  readonly descending?: true;
  /** What has no key is in no list of this order. */
  readonly needs?: Sql;
};

const orders: Record<ListSort, Order> = {
  waiting: { key: sql`a."stateSince"`, type: sql`timestamptz` },
  due: {
    key: sql`(SELECT coalesce(${deadlineSql}, r."supervisingReviewTo")
              FROM "Round" r WHERE r.id = a."roundId")`,
    type: sql`timestamptz`,
  },
  number: { key: sql`a.number COLLATE "C"`, type: sql`text` },
  name: { key: sql`a."applicantName"`, type: sql`text` },
  date: {
    key: sql`a."submittedAt"`,
    type: sql`timestamptz`,
    descending: true,
    needs: sql`a."submittedAt" IS NOT NULL`,
  },
};

/** A row's place in a list of one order. */
export type Place = { readonly key: string; readonly id: string };
export type Direction = 'after' | 'before';

/** What a list of this order is sorted by; as text it is as precise as the database has it. */
export const keyOf = (sort: ListSort): Sql => orders[sort].key;

const isRising = (sort: ListSort, direction: Direction): boolean =>
  (orders[sort].descending === true) === (direction === 'before');

/**
 * Reading on from a place, or back from it: then the nearest row comes first.
 * @param of `a.` where others have columns `key` and `id` too.
 */
export function orderBy(sort: ListSort, direction: Direction, of: Sql = Prisma.empty): Sql {
  const way = isRising(sort, direction) ? sql`ASC` : sql`DESC`;
  return sql`ORDER BY ${of}key ${way}, ${of}id ${way}`;
}

/** The conditions of an order: what it needs, and what lies beyond a place. */
export function beyond(sort: ListSort, direction: Direction, place: Place | null): Sql[] {
  const { key, type, needs } = orders[sort];
  const conditions = needs === undefined ? [] : [needs];
  if (place === null) return conditions;
  const than = isRising(sort, direction) ? sql`>` : sql`<`;
  const at = sql`(${place.key}::${type}, ${place.id}::uuid)`;
  return [...conditions, sql`(${key}, a.id) ${than} ${at}`];
}

const stored = z.tuple([z.string(), z.string(), z.uuid()]);
const sealedFor = 'review-list:place';

/** A place as a link carries it: it may hold a name, and nobody makes one up. */
export const sealPlace = (sort: ListSort, { key, id }: Place): string =>
  sealText(JSON.stringify([sort, key, id]), sealedFor);

/** The place of a link; null for one that is none, or of another order. */
export function openPlace(sort: ListSort, sealed: string): Place | null {
  const text = openText(sealed, sealedFor);
  const [of, key, id] = text === null ? [] : stored.parse(JSON.parse(text));
  return of === sort && key !== undefined && id !== undefined ? { key, id } : null;
}
