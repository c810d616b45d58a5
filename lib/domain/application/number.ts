// Knows the numbers of an application: RSSQ and eight digits (申报指南 3.2), and 受理号.

/** The number of a serial from the database's sequence. @throws beyond 99,999,999. */
export function applicationNumber(serial: number): string {
  if (!Number.isInteger(serial) || serial < 1 || serial > 99_999_999) {
    throw new RangeError('application serial out of range');
  }
  return `RSSQ${String(serial).padStart(8, '0')}`;
}

/** 受理号 of a year's `serial`-th accepted application. @throws beyond 999,999 a year. */
export function acceptanceNumber(year: number, serial: number): string {
  if (!Number.isInteger(serial) || serial < 1 || serial > 999_999) {
    throw new RangeError('acceptance serial out of range');
  }
  return `SL${year}${String(serial).padStart(6, '0')}`;
}
