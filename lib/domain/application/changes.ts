// Knows what changed between two submissions, section by section.

import { diffSections, type RowChange } from '@/lib/domain/sections/diff';
import type { SubmissionContent } from './submission-content';

export type SectionChanges = {
  readonly sectionId: string;
  readonly title: string;
  readonly rows: readonly RowChange[];
  readonly filesAdded: readonly string[];
  readonly filesRemoved: readonly string[];
};

const without = (a: SubmissionContent, b: SubmissionContent, sectionId: string): string[] => {
  const known = new Set(b.files.map(({ id }) => id));
  return a.files
    .filter((file) => file.sectionId === sectionId && !known.has(file.id))
    .map(({ kindLabel, name }) => `${kindLabel}：${name}`);
};

/** Only sections in which something changed. */
export function contentChanges(
  before: SubmissionContent,
  after: SubmissionContent,
): SectionChanges[] {
  const titles = new Map(
    [...before.sections, ...after.sections].map(({ id, title }) => [id, title]),
  );
  const sectionOf = (content: SubmissionContent, id: string) =>
    content.sections.find((section) => section.id === id);
  return [...titles]
    .map(([sectionId, title]) => ({
      sectionId,
      title,
      rows: diffSections(sectionOf(before, sectionId), sectionOf(after, sectionId)),
      filesAdded: without(after, before, sectionId),
      filesRemoved: without(before, after, sectionId),
    }))
    .filter(({ rows, filesAdded, filesRemoved }) =>
      [rows, filesAdded, filesRemoved].some((each) => each.length > 0),
    );
}
