'use client';
// The rows on the page and their saving: what was typed stays, whatever the server answers.

import { useCallback, useEffect, useRef, useState } from 'react';
import { useAct } from '@/components/ui/use-act';
import type { SectionShape } from '@/lib/domain/sections/section';
import { copied, emptyRow, firstRows, moved, putBack, type Removed } from './row-edits';
import type { EditSectionDto, SectionActions, TypedRow } from './section-types';
import { useBrowserCopy } from './use-browser-copy';
import { useUnsaved } from './use-unsaved';

type Options = {
  /** Opaque id of the signed-in account: whose copy the browser keeps. */
  readonly account: string;
  readonly applicationId: string;
  readonly definition: SectionShape;
  readonly section: Pick<EditSectionDto, 'rows' | 'version' | 'savedAt'>;
  readonly actions: SectionActions;
  /** After every save: progress and what the browser keeps of this page are out of date. */
  readonly onSaved: () => void;
};
type Rows = readonly TypedRow[];

/** Milliseconds after the last change. */
const autosaveAfter = 1500;

export function useSection(options: Options) {
  const { account, applicationId, definition, section, actions, onSaved } = options;
  const [rows, setRows] = useState(() => firstRows(definition, section.rows));
  const [savedAt, setSavedAt] = useState(section.savedAt);
  const [dirty, setDirty] = useState(false);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const { run, pending, failure, forget } = useAct(actions.save);
  const place = { account, applicationId, sectionId: definition.id };
  const copy = useBrowserCopy(place, definition, section);
  // A save takes what stands on the page when its turn comes, over the version that the one before
  // it made: what is typed meanwhile is neither lost nor shown as saved.
  const latest = useRef({ rows, version: section.version });
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const quietly = useRef<() => void>(() => undefined);

  const show = (next: Rows) => {
    latest.current.rows = next;
    setRows(next);
  };
  const change = (edit: (rows: Rows) => Rows) => {
    show(edit(latest.current.rows));
    setDirty(true);
    copy.keep(latest.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => quietly.current(), autosaveAfter);
  };

  const send = async (): Promise<boolean> => {
    const { rows: sent, version } = latest.current;
    const input = { applicationId, sectionId: definition.id, version };
    const saved = await run({ ...input, rows: sent.map((row) => ({ ...row })) });
    if (saved === null) return false;
    latest.current.version = saved.version;
    setSavedAt(new Date(saved.savedAt));
    const isDone = latest.current.rows === sent;
    setDirty(!isDone);
    if (isDone) copy.drop();
    else copy.keep(latest.current);
    onSaved();
    return true;
  };
  const save = (): Promise<boolean> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const mine = turn.current.then(send);
    turn.current = mine;
    return mine;
  };

  useEffect(() => {
    // A person who was asked to choose between two pages is not saved over.
    quietly.current = () => {
      timer.current = undefined;
      if (failure?.code !== 'stale') void save();
    };
  });
  const again = useCallback(() => quietly.current(), []);
  useUnsaved({ account, dirty, failure, again });
  // Saved by another page of this browser, or a moment ago by the one that was left: shown anew.
  useEffect(() => {
    if (dirty || pending || section.version <= latest.current.version) return;
    latest.current = { rows: firstRows(definition, section.rows), version: section.version };
    setRows(latest.current.rows);
    setSavedAt(section.savedAt);
  }, [dirty, pending, definition, section]);
  // Who goes on by the menu within the moment leaves nothing behind.
  useEffect(() => () => (timer.current === undefined ? undefined : quietly.current()), []);

  const elsewhere = () =>
    actions.read({ applicationId, sectionId: definition.id }).catch(() => null);

  return {
    rows,
    savedAt,
    dirty,
    pending,
    failure,
    /** Whether the browser has what is not saved. */
    isKept: copy.isKept,
    removed,
    /** What this browser kept of an earlier visit, until the person decides. */
    offered: copy.offered,
    restore: () => {
      const { offered } = copy;
      if (offered === null) return;
      change(() => offered.rows);
      copy.take(latest.current);
    },
    discard: copy.discard,
    setValue: (rowId: string, key: string, value: unknown) =>
      change((all) => all.map((row) => (row.rowId === rowId ? { ...row, [key]: value } : row))),
    addRow: () => change((all) => [...all, emptyRow(definition)]),
    copyRow: (rowId: string) => change((all) => copied(all, rowId)),
    moveRow: (rowId: string, by: -1 | 1) => change((all) => moved(all, rowId, by)),
    removeRow: (rowId: string) => {
      const at = latest.current.rows.findIndex((row) => row.rowId === rowId);
      const row = latest.current.rows[at];
      if (row === undefined) return;
      setRemoved({ row, at });
      change((all) => all.filter((each) => each !== row));
    },
    undoRemove: () => {
      if (removed === null) return;
      change((all) => putBack(all, removed));
      setRemoved(null);
    },
    save,
    /** Another page was quicker: keep this page's rows over it. */
    keepMine: async () => {
      const newest = await elsewhere();
      if (!newest?.ok) return false;
      latest.current.version = newest.data.version;
      return save();
    },
    /** Another page was quicker: show what it saved instead. */
    takeTheirs: async () => {
      const newest = await elsewhere();
      if (!newest?.ok) return;
      show(firstRows(definition, newest.data.rows));
      latest.current.version = newest.data.version;
      setSavedAt(new Date(newest.data.savedAt));
      clearTimeout(timer.current);
      timer.current = undefined;
      setDirty(false);
      copy.drop();
      forget();
    },
  };
}
