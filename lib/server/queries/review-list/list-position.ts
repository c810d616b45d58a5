// Knows where an application stands in the list that it was opened from, and what lies beside it.

import 'server-only';
import { Prisma } from '@/prisma/client/client';
import type { Actor } from '@/lib/domain/policy/actor';
import { changed, listHref, listSearch } from '@/lib/domain/review-list/list-link';
import { db } from '../../db';
import { askedList, countedUpTo, countSql, fromWhere } from './asked-list';
import { beyond, keyOf, openPlace, orderBy, sealPlace, type Direction, type Place } from './order';

/** How a page of one application carries the list that it was opened from. */
export type ListParams = {
  readonly list?: string | readonly string[] | undefined;
  readonly at?: string | readonly string[] | undefined;
};

export type ListPosition = {
  /** Counted from 1; null when the application has left the list meanwhile. */
  readonly number: number | null;
  /** As in the list: at most 1,001. */
  readonly total: number;
  readonly back: string;
  /** The query string that carries the list and this place along. */
  readonly from: string;
  readonly previous: string | null;
  readonly next: string | null;
};

type Found = {
  readonly previous: Place | null;
  readonly next: Place | null;
  readonly before: number;
  readonly total: number;
  readonly listed: boolean;
};

const text = (value: ListParams['list']): string =>
  typeof value === 'string' ? value.slice(0, 4000) : '';

/** In one statement; null where the link names no list, or none of the actor's. */
export async function listPosition(
  actor: Actor,
  id: string,
  params: ListParams,
): Promise<ListPosition | null> {
  const [carried, sealed] = [text(params.list), text(params.at)];
  if (sealed === '') return null;
  const asked = await askedList(actor, Object.fromEntries(new URLSearchParams(carried)));
  if (asked === null) return null;
  const { desk, conditions } = asked;
  const list = changed(asked.list, {});
  const { sort } = list;
  const at = openPlace(sort, sealed);
  if (at === null) return null;
  const side = (direction: Direction) => [...conditions, ...beyond(sort, direction, at)];
  const nearest = (direction: Direction) => Prisma.sql`(
    SELECT json_build_object('id', x.id, 'key', x.key::text) FROM (
      SELECT a.id, ${keyOf(sort)} AS key ${fromWhere(side(direction))}
      ${orderBy(sort, direction)} LIMIT 1) AS x)`;
  const here = Prisma.sql`a.id = ${id}::uuid`;
  const [found] = await db().$queryRaw<Found[]>`
    SELECT ${nearest('before')} AS previous, ${nearest('after')} AS next,
      ${countSql(side('before'))} AS before, ${countSql(conditions)} AS total,
      EXISTS (SELECT ${fromWhere([...conditions, here])}) AS listed`;
  if (found === undefined) return null;
  const search = listSearch(desk.kind, list);
  const link = (place: Place | null) =>
    place && `/applications/${place.id}/review?${fromList(search, sealPlace(sort, place))}`;
  return {
    number: found.listed && found.before < countedUpTo ? found.before + 1 : null,
    total: found.total,
    back: listHref(desk.kind, list),
    from: fromList(search, sealed),
    previous: link(found.previous),
    next: link(found.next),
  };
}

/** What a link to an application of a list says of the list. */
const fromList = (search: string, at: string): string =>
  new URLSearchParams({ list: search, at }).toString();
