import { beijing } from '@/lib/domain/beijing-time';
import { ageOn } from '@/lib/domain/identity/birth-date';

describe('the age of a person', () => {
  it.each([
    ['on the day before the birthday', '1990-11-24', 35],
    ['on the birthday', '1990-11-23', 36],
    ['on the day of the birth', '2026-11-23', 0],
    ['before the birth', '2026-11-24', -1],
  ])('%s', (_when, birthDate, age) => {
    expect(ageOn(birthDate, beijing(2026, 11, 23, 8))).toBe(age);
  });

  it('of somebody born on 29 February grows on 1 March in a common year', () => {
    expect(ageOn('2000-02-29', beijing(2026, 2, 28))).toBe(25);
    expect(ageOn('2000-02-29', beijing(2026, 3, 1))).toBe(26);
  });
});
