import { beijing } from '@/lib/domain/beijing-time';
import { extendedWindows, nextYear, roundProblems } from '@/lib/domain/registers/round-windows';

const round = {
  year: 2026,
  name: '2026年度职称评审',
  applyFrom: beijing(2026, 10, 1, 10),
  applyTo: beijing(2026, 10, 31, 18),
  unitReviewTo: beijing(2026, 11, 15, 18),
  supervisingReviewTo: beijing(2026, 11, 30, 18),
  paperFrom: null,
  paperTo: null,
};

// prettier-ignore
it.each([
  ['in order',                              {},                                                   []],
  ['that ends for all at one moment',       { unitReviewTo: round.applyTo, supervisingReviewTo: round.applyTo }, []],
  ['that ends when it begins',              { applyFrom: round.applyTo },                         ['applyTo']],
  ['reviewed before people have applied',   { unitReviewTo: beijing(2026, 10, 30) },              ['unitReviewTo']],
  ['handed on before it is reviewed',       { supervisingReviewTo: beijing(2026, 11, 14) },       ['supervisingReviewTo']],
  ['with half a window for paper',          { paperFrom: beijing(2026, 12, 1) },                  ['paperTo']],
])('a round %s', (_, change, wrong) => {
  expect(Object.keys(roundProblems({ ...round, ...change }))).toEqual(wrong);
});

it('next year begins with the same days and times', () => {
  expect(nextYear(round)).toMatchObject({
    year: 2027,
    name: '2027年度职称评审',
    applyFrom: beijing(2027, 10, 1, 10),
    supervisingReviewTo: beijing(2027, 11, 30, 18),
    paperFrom: null,
  });
});

it('only what ends later is an extension', () => {
  const to = beijing(2026, 11, 5, 18);
  const after = { ...round, applyTo: to, unitReviewTo: beijing(2026, 11, 10) };
  expect(extendedWindows(round, after)).toEqual([{ label: '个人申报', to }]);
  expect(extendedWindows(round, round)).toEqual([]);
});
