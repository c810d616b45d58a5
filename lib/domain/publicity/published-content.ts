// Knows what may be published of an application: name, unit, title, and the recommended materials
// in a few words (domain.md §4.4; no number, birth date, telephone or other person's name).

import { z } from 'zod';
import type { SubmissionContent } from '@/lib/domain/application/submission-content';

/** By section, the fields that are read out, in order; what is not named is not published. */
const publishedFields: Readonly<Record<string, readonly string[]>> = {
  education: ['level', 'degree', 'school', 'major', 'endedAt'],
  qualifications: ['level', 'obtainedAt', 'way'],
  'work-history': ['from', 'to', 'employer', 'post'],
  achievements: ['from', 'to', 'name', 'level', 'role'],
  publications: ['kind', 'name', 'publisher', 'publishedAt', 'authorship'],
  patents: ['kind', 'name', 'grantedAt', 'rank'],
  awards: ['awardedAt', 'project', 'name', 'level', 'grade'],
};

/** The sections of a notice, in its order. */
export const publishedSections = Object.keys(publishedFields);

const text = z.string().max(6000);

/** What one person's part of a notice says; stored with the publicity. */
export const publishedContent = z.strictObject({
  name: text,
  unit: text,
  /** [自治区]新闻系列-新闻专业-高级记者. */
  title: text,
  materials: z
    .array(z.strictObject({ title: text, lines: z.array(text).max(200) }))
    .max(publishedSections.length),
});
export type PublishedContent = z.infer<typeof publishedContent>;

/** Draws it from what would go up. */
export function publishedOf(content: SubmissionContent): PublishedContent {
  const materials = publishedSections.flatMap((id) => {
    const section = content.sections.find((each) => each.id === id);
    if (section === undefined || section.rows.length === 0) return [];
    const lines = section.rows.map(({ fields }) =>
      (publishedFields[id] ?? [])
        .map((key) => fields.find((field) => field.key === key)?.value ?? '')
        .filter((value) => value !== '')
        .join(' · '),
    );
    return [{ title: section.title, lines }];
  });
  const { person, unit, displayName } = content;
  return { name: person.name, unit: unit.name, title: displayName, materials };
}

/** Whether two say the same of a person; a unit may have got another name meanwhile. */
export function samePublished(a: PublishedContent, b: PublishedContent): boolean {
  const core = ({ name, title, materials }: PublishedContent) =>
    JSON.stringify([name, title, materials.map((each) => [each.title, each.lines])]);
  return core(a) === core(b);
}
