// Knows the working-day calendar: only the days that differ from the plain week are stored.

import 'server-only';
import type { WorkCalendar } from '@/lib/domain/catalogue/working-days';
import type { db, Tx } from '../db';

/** Holidays and worked weekends by date. */
export async function workCalendar(client: Tx | ReturnType<typeof db>): Promise<WorkCalendar> {
  const days = await client.calendarDay.findMany({ select: { date: true, kind: true } });
  return new Map(
    days.map(({ date, kind }) => [
      date.toISOString().slice(0, 10),
      kind === 'workday' ? 'workday' : 'holiday',
    ]),
  );
}
