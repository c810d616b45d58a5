// Knows how the role of an administrator is prolonged and ends.

import 'server-only';
import { Refusal } from '@/lib/domain/refusal';
import { auditChanges } from '@/lib/domain/audit';
import { formatTableDate } from '@/lib/domain/beijing-time';
import { endRefusal, termRefusal } from '@/lib/domain/registration/administrators';
import {
  administratorRoles,
  columnsOfOffice,
  type AdministratorRole,
} from '@/lib/domain/registration/offices';
import { unitNotices } from '@/lib/messages/notifications';
import { recorded } from '../audit';
import type { Context } from '../context';
import type { Tx } from '../db';
import { inPerson, tell } from '../notify';
import { officeIn, officeSelect } from '../offices';
import { endOfTerm, officeThatGives } from './invite-administrator';

/** A role that is held now, with the others of its office locked until the end of `tx`. */
async function heldRole(tx: Tx, ctx: Context, grantId: string) {
  const grant = await tx.roleGrant.findFirst({
    where: { id: grantId, role: { in: [...administratorRoles] } },
    select: { userId: true, role: true, ...officeSelect },
  });
  if (grant === null) throw new Refusal('notFound');
  const role = grant.role as AdministratorRole;
  const office = await officeThatGives(tx, ctx, officeIn(grant, new Date()), role);
  const at = columnsOfOffice(office);
  await tx.$queryRaw`
    SELECT 1 FROM "RoleGrant" WHERE role = ${role}
      AND "unitId" IS NOT DISTINCT FROM ${at.unitId}::uuid
      AND "committeeId" IS NOT DISTINCT FROM ${at.committeeId}::uuid
      AND "regionCode" IS NOT DISTINCT FROM ${at.regionCode}
    ORDER BY id FOR UPDATE`;
  // read when the lock is held: whoever was waited for ended a role at this moment or before
  const [clock] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  const now = clock?.now ?? new Date();
  const holders = await tx.roleGrant.findMany({
    where: {
      role,
      ...at,
      validFrom: { lte: now },
      OR: [{ validTo: null }, { validTo: { gt: now } }],
      user: { disabledAt: null },
    },
    select: { id: true, userId: true, validTo: true },
  });
  const held = holders.find(({ id }) => id === grantId);
  if (held === undefined) throw new Refusal('conflict');
  const { userId } = grant;
  const others = holders.filter((each) => each.userId !== userId).length;
  return { office, userId, own: userId === ctx.actor.userId, others, validTo: held.validTo, now };
}

const onGrant = (action: string, objectId: string) => ({ action, objectKind: 'grant', objectId });
/** Terms in the audit: the last day, or that there is none. */
const lastDay = (validTo: Date | null) =>
  validTo === null ? '没有期限' : formatTableDate(new Date(validTo.getTime() - 1));

/**
 * 结束 of a role, by another administrator, or by whoever stands above the office; by the person
 * themself only where somebody else stays. @throws Refusal `lastAdministrator`, `notFound`.
 */
export function endAdministrator(
  ctx: Context,
  { grantId }: { readonly grantId: string },
): Promise<void> {
  return recorded(ctx, onGrant('administrator.end', grantId), async (tx) => {
    const { office, userId, own, others, now } = await heldRole(tx, ctx, grantId);
    const refusal = endRefusal({ own, others });
    if (refusal !== null) throw new Refusal(refusal);
    const data = { validTo: now };
    await tx.roleGrant.update({ where: { id: grantId }, data, select: { id: true } });
    await tell(tx, [inPerson(userId)], {
      kind: 'administrator.end',
      subject: unitNotices.ended(office.name),
      href: '/home',
    });
  });
}

/**
 * 修改任期 of somebody else's role: longer, shorter, or without an end.
 * @throws Refusal `ownRole`, `invalid`, `notFound`, `conflict` for a role that is over.
 */
export async function setTerm(
  ctx: Context,
  { grantId, roleTo }: { readonly grantId: string; readonly roleTo: string },
): Promise<void> {
  const subject = ({ before, after }: { before: Date | null; after: Date | null }) => ({
    ...onGrant('administrator.setTerm', grantId),
    changes: auditChanges({ 任期至: lastDay(before) }, { 任期至: lastDay(after) }),
  });
  await recorded(ctx, subject, async (tx) => {
    const { office, userId, own, validTo, now } = await heldRole(tx, ctx, grantId);
    const refusal = termRefusal({ own });
    if (refusal !== null) throw new Refusal(refusal);
    const data = { validTo: endOfTerm(roleTo, now) };
    await tx.roleGrant.update({ where: { id: grantId }, data, select: { id: true } });
    await tell(tx, [inPerson(userId)], {
      kind: 'administrator.setTerm',
      subject: unitNotices.termSet(office.name, lastDay(data.validTo)),
      href: '/home',
    });
    return { before: validTo, after: data.validTo };
  });
}
