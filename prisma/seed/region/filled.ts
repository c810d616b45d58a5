// Knows what is filled in, attached and sent in a case: the rows of its sections, files and
// submissions.

import { createHash } from 'node:crypto';
import { contentOf } from '@/lib/domain/application/build-content';
import { canonicalJson } from '@/lib/domain/application/canonical';
import { warningCount, type Draft } from '@/lib/domain/application/draft';
import { knownValues } from '@/lib/domain/application/known-values';
import { formatTableDate } from '@/lib/domain/beijing-time';
import { unitNatures } from '@/lib/domain/catalogue/unit-natures';
import { nameOfCode } from '@/lib/domain/codes/code-table';
import { documentKindNames } from '@/lib/messages/identity';
import { fields } from '../data/region-fields';
import { legalTexts, pledgeVersion } from '../data/legal-texts';
import { stableId } from '../stable-id';
import type { Around, NumberedCase } from './case';
import { draftFile, filesOf, type DemoFile } from './files';
import { rowsOf, type Filled } from './rows';

const pledge = {
  version: pledgeVersion,
  text: legalTexts.find(({ kind }) => kind === 'pledge')?.text ?? '',
};

/** How many apply by 破格. */
const exceptional = 0.08;

export function filledIn(of: NumberedCase, around: Around) {
  const { id, person, history, timeline } = of;
  if (!history.application.isFilled) return null;
  const field = fields[of.fieldName];
  if (field === undefined) throw new Error(`no field "${of.fieldName}"`);
  const asked = {
    ...of,
    applicationId: id,
    unit: person.unit,
    words: field.words,
    dice: around.dice,
    begunAt: timeline.at(0),
  };
  const isExceptional =
    of.target.form.sections.some((section) => section.id === 'exceptional') &&
    around.dice.share(id, 'exceptional') < exceptional;
  const corrected = rowsOf(asked, { isExceptional, isFaulty: false });
  // What was returned had a mistake in it the first time, which stays until it is sent again.
  const wasReturned = history.events.some(({ event }) => event === 'return');
  const first = wasReturned ? rowsOf(asked, { isExceptional, isFaulty: true }) : corrected;
  const rowsSent = (number: number) => (number === 1 ? first : corrected);
  const files = filesOf(of, corrected, around);
  /** Between the creation and whatever came next. */
  const savedAt = (order: number) => timeline.at(0.1 + order * 0.02);
  const submissions = history.submissions.map(({ number, createdAt }) =>
    submissionOf(of, rowsSent(number), files, number, timeline.at(createdAt)),
  );
  const present = rowsSent(Math.max(1, history.submissions.length));
  return {
    sections: [...present.rows].map(([sectionId, rows], order) => ({
      applicationId: id,
      sectionId,
      rows,
      version: 1,
      broughtFrom: {},
      savedById: person.id,
      savedAt: savedAt(order),
    })),
    attachments: files.map((file, order) => ({
      ...file,
      state: 'ready',
      uploadedAt: savedAt(order),
    })),
    submissions: submissions.map(({ row }) => row),
    warnings: submissions.at(-1)?.warnings ?? 0,
  };
}

function submissionOf(
  of: NumberedCase,
  filled: Filled,
  files: readonly DemoFile[],
  number: number,
  createdAt: Date,
) {
  const { unit } = of.person;
  const draft = draftOf(of, filled, files, createdAt);
  const record = {
    number: of.number,
    displayName: of.target.displayName,
    year: of.round.year,
    unit: { ...unit, parentId: unit.chain[1] ?? null },
  };
  const content = contentOf(record, draft, { ...pledge, acceptedAt: createdAt.toISOString() });
  const frozen = canonicalJson(content);
  const row = {
    id: stableId(of.id, 'submission', number),
    applicationId: of.id,
    number,
    content,
    hash: createHash('sha256').update(frozen).digest('hex'),
    authorId: of.person.id,
    authorRole: 'applicant',
    pledgeVersion,
    createdAt,
  };
  return { row, warnings: warningCount(draft) };
}

function draftOf(
  { person, target }: NumberedCase,
  { form, rows }: Filled,
  files: readonly DemoFile[],
  today: Date,
): Draft {
  return {
    form,
    rows,
    files: files.map(draftFile),
    known: knownValues({
      name: person.name,
      documentKind: documentKindNames.residentIdCard,
      documentNumber: person.documentNumber,
      sex: person.sex,
      birthDate: person.birthDate,
      mobile: person.mobile,
      unitNature: nameOfCode(unitNatures, person.unit.nature),
      ...target.shown,
      displayName: target.displayName,
    }),
    today: formatTableDate(today),
    birthDate: person.birthDate,
    targetLevel: target.level,
  };
}
