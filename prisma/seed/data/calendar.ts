// Days that differ from the plain week. 2026: notice of 国务院办公厅 for the year. The two holidays
// of the region follow the moon and are announced each year: the operator checks them. 2027 has
// only the days that the law itself fixes; the operator adds the notice when it is out.

type Span = readonly [name: string, first: string, last: string];

const holidays: readonly Span[] = [
  ['元旦', '2026-01-01', '2026-01-03'],
  ['春节', '2026-02-15', '2026-02-23'],
  ['肉孜节（以自治区当年通知为准）', '2026-03-20', '2026-03-20'],
  ['清明节', '2026-04-04', '2026-04-06'],
  ['劳动节', '2026-05-01', '2026-05-05'],
  ['古尔邦节（以自治区当年通知为准）', '2026-05-27', '2026-05-29'],
  ['端午节', '2026-06-19', '2026-06-21'],
  ['中秋节', '2026-09-25', '2026-09-27'],
  ['国庆节', '2026-10-01', '2026-10-07'],
  ['元旦', '2027-01-01', '2027-01-01'],
  ['劳动节', '2027-05-01', '2027-05-02'],
  ['国庆节', '2027-10-01', '2027-10-03'],
];

// 调休: weekends that are worked
const worked: readonly Span[] = [
  ['元旦调休', '2026-01-04', '2026-01-04'],
  ['春节调休', '2026-02-14', '2026-02-14'],
  ['春节调休', '2026-02-28', '2026-02-28'],
  ['劳动节调休', '2026-05-09', '2026-05-09'],
  ['国庆节调休', '2026-09-20', '2026-09-20'],
  ['国庆节调休', '2026-10-10', '2026-10-10'],
];

function days(kind: 'holiday' | 'workday', [name, first, last]: Span) {
  const rows = [];
  const end = new Date(last);
  // A calendar day of the database is its midnight in UTC.
  for (let date = new Date(first); date <= end; date = new Date(date.getTime() + 86_400_000)) {
    rows.push({ date, kind, name });
  }
  return rows;
}

/** Rows of CalendarDay. */
export const calendarDays = [
  ...holidays.flatMap((span) => days('holiday', span)),
  ...worked.flatMap((span) => days('workday', span)),
];
