'use client';
// An opinion that is saved while it is typed; what was typed stays, whatever the server answers.

import { useEffect, useRef, useState } from 'react';
import { useAct } from '@/components/ui/use-act';
import type { OpinionTarget } from '@/lib/domain/review/opinion-target';
import type { OpinionActions, OpinionKind } from './opinion-types';

export type DraftOpinion = OpinionTarget & { readonly kind: OpinionKind; readonly text: string };
type Saved = {
  readonly opinionId: string;
  readonly version: number;
  readonly savedAt: Date | null;
};

/** Milliseconds after the last change. */
const autosaveAfter = 1500;

export function useDraftOpinion(
  applicationId: string,
  initial: DraftOpinion & Saved,
  save: OpinionActions['saveOpinion'],
) {
  const { opinionId, version, savedAt: first, ...start } = initial;
  const [draft, setDraft] = useState<DraftOpinion>(start);
  const [savedAt, setSavedAt] = useState(first);
  // begun with words: a mark of a file
  const [dirty, setDirty] = useState(version === 0 && start.text !== '');
  const { run, pending, failure } = useAct(save);
  const latest = useRef({ draft, version, dirty });
  const turn = useRef<Promise<boolean>>(Promise.resolve(true));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const send = async (): Promise<boolean> => {
    const { draft: sent, version: over } = latest.current;
    // nothing said is no opinion
    if (!latest.current.dirty || sent.text.trim() === '') return true;
    const saved = await run({ applicationId, opinionId, version: over, ...sent });
    if (saved === null) return false;
    const isDone = latest.current.draft === sent;
    latest.current = { ...latest.current, version: saved.version, dirty: !isDone };
    setSavedAt(new Date(saved.savedAt));
    setDirty(!isDone);
    return true;
  };
  /** One save after the other, each over the version that the one before made. */
  const flush = (): Promise<boolean> => {
    clearTimeout(timer.current);
    turn.current = turn.current.then(send);
    return turn.current;
  };
  const change = (part: Partial<DraftOpinion>) => {
    const next = { ...latest.current.draft, ...part };
    latest.current = { ...latest.current, draft: next, dirty: true };
    setDraft(next);
    setDirty(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), autosaveAfter);
  };

  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
  const leaving = useRef(flush);
  useEffect(() => {
    leaving.current = flush;
  });
  useEffect(() => {
    void leaving.current();
    return () => void leaving.current();
  }, []);

  return { draft, change, flush, savedAt, dirty, pending, failure };
}
