// Knows what a committee sets a form for: a series, a specialty, and in each all levels or one.

import type { FormTarget } from './compositions';

export type FormPlace = {
  readonly seriesKey: string;
  /** Null: every specialty of the series. */
  readonly specialtyKey: string | null;
  /** Null: every level. */
  readonly level: number | null;
};

/** What a committee may review, as far as its forms care; see committee-scope.ts. */
type Scope = {
  readonly seriesKey: string;
  readonly specialtyKey: string | null;
  readonly levels: readonly number[];
};

const every = '-';

/** The place as stored and as part of an address: `news`, `news~news.journalism~2`, `news~-~2`. */
export const placeKey = ({ seriesKey, specialtyKey, level }: FormPlace): string =>
  level === null
    ? specialtyKey === null
      ? seriesKey
      : `${seriesKey}~${specialtyKey}`
    : `${seriesKey}~${specialtyKey ?? every}~${level}`;

/** The place of a key, or null where it is none. */
export function placeOf(key: string): FormPlace | null {
  const [seriesKey = '', specialty = every, level] = key.split('~');
  const place = {
    seriesKey,
    specialtyKey: specialty === every ? null : specialty,
    level: level === undefined ? null : Number(level),
  };
  const isNamed = seriesKey !== '' && specialty !== '';
  return isNamed && placeKey(place) === key ? place : null;
}

/** The places whose form a title takes, the nearest first: what is set for fewer titles wins. */
export function placesOf({ seriesKey, specialtyKey, level }: FormTarget): FormPlace[] {
  return [
    { seriesKey, specialtyKey, level },
    { seriesKey, specialtyKey, level: null },
    { seriesKey, specialtyKey: null, level },
    { seriesKey, specialtyKey: null, level: null },
  ];
}

/** Whether a committee with these scopes has titles at the place. */
export const isReviewedAt = (scopes: readonly Scope[], place: FormPlace): boolean =>
  scopes.some(
    (scope) =>
      scope.seriesKey === place.seriesKey &&
      (place.specialtyKey === null ||
        scope.specialtyKey === null ||
        scope.specialtyKey === place.specialtyKey) &&
      (place.level === null || scope.levels.includes(place.level)),
  );
