// Knows how the role of a unit's administrator begins and ends: accepted, withdrawn, ended.

import 'server-only';
import { Refusal } from '@/lib/domain/refusal';
import {
  acceptRefusal,
  endRefusal,
  unitRoles,
  type UnitRole,
} from '@/lib/domain/registration/administrators';
import { unitNotices } from '@/lib/messages/notifications';
import { recorded } from '../audit';
import type { Context, OpenContext } from '../context';
import type { Tx } from '../db';
import { administratorsOf, inPerson, tell } from '../notify';
import { administeredUnit } from './invite-administrator';
import { invitationOfLink, useUpInvitation } from './one-use-link';

/** By the secret of a link, or by the id that a notice of the site names. */
export type WhichInvitation = { readonly token: string } | { readonly invitationId: string };

/** The id that is asked for; without a link it is known to the account alone that it is meant for. */
export async function invitationId(
  tx: Tx,
  { actor }: OpenContext,
  which: WhichInvitation,
): Promise<string> {
  const id =
    'token' in which
      ? await invitationOfLink(tx, which.token)
      : actor && (await boundTo(tx, actor.userId, which.invitationId));
  if (id === null) throw new Refusal('linkUsed');
  return id;
}

async function boundTo(tx: Tx, userId: string, id: string): Promise<string | null> {
  const found = await tx.invitation.findFirst({ where: { id, userId }, select: { id: true } });
  return found?.id ?? null;
}

const hasRole = async (tx: Tx, userId: string, unitId: string, role: UnitRole) =>
  (await administratorsOf(tx, { unitId }, [role])).some((each) => each.userId === userId);

/**
 * 接受: the signed-in person has the role from now on.
 * @returns the role's id, to act in it at once.
 * @throws Refusal `linkUsed`, `invitedAnother`, `alreadyAdministrator`, `notFound`.
 */
export function acceptInvitation(
  ctx: Context,
  which: WhichInvitation,
): Promise<{ grantId: string; unitId: string }> {
  const subject = ({ grantId }: { grantId: string }) => ({
    action: 'administrator.accept',
    objectKind: 'grant',
    objectId: grantId,
  });
  return recorded(ctx, subject, async (tx) => {
    const id = await invitationId(tx, ctx, which);
    await tx.$queryRaw`SELECT 1 FROM "Invitation" WHERE id = ${id}::uuid FOR UPDATE`;
    const { unit, ...invitation } = await tx.invitation.findUniqueOrThrow({
      where: { id },
      select: invitationSelect,
    });
    const { userId, name } = ctx.actor;
    const role = invitation.role as UnitRole;
    const now = new Date();
    const has = await hasRole(tx, userId, unit.id, role);
    const facts = { ...invitation, unitDisabled: unit.state === 'disabled' };
    const refusal = acceptRefusal(facts, { userId, name, has }, now);
    if (refusal !== null) throw new Refusal(refusal);
    const accepted = { acceptedAt: now, acceptedById: userId };
    await tx.invitation.update({ where: { id }, data: accepted, select: { id: true } });
    await useUpInvitation(tx, id, now);
    const grant = await tx.roleGrant.create({
      data: { userId, role, unitId: unit.id, validFrom: now, validTo: invitation.roleTo },
      select: { id: true },
    });
    await tell(tx, [inPerson(invitation.invitedById)], {
      kind: 'administrator.accept',
      subject: unitNotices.joined(unit.name),
      href: `/units/${unit.id}/administrators`,
    });
    return { grantId: grant.id, unitId: unit.id };
  });
}

const invitationSelect = {
  name: true,
  userId: true,
  role: true,
  roleTo: true,
  expiresAt: true,
  withdrawnAt: true,
  acceptedAt: true,
  invitedById: true,
  unit: { select: { id: true, name: true, state: true } },
} as const;

/** 撤回邀请, by anybody who could have given it. */
export function withdrawInvitation(
  ctx: Context,
  input: { readonly invitationId: string },
): Promise<void> {
  const { invitationId: id } = input;
  const subject = { action: 'administrator.withdraw', objectKind: 'invitation', objectId: id };
  return recorded(ctx, subject, async (tx) => {
    const invitation = await tx.invitation.findFirst({
      where: { id },
      select: { unitId: true, role: true },
    });
    if (invitation === null) throw new Refusal('notFound');
    await administeredUnit(tx, ctx, invitation.unitId, invitation.role as UnitRole);
    const { count } = await tx.invitation.updateMany({
      where: { id, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: new Date() },
    });
    if (count !== 1) throw new Refusal('conflict');
  });
}

/**
 * 结束 of a role, by another administrator, the supervising unit or the region; by the person
 * themself only where somebody else stays. @throws Refusal `lastAdministrator`, `notFound`.
 */
export function endAdministrator(
  ctx: Context,
  { grantId }: { readonly grantId: string },
): Promise<void> {
  const subject = { action: 'administrator.end', objectKind: 'grant', objectId: grantId };
  return recorded(ctx, subject, async (tx) => {
    const grant = await tx.roleGrant.findFirst({
      where: { id: grantId, role: { in: [...unitRoles] }, unitId: { not: null } },
      select: { userId: true, unitId: true, role: true },
    });
    if (!grant?.unitId) throw new Refusal('notFound');
    const unit = await administeredUnit(tx, ctx, grant.unitId, grant.role as UnitRole);
    const holders = await administratorsOf(tx, { unitId: unit.id }, [grant.role as UnitRole]);
    if (!holders.some((each) => each.grantId === grantId)) throw new Refusal('conflict');
    const others = holders.filter(({ userId }) => userId !== grant.userId).length;
    const refusal = endRefusal({ own: grant.userId === ctx.actor.userId, others });
    if (refusal !== null) throw new Refusal(refusal);
    const now = new Date();
    await tx.roleGrant.update({
      where: { id: grantId },
      data: { validTo: now },
      select: { id: true },
    });
    await tell(tx, [inPerson(grant.userId)], {
      kind: 'administrator.end',
      subject: unitNotices.ended(unit.name),
      href: '/home',
    });
  });
}
