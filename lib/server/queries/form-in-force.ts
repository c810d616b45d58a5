// Knows which form a title takes in a round: what its committee published nearest, else the rules.

import 'server-only';
import { examMode } from '@/lib/domain/catalogue/exam-rules';
import { formFor, type FormTarget } from '@/lib/domain/forms/compositions';
import { withExamProof } from '@/lib/domain/forms/exam-proof';
import type { FormComposition } from '@/lib/domain/forms/form';
import { placeKey, placesOf, type FormPlace } from '@/lib/domain/forms/form-place';
import type { db, Tx } from '../db';
import { examRulesOf } from './exam-rules';
import { formOf } from './form-version';

type Client = Tx | ReturnType<typeof db>;

export type PublishedFormOf = {
  readonly place: string;
  readonly number: number;
  readonly formVersionId: string;
};

/** The newest form of each of these places that has one, nearest place first. */
async function publishedAt(
  client: Client,
  roundId: string,
  places: readonly FormPlace[],
): Promise<PublishedFormOf | null> {
  const keys = places.map(placeKey);
  const newest = await client.publishedForm.findMany({
    where: { roundId, place: { in: keys } },
    orderBy: { number: 'desc' },
    distinct: ['place'],
    select: { place: true, number: true, formVersionId: true },
  });
  return newest.toSorted((a, b) => keys.indexOf(a.place) - keys.indexOf(b.place))[0] ?? null;
}

/** The form of a title in a round. */
export async function formInForce(
  client: Client,
  roundId: string,
  target: FormTarget,
): Promise<FormComposition> {
  const published = await publishedAt(client, roundId, placesOf(target));
  const form = published ? await formOf(client, published.formVersionId) : formFor(target);
  return withExamProof(form, examMode(await examRulesOf(client, target.seriesKey), target));
}

/** A place seen as a title, so that a form for several has something to start from. */
const asTarget = ({ seriesKey, specialtyKey, level }: FormPlace): FormTarget => ({
  seriesKey,
  specialtyKey: specialtyKey ?? '',
  // a level without rules of its own
  level: level ?? 2,
});

/** The form that the titles of a place take today as far as they share one, and its own number (0: none). */
export async function formAtPlace(
  client: Client,
  roundId: string,
  place: FormPlace,
): Promise<{ readonly form: FormComposition; readonly number: number }> {
  const target = asTarget(place);
  const wider = placesOf(target).filter(
    (each) =>
      (each.specialtyKey === null || place.specialtyKey !== null) &&
      (each.level === null || place.level !== null),
  );
  const published = await publishedAt(client, roundId, wider);
  if (published === null) return { form: formFor(target), number: 0 };
  const form = await formOf(client, published.formVersionId);
  return { form, number: published.place === placeKey(place) ? published.number : 0 };
}
