import { formatTableDate } from '@/lib/domain/beijing-time';
import { workingDaysIn, type WorkCalendar } from '@/lib/domain/catalogue/working-days';
import { periodProblem, stageOf } from '@/lib/domain/publicity/period';
import { calendarDays } from '@/prisma/seed/data/calendar';

const calendar: WorkCalendar = new Map(
  calendarDays.map(({ date, kind }) => [
    formatTableDate(date),
    kind === 'holiday' ? 'holiday' : 'workday',
  ]),
);

/** What is said of a period, told long before it (system) or long after it (proof). */
const said = (from: string, to: string, kind: 'proof' | 'system' = 'system') => {
  const today = kind === 'system' ? '2025-12-01' : '2027-06-01';
  const found = periodProblem({ from, to }, kind, today, calendar);
  return found === null ? 'fine' : found.problem;
};

describe('the period of a publicity', () => {
  it.each([
    // 2026-11-23 is a Monday
    ['Monday to Thursday', '2026-11-23', '2026-11-26', 4],
    ['Monday to Friday', '2026-11-23', '2026-11-27', 5],
    ['Tuesday to Saturday', '2026-11-24', '2026-11-28', 4],
    ['Tuesday to the next Monday', '2026-11-24', '2026-11-30', 5],
    ['nine days over 劳动节', '2026-04-29', '2026-05-07', 4],
    ['eleven days over 劳动节, its worked Saturday too', '2026-04-29', '2026-05-09', 6],
    ['over 国庆节 to the day before its worked Saturday', '2026-09-29', '2026-10-09', 4],
    ['over 国庆节 to its worked Saturday', '2026-09-29', '2026-10-10', 5],
    ['over 古尔邦节', '2026-05-25', '2026-05-31', 2],
    ['over 肉孜节', '2026-03-17', '2026-03-23', 4],
    ['春节 alone', '2026-02-15', '2026-02-23', 0],
    ['one day', '2026-11-23', '2026-11-23', 1],
  ])('%s: %s to %s has %i working days', (_what, from, to, days) => {
    expect(workingDaysIn(from, to, calendar)).toBe(days);
    const expected = days < 5 ? { code: 'tooShort', days } : 'fine';
    expect([said(from, to), said(from, to, 'proof')]).toEqual([expected, expected]);
  });

  it.each([
    ['', '2026-11-27', 'from', 'noDay'],
    ['2026-02-30', '2026-11-27', 'from', 'noDay'],
    ['2026-11-23', '27.11.2026', 'to', 'noDay'],
    ['2026-11-23', '2026-11-22', 'to', 'endsBefore'],
    ['2026-01-05', '2026-04-05', 'to', 'tooLong'],
  ])('from "%s" to "%s": %s is wrong, %s', (from, to, field, code) => {
    const found = periodProblem({ from, to }, 'proof', '2027-06-01', calendar);
    expect(found).toEqual({ field, problem: { code } });
  });

  it('of ninety days is the longest', () => {
    expect(said('2026-01-05', '2026-04-04')).toBe('fine');
  });

  it('in the system begins on a later day, and on paper is over', () => {
    const at = (kind: 'proof' | 'system', today: string) =>
      periodProblem({ from: '2026-11-23', to: '2026-11-27' }, kind, today, calendar)?.problem.code;
    expect(['2026-11-22', '2026-11-23'].map((today) => at('system', today))).toEqual([
      undefined,
      'startsLater',
    ]);
    expect(['2026-11-27', '2026-11-28'].map((today) => at('proof', today))).toEqual([
      'endsEarlier',
      undefined,
    ]);
  });

  it.each([
    ['2026-11-22', 'ahead'],
    ['2026-11-23', 'running'],
    ['2026-11-27', 'running'],
    ['2026-11-28', 'over'],
  ])('on %s it is %s', (today, stage) => {
    expect(stageOf({ from: '2026-11-23', to: '2026-11-27' }, today)).toBe(stage);
  });
});
