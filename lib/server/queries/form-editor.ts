// Knows what the editor of a committee's form shows: what is in force, the draft, and what hangs on it.

import 'server-only';
import { canonicalJson } from '@/lib/domain/application/canonical';
import { formComposition, type FormComposition } from '@/lib/domain/forms/form';
import type { FormPlace } from '@/lib/domain/forms/form-place';
import type { Actor } from '@/lib/domain/policy/actor';
import { levelWords } from '@/lib/messages/forms';
import { db } from '../db';
import { formAtPlace } from './form-in-force';
import { formPlaceOf, type FormRound } from './form-round';
import { choicesOf, nameOfPlace } from './forms';

export type FormEditor = {
  readonly round: { readonly id: string; readonly name: string; readonly isOver: boolean };
  readonly place: string;
  readonly name: string;
  readonly inForce: FormComposition;
  /** Number of the form in force at this very place; 0 where it has none of its own yet. */
  readonly number: number;
  readonly draft: {
    readonly form: FormComposition;
    readonly version: number;
    readonly savedAt: Date;
  } | null;
  /** Applications of these titles that exist and keep the form they have. */
  readonly applications: number;
  /** Levels that are asked something else today and would be asked this. */
  readonly otherLevels: readonly string[];
  readonly history: readonly {
    readonly number: number;
    readonly publishedAt: Date;
    readonly by: string;
  }[];
};

/** The editor of one place; null out of scope. */
export async function formEditor(
  actor: Actor,
  roundId: string,
  key: string,
  now: Date,
): Promise<FormEditor | null> {
  const found = await formPlaceOf(db(), actor, roundId, key);
  if (found === null) return null;
  const { round, place } = found;
  const [{ form, number }, draft, history, applications, choices] = await Promise.all([
    formAtPlace(db(), roundId, place),
    db().formDraft.findUnique({
      where: { roundId_place: { roundId, place: key } },
      select: { content: true, version: true, savedAt: true },
    }),
    db().publishedForm.findMany({
      where: { roundId, place: key },
      orderBy: { number: 'desc' },
      select: { number: true, publishedAt: true, publishedBy: { select: { name: true } } },
    }),
    applicationsAt(roundId, place),
    choicesOf(round),
  ]);
  return {
    round: { id: round.id, name: round.name, isOver: now >= round.applyTo },
    place: key,
    name: nameOfPlace(choices, place),
    inForce: form,
    number,
    draft: draft && { ...draft, form: formComposition.parse(draft.content) },
    applications,
    otherLevels: await otherLevels(round, place, form),
    history: history.map(({ publishedBy, ...each }) => ({ ...each, by: publishedBy.name })),
  };
}

const applicationsAt = (roundId: string, { seriesKey, specialtyKey, level }: FormPlace) =>
  db().application.count({
    where: {
      roundId,
      title: { seriesKey, ...(level !== null && { level }) },
      ...(specialtyKey !== null && { specialtyKey }),
    },
  });

/** Levels below the place whose form differs today and is not set by the committee itself. */
async function otherLevels(
  { id, scopes }: FormRound,
  place: FormPlace,
  form: FormComposition,
): Promise<string[]> {
  if (place.level !== null) return [];
  const levels = scopes
    .filter(({ seriesKey }) => seriesKey === place.seriesKey)
    .flatMap((scope) => scope.levels);
  const asked = await Promise.all(
    [...new Set(levels)]
      .toSorted((a, b) => a - b)
      .map(async (level) => ({
        level,
        ...(await formAtPlace(db(), id, { ...place, level })),
      })),
  );
  return asked
    .filter((each) => each.number === 0 && canonicalJson(each.form) !== canonicalJson(form))
    .map(({ level }) => levelWords(level));
}
