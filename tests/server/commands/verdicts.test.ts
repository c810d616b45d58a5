import fc from 'fast-check';
import { formatTableDate } from '@/lib/domain/beijing-time';
import { Refusal } from '@/lib/domain/refusal';
import { normaliseValue } from '@/lib/domain/sections/kinds';
import { sections } from '@/lib/domain/sections/registry';
import { parseDraft } from '@/lib/domain/sections/rows';
import { unitFieldOf, type Section } from '@/lib/domain/sections/section';
import type { Actor } from '@/lib/domain/policy/actor';
import { createApplication } from '@/lib/server/commands/create-application';
import { saveSection } from '@/lib/server/commands/save-section';
import { db } from '@/lib/server/db';
import { contextOf } from '@/prisma/seed/world/people';
import { typedRows, type TypedRow } from '@/tests/domain/sections/typed-rows';
import { askForEverything } from '@/tests/support/forms';
import { newApplicant, useWorld } from '@/tests/support/world';
import { storedSection } from './readings';

const world = useWorld();
let applicant: Actor;
let applicationId: string;

beforeAll(async () => {
  applicant = await newApplicant();
  ({ id: applicationId } = await createApplication(contextOf(applicant), world.target));
  await askForEverything(applicationId);
});

/** The unit must be one that there is: the rest of the verdict is what is compared. */
async function withUnit(section: Section, rows: TypedRow[]): Promise<TypedRow[]> {
  const key = unitFieldOf(section);
  if (key === undefined) return rows;
  const unit = await db().unit.findUniqueOrThrow({
    where: { id: world.unitId },
    select: { id: true, name: true },
  });
  return rows.map((row) => ({ ...row, [key]: unit }));
}

/** As a browser sends them: each field was left, and what is left is tidied. */
const left = (section: Section, rows: TypedRow[]): TypedRow[] =>
  rows.map(({ rowId, ...typed }) => ({
    rowId,
    ...Object.fromEntries(
      Object.entries(typed).map(([key, value]) => {
        const field = section.fields[key];
        return [key, field ? normaliseValue(field, value) : value];
      }),
    ),
  }));

/** What a browser's own run of the rules says: the rows, or a sentence for each field. */
function here(section: Section, rows: TypedRow[]): unknown {
  const parsed = parseDraft(section, rows, formatTableDate(new Date()));
  if (parsed.ok) return { stored: parsed.rows };
  const sentences = parsed.problems.map(({ rowId, field, message }) => [
    `${rowId ?? ''}.${field ?? ''}`,
    message,
  ]);
  return { refused: Object.fromEntries(sentences) as unknown };
}

/** What the server says, and has in its database afterwards. */
async function there(section: Section, version: number, rows: TypedRow[]): Promise<unknown> {
  const input = { applicationId, sectionId: section.id, version, rows };
  try {
    await saveSection(contextOf(applicant), input);
    return { stored: (await storedSection(applicationId, section.id)).rows };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'invalid') return { refused: error.fieldErrors };
    throw error;
  }
}

/** What was said in all cases of all sections. One section alone may by chance meet no refusal. */
const outcomes: string[] = [];

it.each(sections.map((section) => [section.title, section] as const))(
  '%s: browser and server judge alike, and what is stored is what the browser would store',
  async (_, section) => {
    let version = 0;
    for (const typed of fc.sample(typedRows(section, 2), 40)) {
      const rows = await withUnit(section, typed);
      const verdict = await there(section, version, rows);
      expect(verdict).toEqual(here(section, rows));
      expect(here(section, left(section, rows))).toEqual(here(section, rows));
      const [outcome = ''] = Object.keys(verdict as object);
      outcomes.push(outcome);
      if (outcome === 'stored') version += 1;
    }
  },
);

it('and both verdicts were met', () => {
  expect([...new Set(outcomes)].toSorted()).toEqual(['refused', 'stored']);
});
