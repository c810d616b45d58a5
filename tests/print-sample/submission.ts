// Knows how a whole submission is made up: the same seed gives the same ones, in the same order.

import fc from 'fast-check';
import { contentOf } from '@/lib/domain/application/build-content';
import type { Draft } from '@/lib/domain/application/draft';
import {
  submissionContent,
  type SubmissionContent,
} from '@/lib/domain/application/submission-content';
import {
  mostRows,
  sectionsOf,
  type AskedSection,
  type FormComposition,
} from '@/lib/domain/forms/form';
import type { PrintFrame } from '@/lib/server/print/print-data';
import { record } from '@/tests/domain/application/records';
import { shippedCompositions } from './compositions';
import { rowsOf, today } from './rows';
import { fileAt, known, opinion, pledgeText } from './surroundings';
import { personName, textOf } from './texts';

export type Generated = { readonly content: SubmissionContent; readonly frame: PrintFrame };

/** Most rows of a section that is not the one that has many. */
const few = 3;
/** Every so many submissions, one section has up to 60 rows, and one submission none at all. */
const crowdedEvery = 4;
const emptyEvery = 15;

const count = (at: number, crowded: string) => (each: AskedSection) => {
  const most = mostRows(each);
  if (each.section.layout === 'single') return fc.constant(1);
  if (at % emptyEvery === emptyEvery - 1) return fc.constant(0);
  if (each.section.id === crowded) return fc.constantFrom(most, Math.ceil(most / 2));
  return fc.integer({ min: 0, max: Math.min(few, most) });
};

/** The submission at a place: its composition, and how many rows it has, follow from the place. */
function submissionAt(at: number): fc.Arbitrary<Generated> {
  const form = shippedCompositions[at % shippedCompositions.length] as FormComposition;
  const asked = sectionsOf(form);
  const lists = asked.filter(({ section }) => section.layout === 'list');
  const crowded =
    at % crowdedEvery === 0 ? (lists[(at / crowdedEvery) % lists.length]?.section.id ?? '') : '';
  const rows = fc.tuple(
    ...asked.map((each) =>
      count(
        at,
        crowded,
      )(each).chain((n) =>
        rowsOf(each.section, n).map((filled) => [each.section.id, filled] as const),
      ),
    ),
  );
  return fc
    .record({
      rows,
      name: personName,
      unit: textOf(100),
      title: textOf(100),
      names: fc.array(textOf(120), { minLength: 1, maxLength: 9 }),
      opinions: fc.array(opinion, { maxLength: 3 }),
    })
    .map(({ rows: filled, name, unit, title, names, opinions }) => {
      const files = asked
        .flatMap((each) =>
          (filled.find(([id]) => id === each.section.id)?.[1] ?? []).map((row) => ({ each, row })),
        )
        .map(({ each, row }, n) => fileAt(names[n % names.length] ?? '', n, each, row))
        .slice(0, 200);
      const draft: Draft = {
        form,
        rows: new Map(filled),
        files,
        known: known(name),
        today,
        birthDate: '1990-01-05',
        targetLevel: 1,
      };
      const content = contentOf(
        {
          ...record,
          displayName: title.replace(/\s+/g, ' '),
          unit: {
            id: 'unit',
            name: unit.replace(/\s+/g, ' '),
            nature: 'county',
            state: 'approved',
            parentId: null,
          },
        },
        draft,
        { version: '2026', text: pledgeText, acceptedAt: '2026-11-23T00:00:00.000Z' },
      );
      return {
        content: submissionContent.parse(content),
        frame: {
          submission:
            at % 10 === 9
              ? null
              : { number: 1 + (at % 3), hash: at.toString(16).padStart(64, 'c') },
          at: new Date('2026-11-23T00:00:00Z'),
          documentNumber: '999999199001050021',
          opinions,
          pages: new Map(files.map(({ id, pages }) => [id, pages ?? 1])),
          origin: 'http://localhost:3000',
        },
      };
    });
}

/** The submissions from one place to another, of a seed. */
export const generatedAt = (at: number, seed: number): Generated =>
  fc.sample(submissionAt(at), { seed: seed + at, numRuns: 1 })[0] as Generated;
