// Knows 上报 and 退回 by the applicant (申报指南 2.5, 2.7).

import 'server-only';
import { contentOf } from '@/lib/domain/application/build-content';
import { errorCount, warningCount, type Draft } from '@/lib/domain/application/draft';
import type { ApplicationRecord } from '@/lib/domain/application/record';
import type { Context } from '../context';
import type { Tx } from '../db';
import { wordsOfName } from '../name-search';
import { barredUntilOf } from '../queries/barred';
import { loadDraft } from '../queries/draft';
import { administratorsOf } from '../notify';
import { writeSubmission } from './submission';
import { applicantHolds, move, type Moved, type NextHolder } from './transition';

export type SubmitInput = {
  readonly applicationId: string;
  readonly version: number;
  readonly opKey: string;
  readonly pledgeVersion: string;
  readonly pledged: boolean;
};

/**
 * 上报: freezes the working copy as the next submission and hands it to the unit.
 * @throws Refusal of the first guard: window, unit, completeness, pledge, ban.
 */
export function submitApplication(ctx: Context, input: SubmitInput): Promise<Moved> {
  let draft: Draft | undefined;
  return move(
    ctx,
    { ...input, event: 'submit', permission: 'application.submit' },
    async ({ tx, record, now }) => {
      draft = await loadDraft(tx, record.id, now);
      return {
        barredUntil: await barredUntilOf(tx, record.applicantId, record.year),
        errorCount: errorCount(draft),
        pledgeAccepted: input.pledged && input.pledgeVersion === record.round.pledgeVersion,
      };
    },
    async ({ tx, record, now }) => {
      if (draft === undefined) throw new Error('counted before');
      const pledge = await pledgeText(tx, record.round.pledgeVersion);
      const content = contentOf(record, draft, { ...pledge, acceptedAt: now.toISOString() });
      await writeSubmission(tx, ctx, record, content);
      // What a unit had changed before it went back goes up as the applicant's own.
      await tx.unitEdit.updateMany({
        where: { applicationId: record.id, confirmedAt: null },
        data: { confirmedAt: now },
      });
      const holder = await firstReviewer(tx, record);
      const reviewer = holder.unitId ?? '';
      const readers = (await hasMoved(tx, record)) ? [] : record.everHeldBy;
      return {
        holder,
        data: {
          submissionCount: record.submissionCount + 1,
          everHeldBy: [...new Set([...readers, reviewer])],
          submittedAt: now,
          applicantName: content.person.name,
          applicantWords: wordsOfName(content.person.name),
          warningCount: warningCount(draft),
        },
      };
    },
  );
}

/** 退回 by the applicant, while the unit has not opened it. */
export function withdrawApplication(
  ctx: Context,
  input: Pick<SubmitInput, 'applicationId' | 'version' | 'opKey'>,
): Promise<Moved> {
  return move(
    ctx,
    { ...input, event: 'withdraw', permission: 'application.submit' },
    async () => ({}),
    async ({ record }) => ({
      holder: applicantHolds,
      data: { returnCount: record.returnCount + 1 },
    }),
  );
}

/** A person who moved to another unit is not shown to the old one, nor to what is above it. */
async function hasMoved(tx: Tx, { id, unit }: ApplicationRecord): Promise<boolean> {
  const [last] = await tx.$queryRaw<{ unitId: string }[]>`
    SELECT content->'unit'->>'id' AS "unitId" FROM "Submission"
    WHERE "applicationId" = ${id}::uuid AND number < (
      SELECT max(number) FROM "Submission" WHERE "applicationId" = ${id}::uuid)
    ORDER BY number DESC LIMIT 1`;
  return last !== undefined && last.unitId !== unit?.id;
}

async function pledgeText(tx: Tx, version: string): Promise<{ version: string; text: string }> {
  return tx.legalText.findUniqueOrThrow({
    where: { kind_version: { kind: 'pledge', version } },
    select: { version: true, text: true },
  });
}

/**
 * The unit reviews first; where its only administrator is the applicant, the unit above acts in
 * its place (nobody acts on their own application).
 */
async function firstReviewer(tx: Tx, record: ApplicationRecord): Promise<NextHolder> {
  const { unit } = record;
  if (unit === null) throw new Error('a submission needs a unit');
  const administrators = await administratorsOf(tx, { unitId: unit.id }, ['unitAdmin']);
  const others = administrators.some(({ userId }) => userId !== record.applicantId);
  return { unitId: others ? unit.id : (unit.parentId ?? unit.id), committeeId: null };
}
