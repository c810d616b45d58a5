// Knows what an opinion speaks of: the whole application, a section, a row, a field or a file.

import type { SubmissionContent } from '@/lib/domain/application/submission-content';

export type OpinionTarget = {
  readonly sectionId: string;
  readonly rowId: string | null;
  /** A field of the row. */
  readonly field: string | null;
  readonly attachmentId: string | null;
};

/** Stands in the place of a section for what concerns the application as a whole. */
export const wholeApplication = 'application';

/** The section as a whole. */
export const onSection = (sectionId: string): OpinionTarget => ({
  sectionId,
  rowId: null,
  field: null,
  attachmentId: null,
});

const sectionIn = ({ sections }: SubmissionContent, { sectionId }: OpinionTarget) =>
  sections.find(({ id }) => id === sectionId);

/** Whether the submission has what the opinion speaks of. */
export function hasTarget(content: SubmissionContent, target: OpinionTarget): boolean {
  const { sectionId, rowId, field, attachmentId } = target;
  const section = sectionIn(content, target);
  if (attachmentId !== null) {
    const file = content.files.find(({ id }) => id === attachmentId);
    return file?.sectionId === sectionId && file.rowId === rowId && field === null;
  }
  if (sectionId === wholeApplication) return rowId === null && field === null;
  if (section === undefined) return false;
  const row = section.rows.find((each) => each.rowId === rowId);
  if (rowId === null) return field === null;
  return row !== undefined && (field === null || row.fields.some(({ key }) => key === field));
}

/** What it speaks of in the reader's words, from the section to the field: 学历学位 · 第 2 条 · 学校. */
export function targetWords(content: SubmissionContent, target: OpinionTarget): string {
  const { rowId, field, attachmentId } = target;
  if (target.sectionId === wholeApplication) return '整份申请书';
  const section = sectionIn(content, target);
  const at = section?.rows.findIndex((row) => row.rowId === rowId) ?? -1;
  const row = section?.rows[at];
  const file = content.files.find(({ id }) => id === attachmentId);
  return [
    section?.title ?? target.sectionId,
    row && section?.layout === 'list' && `第 ${at + 1} 条`,
    row?.fields.find(({ key }) => key === field)?.label,
    file && `附件“${file.name}”`,
  ]
    .filter(Boolean)
    .join(' · ');
}
