// Knows what everybody may read: regions, notices, contacts, links, open rounds, texts.

import 'server-only';
import { db } from '../db';

export type RegionDto = { readonly code: string; readonly name: string; readonly kind: string };
export type NoticeDto = {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly publishedAt: Date;
};
export type SiteEntryDto = {
  readonly id: string;
  readonly label: string;
  readonly url: string | null;
  readonly telephone: string | null;
};

/** The review regions that are open, in the order of the home page. */
export const openRegions = (): Promise<RegionDto[]> =>
  remembered('regions', () =>
    db().reviewRegion.findMany({
      where: { open: true },
      select: { code: true, name: true, kind: true },
      orderBy: { sort: 'asc' },
    }),
  );

const kept = new Map<string, { readonly until: number; readonly value: Promise<unknown> }>();

/** What everybody reads and hardly anybody changes is asked of the database twice a minute. */
function remembered<T>(key: string, ask: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known !== undefined && known.until > Date.now()) return known.value as Promise<T>;
  const value = ask();
  kept.set(key, { until: Date.now() + 30_000, value });
  value.catch(() => kept.delete(key));
  return value;
}

/** Published notices, newest first. */
export function publishedNotices(take: number): Promise<NoticeDto[]> {
  return db().notice.findMany({
    where: { publishedAt: { lte: new Date() } },
    select: { id: true, title: true, body: true, publishedAt: true },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take,
  });
}

/** One published notice. */
export function publishedNotice(id: string): Promise<NoticeDto | null> {
  return db().notice.findFirst({
    where: { id, publishedAt: { lte: new Date() } },
    select: { id: true, title: true, body: true, publishedAt: true },
  });
}

/** Telephones, links and contacts of one block of the home page. */
export function siteEntries(
  section: 'support' | 'link' | 'committeeContact',
): Promise<SiteEntryDto[]> {
  return remembered(`entries:${section}`, () =>
    db().siteEntry.findMany({
      where: { section },
      select: { id: true, label: true, url: true, telephone: true },
      orderBy: [{ sort: 'asc' }, { label: 'asc' }],
      take: 200,
    }),
  );
}

/** The window in which persons may apply now, over all open rounds; null when none is open. */
export async function openWindow(): Promise<{
  year: number;
  from: Date;
  to: Date;
  rounds: number;
  now: Date;
} | null> {
  const now = new Date();
  const found = await db().round.aggregate({
    where: { applyFrom: { lte: now }, applyTo: { gt: now } },
    _min: { applyFrom: true },
    _max: { applyTo: true, year: true },
    _count: true,
  });
  const { applyFrom: from } = found._min;
  const { applyTo: to, year } = found._max;
  return from && to && year ? { year, from, to, rounds: found._count, now } : null;
}

/** The newest version of a legal text that is in force. */
export function textInForce(
  kind: 'consent' | 'pledge',
): Promise<{ version: string; text: string }> {
  return db().legalText.findFirstOrThrow({
    where: { kind, validFrom: { lte: new Date() } },
    select: { version: true, text: true },
    orderBy: { validFrom: 'desc' },
  });
}
