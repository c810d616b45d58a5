// The browser's copy of what is not saved yet: by account, without numbers that stand for a person.

import { holdsPersonalNumber } from '@/lib/domain/identity/personal-numbers';
import type { TypedRow } from './section-types';

export type CopyPlace = {
  /** Opaque id of the signed-in account. */
  readonly account: string;
  readonly applicationId: string;
  readonly sectionId: string;
};
export type BrowserCopy = {
  /** A value that holds a personal number is left out of its row. */
  readonly rows: readonly TypedRow[];
  /** The saved version that was typed over. */
  readonly version: number;
  /** When it was typed, as an ISO instant. */
  readonly at: string;
};

const prefix = 'zc.copy/';
const keyOf = ({ account, applicationId, sectionId }: CopyPlace): string =>
  `${prefix}${account}/${applicationId}/${sectionId}`;
const changed = 'zc:copies';

/** A browser without room, or that forbids storing, keeps no copy; the page works on. */
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
const tell = () => window.dispatchEvent(new Event(changed));

const isPersonal = (value: unknown): boolean =>
  typeof value === 'string' && holdsPersonalNumber(value);
const withoutNumbers = ({ rowId, ...values }: TypedRow): TypedRow => ({
  ...Object.fromEntries(Object.entries(values).filter(([, value]) => !isPersonal(value))),
  // made here, not typed: what looks like a number in it is none
  rowId,
});

export function keepCopy(place: CopyPlace, rows: readonly TypedRow[], version: number): void {
  const copy: BrowserCopy = {
    rows: rows.map(withoutNumbers),
    version,
    at: new Date().toISOString(),
  };
  attempt(() => localStorage.setItem(keyOf(place), JSON.stringify(copy)));
  tell();
}

export const readCopy = (place: CopyPlace): BrowserCopy | null =>
  attempt(() => JSON.parse(localStorage.getItem(keyOf(place)) ?? 'null') as BrowserCopy | null);

export function dropCopy(place: CopyPlace): void {
  attempt(() => localStorage.removeItem(keyOf(place)));
  tell();
}

const keys = (): string[] =>
  (attempt(() => Object.keys(localStorage)) ?? []).filter((key) => key.startsWith(prefix));

/** Removes the copies of every account but this one; with null, all of them (退出). */
export function dropCopiesOfOthers(account: string | null): void {
  for (const key of keys()) {
    if (account === null || !key.startsWith(`${prefix}${account}/`)) {
      attempt(() => localStorage.removeItem(key));
    }
  }
}

/** The sections of an application that have a copy, as a text that changes with them. */
export const sectionsWithCopies = (account: string, applicationId: string): string =>
  keys()
    .filter((key) => key.startsWith(`${prefix}${account}/${applicationId}/`))
    .map((key) => key.slice(key.lastIndexOf('/') + 1))
    .toSorted((a, b) => a.localeCompare(b))
    .join();

/** Hears of copies that come and go, on this page and on others of this browser. */
export function onCopies(then: () => void): () => void {
  window.addEventListener(changed, then);
  window.addEventListener('storage', then);
  return () => {
    window.removeEventListener(changed, then);
    window.removeEventListener('storage', then);
  };
}

/** The copy's rows over those that are saved: what a copy left out reads as it was saved. */
export const withCopy = (
  saved: readonly TypedRow[],
  copy: Pick<BrowserCopy, 'rows'>,
): readonly TypedRow[] =>
  copy.rows.map((row) => ({ ...saved.find(({ rowId }) => rowId === row.rowId), ...row }));

/** Whether the rows say the same; an empty text and nothing are alike. */
export const sameRows = (a: readonly TypedRow[], b: readonly TypedRow[]): boolean => {
  const plain = (rows: readonly TypedRow[]) =>
    JSON.stringify(
      rows.map((row) =>
        Object.entries(row)
          .filter(([, value]) => value !== null && value !== '')
          .toSorted(([x], [y]) => x.localeCompare(y)),
      ),
    );
  return plain(a) === plain(b);
};
