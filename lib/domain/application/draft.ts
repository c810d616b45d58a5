// Knows a draft as a whole: its sections, files and known facts, and what still keeps it from 上报.

import { sectionsOf, type AskedSection, type FormComposition } from '@/lib/domain/forms/form';
import { problemsOf } from '@/lib/domain/sections/completeness';
import { displaySection, type DisplaySection } from '@/lib/domain/sections/display';
import type { Row } from '@/lib/domain/sections/field';
import type { KnownValues } from '@/lib/domain/sections/known';
import { readRows } from '@/lib/domain/sections/rows';
import type { Problem } from '@/lib/domain/sections/section';

export type DraftFile = {
  readonly id: string;
  readonly sectionId: string;
  readonly rowId: string;
  readonly kind: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
};

export type Draft = {
  readonly form: FormComposition;
  /** Stored rows by section id. */
  readonly rows: ReadonlyMap<string, unknown>;
  readonly files: readonly DraftFile[];
  readonly known: KnownValues;
  /** `YYYY-MM-DD` in 北京时间. */
  readonly today: string;
  readonly birthDate: string | null;
};

export type DraftSection = AskedSection & { readonly rows: readonly Row[] };

/** The sections that the form asks for, with what is filled in so far. */
export function draftSections(draft: Draft): DraftSection[] {
  return sectionsOf(draft.form).map((asked) => ({
    ...asked,
    rows: readRows(asked.section, draft.rows.get(asked.section.id) ?? []),
  }));
}

/** Everything that keeps one section from going up. */
export function sectionProblems(draft: Draft, { asked, section, rows }: DraftSection): Problem[] {
  const attached = draft.files.filter(({ sectionId }) => sectionId === section.id);
  return problemsOf(section, asked, rows, attached, draft);
}

/** 预检: all errors and warnings of all sections, in the form's order. */
export function draftProblems(draft: Draft): Problem[] {
  return draftSections(draft).flatMap((section) => sectionProblems(draft, section));
}

/** How many errors keep the draft from going up; warnings do not count. */
export const errorCount = (draft: Draft): number =>
  draftProblems(draft).filter(({ severity }) => severity === 'error').length;

/** How many warnings the draft goes up with; reviewers find such applications in their lists. */
export const warningCount = (draft: Draft): number =>
  draftProblems(draft).filter(({ severity }) => severity === 'warning').length;

/** The sections in the reader's words. */
export function draftDisplay(draft: Draft): DisplaySection[] {
  return draftSections(draft).map(({ section, rows }) =>
    displaySection(section, rows, draft.known),
  );
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
