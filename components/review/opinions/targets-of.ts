// What an opinion of a section may speak of, as its editor offers it.

import type { SubmissionContent, SubmittedFile } from '@/lib/domain/application/submission-content';
import type { Targets } from './opinion-types';

type Section = SubmissionContent['sections'][number];

export function targetsOf(section: Section, files: readonly SubmittedFile[]): Targets {
  const fields = new Map(
    section.rows.flatMap(({ fields: all }) => all.map(({ key, label }) => [key, label] as const)),
  );
  const single = section.layout === 'single';
  return {
    rows: section.rows.map(({ rowId, fields: all }, at) => ({
      rowId,
      label: single
        ? section.title
        : `第 ${at + 1} 条 ${all.find(({ value }) => value)?.value ?? ''}`,
    })),
    fields: [...fields].map(([key, label]) => ({ key, label })),
    files: files.map(({ id, rowId, kindLabel, name }) => ({
      id,
      rowId,
      label: `${kindLabel}：${name}`,
    })),
  };
}
