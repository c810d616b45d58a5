// Knows whether somebody may not apply because of a 失信记录, and until when.

import 'server-only';
import { barredUntil } from '@/lib/domain/registration/integrity';
import type { db, Tx } from '../db';

/** The last year in which they may not; null for whoever may apply in `year`. */
export async function barredUntilOf(
  client: Tx | ReturnType<typeof db>,
  userId: string,
  year: number,
): Promise<number | null> {
  const records = await client.integrityRecord.findMany({
    where: { userId, liftedAt: null },
    select: { untilYear: true, liftedAt: true },
  });
  return barredUntil(records, year);
}
