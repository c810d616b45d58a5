// Knows what may be published of an application: name, unit, title, and the recommended materials
// in a few words (domain.md §4.4; no number, birth date, telephone or other person's name).

import { z } from 'zod';
import type { SubmissionContent } from '@/lib/domain/application/submission-content';
import { sections } from '@/lib/domain/sections/registry';

/** Each section says itself what of a row may be read out (`published`); the others stay out. */
const publishedSections = sections.filter(({ published }) => published !== undefined);

const text = z.string().max(6000);

/** What one person's part of a notice says; stored with the publicity. */
export const publishedContent = z.strictObject({
  name: text,
  unit: text,
  /** [自治区]新闻系列-新闻专业-高级记者. */
  title: text,
  materials: z.array(z.strictObject({ title: text, lines: z.array(text).max(200) })).max(40),
});
export type PublishedContent = z.infer<typeof publishedContent>;

/** Draws it from what would go up. */
export function publishedOf(content: SubmissionContent): PublishedContent {
  const materials = publishedSections.flatMap(({ id, published = [] }) => {
    const section = content.sections.find((each) => each.id === id);
    if (section === undefined || section.rows.length === 0) return [];
    const lines = section.rows.map(({ fields }) =>
      published
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
