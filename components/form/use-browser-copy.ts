'use client';
// Keeps the browser's copy of a section while it is typed, and offers back what was left there.

import { useCallback, useEffect, useRef, useState } from 'react';
import {
  dropCopy,
  keepCopy,
  readCopy,
  sameRows,
  withCopy,
  type BrowserCopy,
  type CopyPlace,
} from './browser-copy';
import type { TypedRow } from './section-types';

type Typed = { readonly rows: readonly TypedRow[]; readonly version: number };

/** Milliseconds of typing that a crash of the browser may cost. */
const keepAfter = 500;

/** `saved`: what the page was drawn with. */
export function useBrowserCopy(place: CopyPlace, saved: Typed) {
  const [offered, setOffered] = useState<BrowserCopy | null>(null);
  const waiting = useRef<Typed | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stay = useRef({ place, saved });

  const write = useCallback(() => {
    clearTimeout(timer.current);
    if (waiting.current === null) return;
    keepCopy(stay.current.place, waiting.current.rows, waiting.current.version);
    waiting.current = null;
  }, []);

  // Only the browser knows its copies: they are looked for after the page was drawn.
  useEffect(() => {
    const copy = readCopy(stay.current.place);
    if (copy === null) return;
    const { rows } = stay.current.saved;
    if (sameRows(withCopy(rows, copy), rows)) dropCopy(stay.current.place);
    else setOffered(copy);
  }, []);
  useEffect(() => {
    window.addEventListener('pagehide', write);
    return () => {
      window.removeEventListener('pagehide', write);
      write();
    };
  }, [write]);

  return {
    /** A copy that differs from what is saved, until the person decides. */
    offered,
    keep: (typed: Typed) => {
      waiting.current = typed;
      clearTimeout(timer.current);
      timer.current = setTimeout(write, keepAfter);
    },
    drop: () => {
      waiting.current = null;
      clearTimeout(timer.current);
      dropCopy(place);
      setOffered(null);
    },
    /** The decision for the copy: it stays in the browser until it is saved. */
    take: () => setOffered(null),
  };
}
