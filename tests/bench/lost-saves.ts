// Reads back what was acknowledged: an answer "saved" that the database does not bear out is a loss.

import type { Acknowledged } from './client-types';
import { query } from './database';

/** The acknowledged saves whose version or text is not what is stored. */
export async function lostSaves(
  url: string,
  acknowledged: readonly Acknowledged[],
): Promise<Acknowledged[]> {
  const stored = await query(
    url,
    'SELECT "applicationId" AS application, "sectionId" AS section, version, rows FROM "SectionRows"',
  );
  const found = new Map(
    stored.map((row) => [`${String(row['application'])} ${String(row['section'])}`, row]),
  );
  return acknowledged.filter(({ applicationId, sectionId, field, version, text }) => {
    const row = found.get(`${applicationId} ${sectionId}`);
    const [first] = (row?.['rows'] ?? []) as Record<string, unknown>[];
    return row?.['version'] !== version || first?.[field] !== text;
  });
}
