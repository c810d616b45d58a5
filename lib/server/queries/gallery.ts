// Knows the gallery: every section in each of its forms, from its examples; not there in production.

import 'server-only';
import { contentChanges, type SectionChanges } from '@/lib/domain/application/changes';
import {
  exampleContent,
  exampleKnown,
  filledExamples,
} from '@/lib/domain/application/example-content';
import type { SubmissionContent } from '@/lib/domain/application/submission-content';
import { exampleRowId, exampleRows } from '@/lib/domain/sections/examples';
import type { Row } from '@/lib/domain/sections/field';
import { knownFacts } from '@/lib/domain/sections/known';
import { sections } from '@/lib/domain/sections/registry';
import { pointsAtRows, shapeOf, type Section } from '@/lib/domain/sections/section';
import { rowChoices } from '@/lib/domain/sections/row-names';
import { env } from '../env';
import { printDocument } from '../print/print-data';
import type { PrintDocument } from '../print/print-document';
import type { EditSection } from './edit-section';

export type GalleryPage = {
  readonly menu: readonly { readonly id: string; readonly title: string }[];
  readonly edit: EditSection;
  readonly review: SubmissionContent['sections'][number];
  readonly changes: readonly SectionChanges[];
};

const found = (id: string | undefined): Section | undefined =>
  env().isProduction ? undefined : (sections.find((each) => each.id === id) ?? sections[0]);

/** As a correction would: the first value of the first row gone, and one more row. */
function corrected(section: Section): Row[] {
  const [first, ...rest] = exampleRows(section);
  const [key = ''] = section.columns;
  if (first === undefined) return [];
  const more = section.layout === 'list' ? [{ ...first, rowId: exampleRowId(99) }] : [];
  return [{ ...first, [key]: null }, ...rest, ...more];
}

/** One section, the first one where none is named; null in production. */
export function galleryPage(id: string | undefined): GalleryPage | null {
  const section = found(id);
  if (section === undefined) return null;
  const before = exampleContent([section]);
  const [review] = before.sections;
  return review === undefined
    ? null
    : {
        menu: sections.map(({ id: each, title }) => ({ id: each, title })),
        edit: {
          asked: { id: section.id, minRows: 0, mandatoryAttachments: [] },
          definition: shapeOf(section),
          rows: exampleRows(section),
          version: 1,
          savedAt: null,
          broughtFrom: {},
          known: (section.known ?? []).map((fact) => ({
            label: knownFacts[fact],
            value: exampleKnown[fact],
          })),
          files: [],
          opinions: [],
          locked: false,
          problems: [],
          rowChoices: pointsAtRows(section) ? rowChoices(filledExamples) : [],
        },
        review,
        changes: contentChanges(before, exampleContent([section], corrected)),
      };
}

/** The print of one section's examples; null in production. */
export function galleryPrint(id: string | undefined): PrintDocument | null {
  const section = found(id);
  if (section === undefined) return null;
  return printDocument(exampleContent([section]), {
    submission: null,
    at: new Date(0),
    documentNumber: exampleKnown.documentNumber,
    opinions: [],
    pages: new Map(),
    origin: env().origin,
  });
}
