// What a section says of its example rows when they are changed a little.

import { defaultForm } from '@/lib/domain/forms/default-form';
import { problemsOf } from '@/lib/domain/sections/completeness';
import type { Row } from '@/lib/domain/sections/field';
import { sectionOf } from '@/lib/domain/sections/registry';
import type { SectionFacts } from '@/lib/domain/sections/section';
import type { ToldFacts } from '@/lib/domain/sections/told';
import { exampleRows, facts } from './samples';

/** What is changed of each example row. */
export type Changes = readonly Partial<Record<string, Row[string]>>[];
/** Row, field and severity of each finding; row -1 is the section as a whole. */
export type Found = readonly (readonly [row: number, field: string, 'error' | 'warning'])[];

type Around = Partial<Omit<SectionFacts, 'told'>> & { readonly told?: Partial<ToldFacts> };

/** @param around what is otherwise in the rest of the application; null rows are none at all. */
export function found(id: string, changes: Changes | null, around: Around = {}): Found {
  const section = sectionOf(id);
  const asked = defaultForm.sections.find((each) => each.id === id);
  const rows = exampleRows(section).map((row, at): Row => Object.assign({}, row, changes?.[at]));
  const problems = problemsOf(
    section,
    { id, minRows: 0, ...asked, mandatoryAttachments: [] },
    changes === null ? [] : rows,
    [],
    { ...facts, ...around, told: { ...facts.told, ...around.told } },
  );
  return problems.map(({ rowId, field, severity }) => [
    rows.findIndex((row) => row.rowId === rowId),
    String(field),
    severity,
  ]);
}
