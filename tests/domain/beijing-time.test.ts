import fc from 'fast-check';
import {
  beijing,
  beijingYear,
  formatDate,
  formatDateTime,
  formatTableDate,
  formatTime,
  parseTableDate,
} from '@/lib/domain/beijing-time';

describe('北京时间', () => {
  const instant = new Date('2026-11-23T04:03:05.999Z');

  it('is shown as date, table date, date with time, and time', () => {
    expect(formatDate(instant)).toBe('2026年11月23日');
    expect(formatTableDate(instant)).toBe('2026-11-23');
    expect(formatDateTime(instant)).toBe('2026-11-23 12:03');
    expect(formatTime(instant)).toBe('12:03:05');
  });

  it('writes single digits without a zero in sentences only', () => {
    expect(formatDate(beijing(2026, 1, 3))).toBe('2026年1月3日');
    expect(formatTableDate(beijing(2026, 1, 3))).toBe('2026-01-03');
  });

  it('starts a new year eight hours before Greenwich does', () => {
    expect(beijing(2027, 1, 1)).toEqual(new Date('2026-12-31T16:00:00Z'));
    expect(beijingYear(new Date('2026-12-31T15:59:59Z'))).toBe(2026);
    expect(beijingYear(new Date('2026-12-31T16:00:00Z'))).toBe(2027);
  });

  it('knows no summer time, not even in the years that had it', () => {
    expect(formatDateTime(new Date('1988-07-01T00:00:00Z'))).toBe('1988-07-01 08:00');
  });

  it('reads back every date that it writes', () => {
    const days = fc.date({
      min: new Date('1880-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        const text = formatTableDate(day);
        expect(formatTableDate(parseTableDate(text) ?? new Date(0))).toBe(text);
      }),
    );
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '0000-01-01', '2026-1-1', '', '明天'])(
    'has no day %s',
    (text) => {
      expect(parseTableDate(text)).toBeUndefined();
    },
  );
});
