// Knows an application that consists of the sections' examples: of nobody, and in no database.

import { displaySection } from '@/lib/domain/sections/display';
import { exampleRows } from '@/lib/domain/sections/examples';
import type { Row } from '@/lib/domain/sections/field';
import { knownFacts, type KnownFact, type KnownValues } from '@/lib/domain/sections/known';
import { sections } from '@/lib/domain/sections/registry';
import { rowNames } from '@/lib/domain/sections/row-names';
import type { Section } from '@/lib/domain/sections/section';
import { submissionContent, type SubmissionContent } from './submission-content';

/** Every known fact reads as its own name. */
export const exampleKnown = Object.fromEntries(
  (Object.keys(knownFacts) as KnownFact[]).map((fact) => [fact, `（${knownFacts[fact]}）`]),
) as KnownValues;

export const filledExamples = sections.map((section) => ({ section, rows: exampleRows(section) }));

/**
 * The content that a submission of the examples would have.
 * @param rowsOf other rows than the examples, so that two contents can be compared.
 */
export function exampleContent(
  shown: readonly Section[] = sections,
  rowsOf: (section: Section) => readonly Row[] = exampleRows,
): SubmissionContent {
  const names = rowNames(filledExamples);
  return submissionContent.parse({
    format: 1,
    applicationNumber: 'RSSQ00000000',
    displayName: exampleKnown.title,
    year: 2026,
    person: { name: exampleKnown.name, sex: exampleKnown.sex, birthDate: exampleKnown.birthDate },
    unit: { id: '', name: '示例县融媒体中心', nature: exampleKnown.unitNature },
    header: [],
    sections: shown.map((section) => displaySection(section, rowsOf(section), exampleKnown, names)),
    rows: {},
    files: [],
    pledge: { version: '', text: '', acceptedAt: '' },
  });
}
