'use client';
// Keeps the browser's copy of a section while it is typed, and offers back what was left there.

import { useCallback, useEffect, useRef, useState } from 'react';
import { newId } from '@/components/ui/new-id';
import { keptRows, restoredRows } from '@/lib/domain/sections/kept-rows';
import type { SectionShape } from '@/lib/domain/sections/section';
import { dropCopy, keepCopy, onCopies, readCopy, type CopyPlace } from './browser-copy';
import { copyChanges } from './copy-changes';
import type { TypedRow } from './section-types';

type Typed = { readonly rows: readonly TypedRow[]; readonly version: number };

/** A copy that differs from what is saved: with what was left out of it read as it was saved. */
export type OfferedCopy = Typed & {
  readonly by: string;
  readonly at: string;
  readonly changes: readonly string[];
};

/** Milliseconds of typing, also of typing without a pause, that a crash of the browser may cost. */
const keepEvery = 1000;

/** `saved`: what the page was drawn with. */
export function useBrowserCopy(place: CopyPlace, definition: SectionShape, saved: Typed) {
  const [offered, setOffered] = useState<OfferedCopy | null>(null);
  const [isKept, setIsKept] = useState(true);
  const hadRoom = useRef(true);
  const [by] = useState(newId);
  const waiting = useRef<Typed | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const drawn = useRef({ place, definition, saved });

  const write = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (waiting.current === null) return;
    const { rows, version } = waiting.current;
    const { place: at, definition: section } = drawn.current;
    const kept = { by, rows: keptRows(section.fields, rows), version };
    const hasRoom = keepCopy(at, { ...kept, at: new Date().toISOString() });
    if (hasRoom !== hadRoom.current) setIsKept(hasRoom);
    hadRoom.current = hasRoom;
    waiting.current = null;
  }, [by]);

  // Only the browser knows its copies: they are looked for after the page was drawn.
  useEffect(() => {
    const { place: at, definition: section, saved: stored } = drawn.current;
    const copy = readCopy(at);
    if (copy === null || copy.by === by) return;
    const rows = restoredRows(section.fields, copy.rows, stored.rows);
    const changes = copyChanges(section, rows, stored.rows);
    if (changes.length === 0) dropCopy(at, copy.by);
    else setOffered({ ...copy, rows, changes });
  }, [by]);
  // Another page saved it, or threw it away: there is nothing to decide any more.
  useEffect(() => {
    if (offered === null) return;
    return onCopies(() => {
      if (readCopy(drawn.current.place) === null) setOffered(null);
    });
  }, [offered]);
  useEffect(() => {
    // a phone ends a page in the background without a word
    const leave = () => document.visibilityState === 'hidden' && write();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', write);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', write);
      write();
    };
  }, [write]);

  return {
    offered,
    /** Whether the browser took the last copy: one without room takes none. */
    isKept,
    keep: (typed: Typed) => {
      waiting.current = typed;
      timer.current ??= setTimeout(write, keepEvery);
    },
    /** It is saved. */
    drop: () => {
      waiting.current = null;
      dropCopy(place, by);
    },
    /** The decision for the copy: from now on it is this page's, until it is saved. */
    take: (typed: Typed) => {
      waiting.current = typed;
      write();
      setOffered(null);
    },
    /** The decision against it. */
    discard: () => {
      if (offered !== null) dropCopy(place, offered.by);
      setOffered(null);
    },
  };
}
