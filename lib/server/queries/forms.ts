// Knows the list of forms that a committee has set or may set in a round.

import 'server-only';
import { placeKey, placeOf, type FormPlace } from '@/lib/domain/forms/form-place';
import type { Actor } from '@/lib/domain/policy/actor';
import { placeName } from '@/lib/messages/forms';
import { db } from '../db';
import { formRounds, type FormRound } from './form-round';

export type FormLine = {
  readonly place: string;
  readonly name: string;
  /** 0: the system's own form. */
  readonly number: number;
  readonly publishedAt: Date | null;
  readonly isDrafted: boolean;
};
export type SeriesOfForms = {
  readonly key: string;
  readonly name: string;
  readonly levels: readonly number[];
  readonly specialties: readonly { readonly key: string; readonly name: string }[];
};
export type FormsPage = {
  readonly rounds: readonly Pick<FormRound, 'id' | 'name' | 'year'>[];
  readonly round: Pick<FormRound, 'id' | 'name' | 'applyTo'> | null;
  readonly lines: readonly FormLine[];
  /** What a form can be set for. */
  readonly choices: readonly SeriesOfForms[];
};

/** The series of the committee's scopes, with the specialties and levels that it reviews. */
export async function choicesOf({ scopes }: FormRound): Promise<SeriesOfForms[]> {
  const found = await db().series.findMany({
    where: { key: { in: scopes.map(({ seriesKey }) => seriesKey) } },
    select: {
      key: true,
      shortName: true,
      specialties: {
        where: { open: true },
        select: { key: true, name: true },
        orderBy: { sort: 'asc' },
      },
    },
    orderBy: { sort: 'asc' },
  });
  return found.map(({ key, shortName, specialties }) => {
    const own = scopes.filter(({ seriesKey }) => seriesKey === key);
    const all = own.some(({ specialtyKey }) => specialtyKey === null);
    return {
      key,
      name: `${shortName}系列`,
      levels: [...new Set(own.flatMap(({ levels }) => levels))].toSorted((a, b) => a - b),
      specialties: specialties.filter(
        (each) => all || own.some(({ specialtyKey }) => specialtyKey === each.key),
      ),
    };
  });
}

/** The name of a place that is one of the choices. */
export function nameOfPlace(choices: readonly SeriesOfForms[], place: FormPlace): string {
  const series = choices.find(({ key }) => key === place.seriesKey);
  const specialty = series?.specialties.find(({ key }) => key === place.specialtyKey);
  return placeName(series?.name ?? '', specialty?.name ?? null, place.level);
}

async function linesOf(roundId: string, choices: readonly SeriesOfForms[]): Promise<FormLine[]> {
  const [published, drafts] = await Promise.all([
    db().publishedForm.findMany({
      where: { roundId },
      orderBy: { number: 'desc' },
      distinct: ['place'],
      select: { place: true, number: true, publishedAt: true },
    }),
    db().formDraft.findMany({ where: { roundId }, select: { place: true } }),
  ]);
  const whole = choices.map(({ key }) =>
    placeKey({ seriesKey: key, specialtyKey: null, level: null }),
  );
  const places = new Set([...whole, ...[...published, ...drafts].map(({ place }) => place)]);
  return [...places].flatMap((key): FormLine[] => {
    const place = placeOf(key);
    const newest = published.find((each) => each.place === key);
    return place === null
      ? []
      : [
          {
            place: key,
            name: nameOfPlace(choices, place),
            number: newest?.number ?? 0,
            publishedAt: newest?.publishedAt ?? null,
            isDrafted: drafts.some((each) => each.place === key),
          },
        ];
  });
}

/** The forms of one round, the newest where none is named; null for a round out of scope. */
export async function formsPage(actor: Actor, roundId?: string): Promise<FormsPage | null> {
  const rounds = await formRounds(db(), actor);
  const round = roundId === undefined ? rounds[0] : rounds.find(({ id }) => id === roundId);
  if (round === undefined) {
    return roundId === undefined ? { rounds, round: null, lines: [], choices: [] } : null;
  }
  const choices = await choicesOf(round);
  const lines = await linesOf(round.id, choices);
  return {
    rounds: rounds.map(({ id, name, year }) => ({ id, name, year })),
    round: { id: round.id, name: round.name, applyTo: round.applyTo },
    lines: lines.toSorted((a, b) => a.place.localeCompare(b.place)),
    choices,
  };
}
