// Knows how an invitation becomes a role, or is withdrawn before it does.

import 'server-only';
import { Refusal } from '@/lib/domain/refusal';
import type { Role } from '@/lib/domain/policy/actor';
import { acceptRefusal } from '@/lib/domain/registration/administrators';
import {
  administratorsHref,
  columnsOfOffice,
  type AdministratorRole,
} from '@/lib/domain/registration/offices';
import { unitNotices } from '@/lib/messages/notifications';
import { recorded } from '../audit';
import type { Context, OpenContext } from '../context';
import type { Tx } from '../db';
import { inPerson, tell } from '../notify';
import { officeIn, officeSelect } from '../offices';
import { officeThatGives } from './invite-administrator';
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

/** The roles that somebody holds now, each with the columns of its office. */
const heldBy = (tx: Tx, userId: string, now: Date) =>
  tx.roleGrant.findMany({
    where: { userId, validFrom: { lte: now }, OR: [{ validTo: null }, { validTo: { gt: now } }] },
    select: { role: true, unitId: true, committeeId: true, regionCode: true },
  });

/**
 * 接受: the signed-in person has the role from now on.
 * @returns the role's id, to act in it at once.
 * @throws Refusal `linkUsed`, `invitedAnother`, `alreadyAdministrator`, `rolesApart`, `notFound`.
 */
export function acceptInvitation(
  ctx: Context,
  which: WhichInvitation,
): Promise<{ grantId: string }> {
  const subject = ({ grantId }: { grantId: string }) => ({
    action: 'administrator.accept',
    objectKind: 'grant',
    objectId: grantId,
  });
  return recorded(ctx, subject, async (tx) => {
    const id = await invitationId(tx, ctx, which);
    await tx.$queryRaw`SELECT 1 FROM "Invitation" WHERE id = ${id}::uuid FOR UPDATE`;
    const invitation = await tx.invitation.findUniqueOrThrow({
      where: { id },
      select: invitationSelect,
    });
    const { userId, name } = ctx.actor;
    const role = invitation.role as AdministratorRole;
    const now = new Date();
    const office = officeIn(invitation, now);
    const at = columnsOfOffice(office);
    const grants = await heldBy(tx, userId, now);
    const has = grants.some(
      (grant) =>
        grant.role === role &&
        grant.unitId === at.unitId &&
        grant.committeeId === at.committeeId &&
        grant.regionCode === at.regionCode,
    );
    const held = grants.map((grant) => grant.role as Role);
    const facts = { ...invitation, role, officeClosed: office.closed };
    const refusal = acceptRefusal(facts, { userId, name, has, held }, now);
    if (refusal !== null) throw new Refusal(refusal);
    const accepted = { acceptedAt: now, acceptedById: userId };
    await tx.invitation.update({ where: { id }, data: accepted, select: { id: true } });
    await useUpInvitation(tx, id, now);
    const grant = await tx.roleGrant.create({
      data: { userId, role, ...at, validFrom: now, validTo: invitation.roleTo },
      select: { id: true },
    });
    await tell(tx, [inPerson(invitation.invitedById)], {
      kind: 'administrator.accept',
      subject: unitNotices.joined(office.name),
      href: administratorsHref(office),
    });
    return { grantId: grant.id };
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
  ...officeSelect,
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
      select: { role: true, ...officeSelect },
    });
    if (invitation === null) throw new Refusal('notFound');
    const office = officeIn(invitation, new Date());
    await officeThatGives(tx, ctx, office, invitation.role as AdministratorRole);
    const { count } = await tx.invitation.updateMany({
      where: { id, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: new Date() },
    });
    if (count !== 1) throw new Refusal('conflict');
  });
}
