'use client';
// The rows on the page and their saving: what was typed stays, whatever the server answers.

import { useCallback, useEffect, useRef, useState } from 'react';
import { newId } from '@/components/ui/new-id';
import { useAct } from '@/components/ui/use-act';
import type { Section } from '@/lib/domain/sections/section';
import type { EditSectionDto, SectionActions, TypedRow } from './section-types';

type Options = {
  readonly applicationId: string;
  readonly definition: Section;
  readonly section: Pick<EditSectionDto, 'rows' | 'version' | 'savedAt'>;
  readonly actions: SectionActions;
};

const emptyRow = (definition: Section): TypedRow => ({
  rowId: newId(),
  ...Object.fromEntries(Object.keys(definition.fields).map((key) => [key, null])),
});

/** 基本信息 always has its one row. */
const firstRows = (definition: Section, rows: readonly TypedRow[]): readonly TypedRow[] =>
  definition.layout === 'single' && rows.length === 0 ? [emptyRow(definition)] : rows;

export function useSection({ applicationId, definition, section, actions }: Options) {
  const [rows, setRows] = useState(() => firstRows(definition, section.rows));
  const [version, setVersion] = useState(section.version);
  const [savedAt, setSavedAt] = useState(section.savedAt);
  const [dirty, setDirty] = useState(false);
  const { run, pending, failure, forget } = useAct(actions.save);
  // What is typed while a save is under way is not saved by it.
  const edits = useRef(0);

  const change = useCallback((next: (rows: readonly TypedRow[]) => readonly TypedRow[]) => {
    edits.current += 1;
    setRows(next);
    setDirty(true);
  }, []);

  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);

  const saveOver = async (over: number): Promise<boolean> => {
    const before = edits.current;
    const input = { applicationId, sectionId: definition.id, version: over };
    const saved = await run({ ...input, rows: rows.map((row) => ({ ...row })) });
    if (saved === null) return false;
    setVersion(saved.version);
    setSavedAt(new Date(saved.savedAt));
    setDirty(edits.current !== before);
    return true;
  };
  const elsewhere = () =>
    actions.read({ applicationId, sectionId: definition.id }).catch(() => null);

  return {
    rows,
    savedAt,
    dirty,
    pending,
    failure,
    setValue: (rowId: string, key: string, value: unknown) =>
      change((all) => all.map((row) => (row.rowId === rowId ? { ...row, [key]: value } : row))),
    addRow: () => change((all) => [...all, emptyRow(definition)]),
    removeRow: (rowId: string) => change((all) => all.filter((row) => row.rowId !== rowId)),
    save: () => saveOver(version),
    /** Another page was quicker: keep this page's rows over it. */
    keepMine: async () => {
      const newest = await elsewhere();
      return newest?.ok ? saveOver(newest.data.version) : false;
    },
    /** Another page was quicker: show what it saved instead. */
    takeTheirs: async () => {
      const newest = await elsewhere();
      if (!newest?.ok) return;
      setRows(firstRows(definition, newest.data.rows));
      setVersion(newest.data.version);
      setSavedAt(new Date(newest.data.savedAt));
      setDirty(false);
      forget();
    },
  };
}
