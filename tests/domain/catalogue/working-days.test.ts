import fc from 'fast-check';
import { beijing, formatTableDate } from '@/lib/domain/beijing-time';
import { addWorkingDays, type WorkCalendar } from '@/lib/domain/catalogue/working-days';
import { calendarDays } from '@/prisma/seed/data/calendar';

const calendar: WorkCalendar = new Map(
  calendarDays.map(({ date, kind }) => [
    formatTableDate(date),
    kind === 'holiday' ? 'holiday' : 'workday',
  ]),
);

describe('a deadline in working days', () => {
  it('ends with the last second of its day in Beijing', () => {
    const deadline = addWorkingDays(beijing(2026, 11, 23, 9), 1, calendar);
    expect(deadline).toEqual(new Date('2026-11-24T15:59:59Z'));
  });

  it.each([
    ['over a weekend', beijing(2026, 11, 23, 23, 59), 5, '2026-11-30'],
    ['from a Saturday', beijing(2026, 11, 28), 1, '2026-11-30'],
    ['over 春节 with its worked Saturday', beijing(2026, 2, 13), 2, '2026-02-24'],
    ['over 国庆节 with its worked Saturday', beijing(2026, 9, 30), 3, '2026-10-10'],
    ['over 古尔邦节', beijing(2026, 5, 26), 1, '2026-06-01'],
    ['into the next year', beijing(2026, 12, 31), 1, '2027-01-04'],
    ['of no days, on the day itself', beijing(2026, 11, 23, 8), 0, '2026-11-23'],
  ])('is counted %s', (_where, from, days, date) => {
    expect(formatTableDate(addWorkingDays(from, days, calendar))).toBe(date);
  });

  it.each([-1, 1.5, Number.NaN])('is not a deadline of %d days', (days) => {
    expect(() => addWorkingDays(beijing(2026, 11, 23), days, calendar)).toThrow(RangeError);
  });

  it('of more days is later, and of n days at least n days away', () => {
    const start = fc.date({
      min: beijing(2026, 1, 1),
      max: beijing(2027, 12, 1),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 60 }), (from, days) => {
        const deadline = addWorkingDays(from, days, calendar);
        expect(deadline.getTime()).toBeGreaterThan(from.getTime() + days * 86_400_000 - 1000);
        expect(addWorkingDays(from, days + 1, calendar) > deadline).toBe(true);
      }),
    );
  });
});
