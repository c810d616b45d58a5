// Knows how a draft becomes the content of a submission.

import { unitNatures } from '@/lib/domain/catalogue/unit-natures';
import { nameOfCode } from '@/lib/domain/codes/code-table';
import { sectionsOf } from '@/lib/domain/forms/form';
import { draftDisplay, draftSections, headerOf, type Draft, type DraftFile } from './draft';
import type { ApplicationRecord } from './record';
import type { SubmissionContent, SubmittedFile } from './submission-content';

const labelOfFile = (draft: Draft, file: DraftFile): string =>
  sectionsOf(draft.form)
    .find(({ section }) => section.id === file.sectionId)
    ?.section.attachments.find(({ kind }) => kind === file.kind)?.label ?? '其他附件';

const submittedFile = (draft: Draft, file: DraftFile): SubmittedFile => {
  const { id, sectionId, rowId, kind, name, mediaType, size, sha256, pages } = file;
  const kindLabel = labelOfFile(draft, file);
  return { id, sectionId, rowId, kind, kindLabel, name, mediaType, size, sha256, pages };
};

/** Freezes the draft; only files whose row is still there are taken along. */
export function contentOf(
  record: Pick<ApplicationRecord, 'number' | 'displayName' | 'year' | 'unit'>,
  draft: Draft,
  pledge: SubmissionContent['pledge'],
): SubmissionContent {
  const { unit } = record;
  if (unit === null) throw new Error('a submission needs a unit');
  const sections = draftSections(draft);
  const rowIds = new Set(sections.flatMap(({ rows }) => rows.map(({ rowId }) => rowId)));
  const { name, sex, birthDate } = draft.known;
  return {
    format: 1,
    applicationNumber: record.number,
    displayName: record.displayName,
    year: record.year,
    unit: { id: unit.id, name: unit.name, nature: nameOfCode(unitNatures, unit.nature) },
    pledge,
    person: { name, sex, birthDate },
    header: headerOf(draft),
    sections: draftDisplay(draft).map((section) => ({
      ...section,
      columns: [...section.columns],
      rows: section.rows.map((row) => ({ ...row, fields: [...row.fields] })),
    })),
    rows: Object.fromEntries(sections.map(({ section, rows }) => [section.id, [...rows]])),
    files: draft.files
      .filter(({ rowId }) => rowIds.has(rowId))
      .map((file) => submittedFile(draft, file)),
  };
}

/** Whether two contents say the same; the moment of the pledge does not count. */
export function sameContent(a: SubmissionContent, b: SubmissionContent): boolean {
  const core = ({ sections, files }: SubmissionContent) =>
    JSON.stringify([sections, files.map(({ id }) => id).toSorted()]);
  return core(a) === core(b);
}
