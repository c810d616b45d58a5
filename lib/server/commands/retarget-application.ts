// Knows 改报: a draft moved to another title, specialty or region of the same year.

import 'server-only';
import { canonicalJson } from '@/lib/domain/application/canonical';
import { Refusal } from '@/lib/domain/refusal';
import type { Context } from '../context';
import type { Tx } from '../db';
import { targetOf, type TitleChoice } from '../queries/application-target';
import { barredUntilOf } from '../queries/barred';
import { keptForm } from './kept-form';
import { move, type Moved } from './transition';

export type RetargetInput = TitleChoice & {
  readonly applicationId: string;
  readonly version: number;
  readonly opKey: string;
};

/**
 * Aims the draft elsewhere. What was filled in stays saved, also of sections that the new form does
 * not ask for: who moves back finds them again.
 * @throws Refusal `noCommittee`, `examOnly`, `roundClosed`, `sameTarget`, `conflict`.
 */
export function retargetApplication(ctx: Context, input: RetargetInput): Promise<Moved> {
  const { applicationId, version, opKey, ...choice } = input;
  const act = { applicationId, version, opKey } as const;
  return move(
    ctx,
    { ...act, event: 'retarget', permission: 'application.prepare' },
    async ({ tx, record }) => ({
      barredUntil: await barredUntilOf(tx, record.applicantId, record.year),
    }),
    async ({ tx, record }) => {
      await requireAnother(tx, applicationId, choice);
      const { round, form, seriesKey, displayName } = await targetOf(tx, choice, record.year);
      const formVersionId = await keptForm(tx, { form, seriesKey });
      await settleWhatIsNotAsked(
        tx,
        applicationId,
        form.sections.map(({ id }) => id),
      );
      return {
        note: `由 ${record.displayName} 改报 ${displayName}`,
        // The new round's own window counts from now on, not the deadline that the old one set.
        data: { ...choice, roundId: round.id, formVersionId, displayName, correctionDueAt: null },
      };
    },
  );
}

async function requireAnother(tx: Tx, id: string, choice: TitleChoice): Promise<void> {
  const present = await tx.application.findUniqueOrThrow({
    where: { id },
    select: { regionCode: true, specialtyKey: true, titleKey: true },
  });
  if (canonicalJson(present) === canonicalJson(choice)) throw new Refusal('sameTarget');
}

/** Nobody can correct a section that is not there: its corrections must not block 形式审核通过. */
async function settleWhatIsNotAsked(tx: Tx, applicationId: string, asked: string[]): Promise<void> {
  await tx.opinion.updateMany({
    where: { applicationId, kind: 'correction', settledAt: null, sectionId: { notIn: asked } },
    data: { settledAt: new Date() },
  });
}
