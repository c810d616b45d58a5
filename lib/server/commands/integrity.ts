// Knows how a 失信记录 is made and lifted; nothing of it is ever deleted.

import 'server-only';
import { auditChanges } from '@/lib/domain/audit';
import { beijingYear } from '@/lib/domain/beijing-time';
import {
  barredUntil,
  parseIntegrity,
  type IntegrityForm,
} from '@/lib/domain/registration/integrity';
import { Refusal } from '@/lib/domain/refusal';
import { integrityNotices } from '@/lib/messages/notifications';
import { recorded } from '../audit';
import type { Context } from '../context';
import type { Tx } from '../db';
import { inPerson, tell } from '../notify';
import { scopeWhere } from '../scope';

/** Somebody in the actor's scope, held until the end of `tx`. @throws Refusal `notFound`, `ownAccount` */
async function person(tx: Tx, { actor }: Context, userId: string): Promise<void> {
  const scope = scopeWhere(actor, 'integrity.keep');
  if (scope === null) throw new Refusal('notFound');
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${userId}::uuid FOR UPDATE`;
  const found = await tx.user.count({ where: { AND: [scope, { id: userId }] } });
  if (found === 0) throw new Refusal('notFound');
  if (userId === actor.userId) throw new Refusal('ownAccount');
}

const told = (tx: Tx, userId: string, kind: string, subject: string): Promise<void> =>
  tell(tx, [inPerson(userId)], { kind, subject, href: '/inbox' });

/**
 * 登记: from now on the person cannot 上报 until the year is over.
 * @throws Refusal `notFound`, `invalid` by field, `barredAlready` until a year that is as late.
 */
export async function recordIntegrity(
  ctx: Context,
  { userId, ...form }: IntegrityForm & { readonly userId: string },
): Promise<{ id: string }> {
  const year = beijingYear(new Date());
  const parsed = parseIntegrity(form, year);
  if (!parsed.ok) throw new Refusal('invalid', {}, parsed.problems);
  const { untilYear, reason, basis } = parsed.entry;
  const subject = ({ id }: { id: string }) => ({
    action: 'integrity.record',
    objectKind: 'integrityRecord',
    objectId: id,
    reason,
    changes: auditChanges(null, { 禁止申报至: untilYear, 依据: basis }),
  });
  return recorded(ctx, subject, async (tx) => {
    await person(tx, ctx, userId);
    const present = await tx.integrityRecord.findMany({
      where: { userId },
      select: { untilYear: true, liftedAt: true },
    });
    const until = barredUntil(present, year);
    if (until !== null && until >= untilYear) throw new Refusal('barredAlready', { year: until });
    const made = await tx.integrityRecord.create({
      data: { userId, untilYear, reason, basis, recordedById: ctx.actor.userId },
      select: { id: true },
    });
    await told(tx, userId, 'integrity.record', integrityNotices.recorded(untilYear));
    return made;
  });
}

/** 撤销 of a record, with a reason. @throws Refusal `notFound`, `conflict` for one that is lifted. */
export async function liftIntegrity(
  ctx: Context,
  { recordId, reason }: { readonly recordId: string; readonly reason: string },
): Promise<void> {
  const subject = (untilYear: number) => ({
    action: 'integrity.lift',
    objectKind: 'integrityRecord',
    objectId: recordId,
    reason,
    changes: auditChanges({ 禁止申报至: untilYear }, { 禁止申报至: null }),
  });
  await recorded(ctx, subject, async (tx) => {
    const record = await tx.integrityRecord.findUnique({
      where: { id: recordId },
      select: { userId: true, untilYear: true },
    });
    if (record === null) throw new Refusal('notFound');
    await person(tx, ctx, record.userId);
    const { count } = await tx.integrityRecord.updateMany({
      where: { id: recordId, liftedAt: null },
      data: { liftedAt: new Date(), liftedById: ctx.actor.userId, liftReason: reason },
    });
    if (count !== 1) throw new Refusal('conflict');
    await told(tx, record.userId, 'integrity.lift', integrityNotices.lifted);
    return record.untilYear;
  });
}
