// Knows the application number: RSSQ and eight digits (申报指南 3.2).

/** The number of a serial from the database's sequence. @throws beyond 99,999,999. */
export function applicationNumber(serial: number): string {
  if (!Number.isInteger(serial) || serial < 1 || serial > 99_999_999) {
    throw new RangeError('application serial out of range');
  }
  return `RSSQ${String(serial).padStart(8, '0')}`;
}
