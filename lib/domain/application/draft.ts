// Knows a draft as a whole: its sections, files and known facts, and what still keeps it from 上报.

import { sectionsOf, type AskedSection, type FormComposition } from '@/lib/domain/forms/form';
import { problemsOf } from '@/lib/domain/sections/completeness';
import { displaySection, type DisplaySection } from '@/lib/domain/sections/display';
import type { Row } from '@/lib/domain/sections/field';
import type { KnownValues } from '@/lib/domain/sections/known';
import { rowNames } from '@/lib/domain/sections/row-names';
import { readRows } from '@/lib/domain/sections/rows';
import type { Problem, SectionFacts } from '@/lib/domain/sections/section';
import { toldBy } from '@/lib/domain/sections/told';

export type DraftFile = {
  readonly id: string;
  readonly sectionId: string;
  readonly rowId: string;
  readonly kind: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly state: string;
  readonly pages: number | null;
  readonly receivedSha256: string;
};

export type Draft = {
  readonly form: FormComposition;
  /** Stored rows by section id. */
  readonly rows: ReadonlyMap<string, unknown>;
  readonly files: readonly DraftFile[];
  readonly known: KnownValues;
} & Pick<SectionFacts, 'today' | 'birthDate' | 'targetLevel'>;

export type DraftSection = AskedSection & { readonly rows: readonly Row[] };

const read = new WeakMap<Draft, readonly DraftSection[]>();

/** The sections that the form asks for, with what is filled in so far; read once a draft. */
export function draftSections(draft: Draft): readonly DraftSection[] {
  const known = read.get(draft);
  if (known !== undefined) return known;
  const sections = sectionsOf(draft.form).map((asked) => ({
    ...asked,
    rows: readRows(asked.section, draft.rows.get(asked.section.id) ?? []),
  }));
  read.set(draft, sections);
  return sections;
}

export type JudgedSection = DraftSection & { readonly problems: readonly Problem[] };

/** The same with everything that keeps each of them from going up. */
export function judgedSections(draft: Draft): JudgedSection[] {
  const sections = draftSections(draft);
  const facts = { ...draft, told: toldBy(sections), names: rowNames(sections) };
  return sections.map((each) => {
    const attached = draft.files.filter(({ sectionId }) => sectionId === each.section.id);
    const problems = [
      ...problemsOf(each.section, each.asked, each.rows, attached, facts),
      ...unchecked(each.rows, attached),
    ];
    return { ...each, problems };
  });
}

/** A file that the virus scanner has not answered for does not go up. */
function unchecked(rows: readonly Row[], attached: readonly DraftFile[]): Problem[] {
  return attached
    .filter(({ state, rowId }) => state !== 'ready' && rows.some((row) => row.rowId === rowId))
    .map(({ sectionId, rowId, name }) => ({
      sectionId,
      rowId,
      field: null,
      severity: 'error',
      message: `附件“${name}”正在安全检查，一般几分钟内完成，检查通过后才能上报。`,
    }));
}

/** 预检: all errors and warnings of all sections, in the form's order. */
export const draftProblems = (draft: Draft): Problem[] =>
  judgedSections(draft).flatMap(({ problems }) => problems);

/** How many errors keep the draft from going up; warnings do not count. */
export const errorCount = (draft: Draft): number =>
  draftProblems(draft).filter(({ severity }) => severity === 'error').length;

/** How many warnings the draft goes up with; reviewers find such applications in their lists. */
export const warningCount = (draft: Draft): number =>
  draftProblems(draft).filter(({ severity }) => severity === 'warning').length;

/** The sections in the reader's words. */
export function draftDisplay(draft: Draft): DisplaySection[] {
  const sections = draftSections(draft);
  const names = rowNames(sections);
  return sections.map(({ section, rows }) => displaySection(section, rows, draft.known, names));
}

/** The fields that head the review page, in the definitions' order. */
export function headerOf(draft: Draft): { label: string; value: string }[] {
  return draftSections(draft).flatMap(({ section, rows: [row] }) => {
    const shown = row ? (displaySection(section, [row], draft.known).rows[0]?.fields ?? []) : [];
    return shown
      .filter(({ key }) => section.fields[key]?.inHeader)
      .map(({ label, value }) => ({ label, value }));
  });
}
