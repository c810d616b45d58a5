// Knows what the edit page shows: one section's rows and files, and the menu with its progress.

import 'server-only';
import { judgedSections, type JudgedSection } from '@/lib/domain/application/draft';
import { sectionUnlocked } from '@/lib/domain/application/working-copy';
import type { AttachmentDto } from '@/lib/domain/attachments';
import type { FormSection } from '@/lib/domain/forms/form';
import type { Row } from '@/lib/domain/sections/field';
import { knownFacts } from '@/lib/domain/sections/known';
import { rowChoices, type RowChoices } from '@/lib/domain/sections/row-names';
import {
  pointsAtRows,
  shapeOf,
  type Problem,
  type SectionShape,
} from '@/lib/domain/sections/section';
import { db } from '../db';
import { toAttachmentDtos } from './attachments';
import { loadDraft } from './draft';
import { formOf } from './form-version';
import { applicationOpinions, type Opinion } from './opinions';

/** ✓ complete, ! begun but not complete, ○ empty. */
export type Progress = 'complete' | 'begun' | 'empty';
export type MenuLine = {
  readonly id: string;
  readonly title: string;
  readonly progress: Progress;
  readonly corrections: number;
};

export type EditSection = {
  readonly asked: FormSection;
  readonly definition: SectionShape;
  readonly rows: readonly Row[];
  readonly version: number;
  readonly savedAt: Date | null;
  /** The year of the earlier application that a row was brought from, by row id. */
  readonly broughtFrom: Readonly<Record<string, number>>;
  readonly known: readonly { readonly label: string; readonly value: string }[];
  readonly files: readonly AttachmentDto[];
  readonly opinions: readonly Opinion[];
  /** The last return opened other sections than this one, and nothing here has to be mended. */
  readonly locked: boolean;
  readonly problems: readonly Problem[];
  /** Rows of other sections, where this one points at them. */
  readonly rowChoices: RowChoices;
};
export type EditPage = { readonly menu: readonly MenuLine[]; readonly section: EditSection };

/** The id of the form's first section. */
export async function firstSection(formVersionId: string): Promise<string> {
  const { sections } = await formOf(db(), formVersionId);
  return sections[0]?.id ?? '';
}

/** The menu of all sections with their progress. */
export function menuOf(judged: readonly JudgedSection[], opinions: readonly Opinion[]): MenuLine[] {
  return judged.map(({ section, rows, problems }) => {
    const blocking = problems.some(({ severity }) => severity === 'error');
    const filled = rows.length > 0;
    return {
      id: section.id,
      title: section.title,
      progress: !blocking && filled ? 'complete' : filled ? 'begun' : 'empty',
      corrections: opinions.filter(
        ({ sectionId, kind, state }) =>
          sectionId === section.id && kind === 'correction' && state === 'open',
      ).length,
    };
  });
}

/**
 * The page of one section of an application whose scope the caller has checked; null: not asked.
 * @param application opinions are written on submissions: before the first one there are none.
 */
export async function editPage(
  application: { readonly id: string; readonly submissionCount: number },
  sectionId: string,
  now: Date,
): Promise<EditPage | null> {
  const { id, submissionCount } = application;
  const [draft, opinions] = await Promise.all([
    loadDraft(db(), id, now),
    submissionCount > 0 ? applicationOpinions(id, null) : [],
  ]);
  const stored = draft.saved.find((saved) => saved.sectionId === sectionId);
  const judged = judgedSections(draft);
  const found = judged.find(({ section }) => section.id === sectionId);
  if (found === undefined) return null;
  return {
    menu: menuOf(judged, opinions),
    section: {
      asked: found.asked,
      definition: shapeOf(found.section),
      rows: found.rows,
      version: stored?.version ?? 0,
      savedAt: stored?.savedAt ?? null,
      broughtFrom: stored?.broughtFrom ?? {},
      known: (found.section.known ?? []).map((fact) => ({
        label: knownFacts[fact],
        value: draft.known[fact],
      })),
      files: toAttachmentDtos(draft.files).filter((file) => file.sectionId === sectionId),
      opinions: opinions.filter((opinion) => opinion.sectionId === sectionId),
      locked:
        !sectionUnlocked(draft.unlocked, sectionId) &&
        !found.problems.some(({ severity }) => severity === 'error'),
      problems: found.problems,
      rowChoices: pointsAtRows(found.section) ? rowChoices(judged) : [],
    },
  };
}
