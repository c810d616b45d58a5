// The browser's copy of what is not saved yet: by account, without numbers that stand for a person.

import type { TypedRow } from './section-types';

export type CopyPlace = {
  /** Opaque id of the signed-in account. */
  readonly account: string;
  readonly applicationId: string;
  readonly sectionId: string;
};
export type BrowserCopy = {
  /** Id of the page that wrote it. */
  readonly by: string;
  /** Without what a browser may not keep (lib/domain/sections/kept-rows.ts). */
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

let mayKeep = true;

/** A browser without room, or that forbids storing, keeps no copy; the page works on. */
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
const tell = () => window.dispatchEvent(new Event(changed));
const remove = (key: string) => attempt(() => localStorage.removeItem(key));

/** @returns whether the browser has kept it. */
export function keepCopy(place: CopyPlace, copy: BrowserCopy): boolean {
  if (!mayKeep) return false;
  const kept = attempt(() => {
    localStorage.setItem(keyOf(place), JSON.stringify(copy));
    return true;
  });
  tell();
  return kept ?? false;
}

/** Null also for what an earlier release of the system kept in another shape. */
export const readCopy = (place: CopyPlace): BrowserCopy | null =>
  attempt(() => {
    const copy = JSON.parse(localStorage.getItem(keyOf(place)) ?? 'null') as BrowserCopy | null;
    const isWhole =
      typeof copy?.by === 'string' &&
      typeof copy.version === 'number' &&
      !Number.isNaN(Date.parse(copy.at)) &&
      copy.rows.every(({ rowId }) => typeof rowId === 'string');
    return isWhole ? copy : null;
  });

/** Removes the copy that this page wrote; what another page wrote over it stays. */
export function dropCopy(place: CopyPlace, by: string): void {
  if (readCopy(place)?.by === by) remove(keyOf(place));
  tell();
}

const keys = (of: string): string[] =>
  (attempt(() => Object.keys(localStorage)) ?? []).filter((key) => key.startsWith(prefix + of));

/** An account is signed in: what others left in this browser goes, its own is kept from now on. */
export function openCopies(account: string): void {
  mayKeep = true;
  const mine = keys(`${account}/`);
  for (const key of keys('')) if (!mine.includes(key)) remove(key);
}

/** Nobody, or somebody else, is signed in: a page that still stands keeps nothing. */
export const pauseCopies = (): void => void (mayKeep = false);

/** 退出: everything goes. */
export function closeCopies(): void {
  pauseCopies();
  for (const key of keys('')) remove(key);
  tell();
}

/** Whether this browser holds anything that is not saved. */
export const hasCopies = (): boolean => keys('').length > 0;

/** The sections of an application that have a copy, as a text that changes with them. */
export const sectionsWithCopies = (account: string, applicationId: string): string =>
  keys(`${account}/${applicationId}/`)
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
