import { leftOut } from '@/lib/domain/forms/composition-edits';
import { formFor } from '@/lib/domain/forms/compositions';
import { withExamProof } from '@/lib/domain/forms/exam-proof';
import { sectionsOf } from '@/lib/domain/forms/form';
import { problemsOf } from '@/lib/domain/sections/completeness';
import { facts, rowId, sentence } from '../sections/samples';

const target = { seriesKey: 'economics', specialtyKey: 'economics.economics', level: 2 };
const proof = 'examination';
const askedIn = (form: ReturnType<typeof formFor>) =>
  sectionsOf(form).find(({ asked }) => asked.attachedOnce?.includes(proof));

describe('考评结合', () => {
  it('asks for the certificate once, whoever set the form', () => {
    const asked = askedIn(withExamProof(formFor(target), 'examPlusReview'));
    expect(asked?.asked.minRows).toBe(1);
    const { id } = asked!.section;
    expect(askedIn(withExamProof(leftOut(formFor(target), id), 'examPlusReview'))?.section.id).toBe(
      id,
    );
  });

  it.each(['review', 'examOnly'] as const)('is not asked where the mode is %s', (mode) => {
    expect(withExamProof(formFor(target), mode)).toEqual(formFor(target));
  });

  const { asked, section } = askedIn(withExamProof(formFor(target), 'examPlusReview'))!;
  const rows = section.examples.map((example, at) => ({ ...example, rowId: rowId(at) }));
  const every = rows.flatMap((row) =>
    asked.mandatoryAttachments.map((kind) => ({ rowId: row.rowId, kind })),
  );
  const certificate = { rowId: rowId(1), kind: proof };
  const valid = (validTo: string | null) =>
    rows.map((row) => (row.rowId === certificate.rowId ? { ...row, validTo } : row));

  // prettier-ignore
  it.each([
    ['without the certificate',       rows,             every,                 [[rowId(0), null]]],
    ['valid until nobody says when',  valid(null),      [...every, certificate], [[rowId(1), 'validTo']]],
    ['with one that has run out',     valid('2026-10'), [...every, certificate], [[rowId(1), 'validTo']]],
    ['with one that ends this month', valid('2026-11'), [...every, certificate], []],
  ] as const)('an application %s', (_, filled, attached, expected) => {
    const problems = problemsOf(section, asked, filled, attached, facts).filter(
      ({ severity }) => severity === 'error',
    );
    expect(problems.map((problem) => [problem.rowId, problem.field])).toEqual(expected);
    for (const { message } of problems) expect(message).toEqual(sentence);
  });
});
