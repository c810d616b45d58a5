// Knows 新增申请书: once per person and year, for a title that a committee with an open round reviews.

import 'server-only';
import { canonicalJson } from '@/lib/domain/application/canonical';
import { applicationNumber } from '@/lib/domain/application/number';
import { can } from '@/lib/domain/policy/scopes';
import { Refusal } from '@/lib/domain/refusal';
import { recorded } from '../audit';
import type { Context } from '../context';
import type { Tx } from '../db';
import { targetOf, type Target, type TitleChoice } from '../queries/application-target';
import { keptForm } from './kept-form';

/**
 * Creates this year's application; asked again with the same title it answers the one that is there.
 * @throws Refusal `noCommittee`, `examOnly`, `roundClosed`, `oneApplicationAYear`.
 */
export async function createApplication(
  ctx: Context,
  choice: TitleChoice,
): Promise<{ id: string }> {
  if (!can(ctx.actor, 'application.create')) throw new Refusal('notFound');
  const subject = ({ id }: { id: string }) => ({
    action: 'application.create',
    objectKind: 'application',
    objectId: id,
  });
  return recorded(ctx, subject, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${ctx.actor.userId}::uuid FOR UPDATE`;
    const target = await targetOf(tx, choice);
    const { year } = target.round;
    const existing = await tx.application.findUnique({
      where: { applicantId_year: { applicantId: ctx.actor.userId, year } },
      select: { id: true, titleKey: true, regionCode: true, specialtyKey: true },
    });
    if (existing !== null) {
      const { id, ...chosen } = existing;
      if (canonicalJson(chosen) === canonicalJson(choice)) return { id };
      throw new Refusal('oneApplicationAYear', { year });
    }
    return write(tx, ctx, choice, target);
  });
}

async function write(
  tx: Tx,
  ctx: Context,
  choice: TitleChoice,
  target: Target,
): Promise<{ id: string }> {
  const [serial] = await tx.$queryRaw<{ next: bigint }[]>`
    SELECT nextval('application_number_seq') AS next`;
  const { round, displayName } = target;
  const application = await tx.application.create({
    data: {
      ...choice,
      number: applicationNumber(Number(serial?.next)),
      applicantId: ctx.actor.userId,
      year: round.year,
      roundId: round.id,
      formVersionId: await keptForm(tx, target),
      displayName,
      state: 'draft',
      version: 1,
      returnLimit: round.returnLimit,
    },
    select: { id: true },
  });
  await tx.event.create({
    data: {
      applicationId: application.id,
      fromVersion: 0,
      event: 'create',
      fromState: 'draft',
      toState: 'draft',
      actorId: ctx.actor.userId,
      actorRole: ctx.actor.role,
    },
  });
  return application;
}
