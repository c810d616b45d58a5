// Knows the rounds whose forms an actor may set, and at which places their committee reviews.

import 'server-only';
import { isReviewedAt, placeOf, type FormPlace } from '@/lib/domain/forms/form-place';
import type { Actor } from '@/lib/domain/policy/actor';
import type { db, Tx } from '../db';
import { scopeWhere } from '../scope';

type Client = Tx | ReturnType<typeof db>;

const select = {
  id: true,
  name: true,
  year: true,
  applyTo: true,
  committee: {
    select: { scopes: { select: { seriesKey: true, specialtyKey: true, levels: true } } },
  },
} as const;

export type FormRound = {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly applyTo: Date;
  readonly scopes: readonly {
    readonly seriesKey: string;
    readonly specialtyKey: string | null;
    readonly levels: readonly number[];
  }[];
};

/** The rounds in scope, the newest first. */
export async function formRounds(client: Client, actor: Actor): Promise<FormRound[]> {
  const scope = scopeWhere(actor, 'form.edit');
  if (scope === null) return [];
  const rounds = await client.round.findMany({
    where: scope,
    select,
    orderBy: [{ year: 'desc' }, { applyFrom: 'desc' }],
    take: 30,
  });
  return rounds.map(({ committee, ...round }) => ({ ...round, scopes: committee.scopes }));
}

/** A place of a round in scope, with its name; null where it is none that the committee reviews. */
export async function formPlaceOf(
  client: Client,
  actor: Actor,
  roundId: string,
  key: string,
): Promise<{ round: FormRound; place: FormPlace } | null> {
  const place = placeOf(key);
  const round = (await formRounds(client, actor)).find(({ id }) => id === roundId);
  if (!place || !round || !isReviewedAt(round.scopes, place)) return null;
  const { seriesKey, specialtyKey } = place;
  const isThere =
    specialtyKey === null ||
    (await client.specialty.count({ where: { key: specialtyKey, seriesKey } })) > 0;
  return isThere ? { round, place } : null;
}
