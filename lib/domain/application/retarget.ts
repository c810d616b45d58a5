// Knows what another form does to a working copy: what stays, what is not asked for, what is new.

import { sectionsOf, type FormComposition } from '@/lib/domain/forms/form';
import { readRows } from '@/lib/domain/sections/rows';
import type { StoredRows } from './bring-rows';

type Line = { readonly id: string; readonly title: string; readonly rows: number };
export type FormChange = {
  /** Asked for by both forms; rows and files stay as they are. */
  readonly kept: readonly Line[];
  /** Not asked for any more. */
  readonly dropped: readonly Line[];
  /** Asked for by the other form only. */
  readonly added: readonly Line[];
};

/** Compares two forms over what is filled in, each list in its form's order. */
export function formChange(
  from: FormComposition,
  to: FormComposition,
  stored: StoredRows,
): FormChange {
  const lines = (form: FormComposition): Line[] =>
    sectionsOf(form).map(({ section }) => ({
      id: section.id,
      title: section.title,
      rows: readRows(section, stored.get(section.id) ?? []).length,
    }));
  const [before, after] = [lines(from), lines(to)];
  const has = (all: readonly Line[], { id }: Line) => all.some((each) => each.id === id);
  return {
    kept: after.filter((line) => has(before, line)),
    dropped: before.filter((line) => !has(after, line)),
    added: after.filter((line) => !has(before, line)),
  };
}
