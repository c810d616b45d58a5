// Knows how a new database gets the catalogue, and how an old one keeps what the operator made of
// it: what has a key is inserted where it is missing; what hangs on a committee comes with the
// committee; calendar years and the texts of the site are filled once, when there are none.

import type { Prisma, PrismaClient } from '@/prisma/client/client';
import { calendarDays } from './data/calendar';
import { committees, committeeScopes } from './data/committees';
import { examRules } from './data/exam-rules';
import { legalTexts } from './data/legal-texts';
import { noticesFor } from './data/notices';
import { regions } from './data/regions';
import { roundsFor, validityFor } from './data/rounds';
import { series, titles } from './data/series';
import { siteEntries } from './data/site-entries';
import { specialties } from './data/specialties';

type Transaction = Prisma.TransactionClient;

/** Fills in what the catalogue lacks; a second run changes nothing. */
export async function loadCatalogue(db: PrismaClient, now = new Date()): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await loadTitles(tx);
      await loadCommittees(tx, now);
      await loadCalendar(tx);
      await loadTexts(tx, now);
    },
    { timeout: 30_000, maxWait: 30_000 },
  );
}

async function loadTitles(tx: Transaction) {
  await tx.reviewRegion.createMany({ data: regions, skipDuplicates: true });
  await tx.series.createMany({ data: series, skipDuplicates: true });
  await tx.specialty.createMany({ data: specialties, skipDuplicates: true });
  await tx.title.createMany({ data: titles, skipDuplicates: true });
  // once: a rule that the operator has taken out stays out
  if ((await tx.examRule.count()) === 0) {
    await tx.examRule.createMany({ data: examRules, skipDuplicates: true });
  }
}

async function loadCommittees(tx: Transaction, now: Date) {
  const known = await tx.committee.findMany({ select: { id: true } });
  const knownIds = new Set(known.map(({ id }) => id));
  const missing = committees.filter(({ id }) => !knownIds.has(id));
  if (missing.length === 0) return;
  const validity = validityFor(now);
  const inserted = await tx.committee.createManyAndReturn({
    data: missing.map((committee) => ({ ...committee, ...validity })),
    select: { id: true },
    skipDuplicates: true,
  });
  const insertedIds = new Set(inserted.map(({ id }) => id));
  const isInserted = ({ committeeId }: { committeeId: string }) => insertedIds.has(committeeId);
  await tx.committeeScope.createMany({ data: committeeScopes.filter(isInserted) });
  await tx.round.createMany({ data: roundsFor(now).filter(isInserted) });
}

async function loadCalendar(tx: Transaction) {
  const known = await tx.calendarDay.findMany({ select: { date: true } });
  const knownYears = new Set(known.map(({ date }) => date.getUTCFullYear()));
  await tx.calendarDay.createMany({
    data: calendarDays.filter(({ date }) => !knownYears.has(date.getUTCFullYear())),
    skipDuplicates: true,
  });
}

async function loadTexts(tx: Transaction, now: Date) {
  await tx.legalText.createMany({ data: legalTexts, skipDuplicates: true });
  if ((await tx.notice.count()) === 0) {
    await tx.notice.createMany({ data: noticesFor(now), skipDuplicates: true });
  }
  if ((await tx.siteEntry.count()) === 0) {
    await tx.siteEntry.createMany({ data: siteEntries, skipDuplicates: true });
  }
}
