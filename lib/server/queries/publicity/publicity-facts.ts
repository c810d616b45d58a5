// Knows what the guards ask of an application's publicity, from its newest one and what would go up.

import 'server-only';
import { contentOf } from '@/lib/domain/application/build-content';
import type { Draft } from '@/lib/domain/application/draft';
import { standingReturns, type ApplicationRecord } from '@/lib/domain/application/record';
import { formatTableDate } from '@/lib/domain/beijing-time';
import {
  publishedContent,
  publishedOf,
  type PublishedContent,
} from '@/lib/domain/publicity/published-content';
import type { PublicityKind } from '@/lib/domain/publicity/setting';
import {
  publicityFacts,
  type LatestPublicity,
  type PublicityFacts,
} from '@/lib/domain/publicity/standing';
import type { db, Tx } from '../../db';

type Client = Tx | ReturnType<typeof db>;

/** A day of the database as 2026-11-23. */
export const tableDay = (day: Date): string => day.toISOString().slice(0, 10);

/** What of the application may be published, as it would go up now. */
export const publishedOfDraft = (record: ApplicationRecord, draft: Draft): PublishedContent =>
  publishedOf(contentOf(record, draft, { version: '', text: '', acceptedAt: '' }));

async function latestPublicity(
  client: Client,
  applicationId: string,
): Promise<LatestPublicity | null> {
  const entry = await client.publicityEntry.findFirst({
    where: { applicationId, publicity: { stoppedAt: null } },
    select: {
      content: true,
      publicity: {
        select: {
          kind: true,
          unitId: true,
          toDay: true,
          concludedAt: true,
          objections: {
            where: { applicationId },
            select: { upheld: true, foundAt: true, settlement: true },
          },
        },
      },
    },
    orderBy: { publicity: { startedAt: 'desc' } },
  });
  if (entry === null) return null;
  const { kind, unitId, toDay, concludedAt, objections } = entry.publicity;
  return {
    kind: kind as PublicityKind,
    unitId,
    to: tableDay(toDay),
    concluded: concludedAt !== null,
    content: publishedContent.parse(entry.content),
    objections,
  };
}

/** Nothing is asked of the database where the round does not ask for a publicity. */
export async function countPublicity(
  client: Client,
  record: ApplicationRecord,
  draft: Draft,
  now: Date,
): Promise<Partial<PublicityFacts>> {
  const { publicity: setting } = record.round;
  if (setting === 'none' || record.state !== 'unitReview') return {};
  return publicityFacts(await latestPublicity(client, record.id), {
    setting,
    unitId: record.unit?.id ?? null,
    content: publishedOfDraft(record, draft),
    today: formatTableDate(now),
    returnedAt: standingReturns(record)[0]?.at ?? null,
  });
}
