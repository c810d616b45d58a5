// Knows how an administrator is invited: a colleague in the site, anybody else by a link.

import 'server-only';
import { parseTableDate } from '@/lib/domain/beijing-time';
import { parseOptionalEmail } from '@/lib/domain/identity/email';
import { parsePersonName } from '@/lib/domain/identity/person-name';
import { Refusal } from '@/lib/domain/refusal';
import { invitationDays, rolesManagedBy } from '@/lib/domain/registration/administrators';
import {
  columnsOfOffice,
  type AdministratorRole,
  type OfficeRef,
  type UnitRole,
} from '@/lib/domain/registration/offices';
import { problemSentences } from '@/lib/messages/registration';
import { unitNotices } from '@/lib/messages/notifications';
import { recorded } from '../audit';
import type { Context } from '../context';
import type { Tx } from '../db';
import { env } from '../env';
import { putOutInvitation } from '../notices/outbox';
import { inPerson, tell } from '../notify';
import { administeredOffice, type Office } from '../offices';
import { scopeWhere } from '../scope';
import { issueInvitation } from './one-use-link';

type Wanted = {
  readonly office: OfficeRef;
  readonly role: AdministratorRole;
  /** `YYYY-MM-DD`, the last day in the role; '' for one without an end. */
  readonly roleTo: string;
};
export type InviteInput = Wanted & { readonly name: string; readonly email: string };
/** Somebody who has applied from the unit is known by their application. */
export type InviteStaffInput = Pick<Wanted, 'roleTo'> & {
  readonly unitId: string;
  readonly role: UnitRole;
  readonly applicationId: string;
};

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** The office, where the actor may give this role. @throws Refusal `notFound` */
export async function officeThatGives(
  tx: Tx,
  { actor }: Context,
  at: OfficeRef,
  role: AdministratorRole,
): Promise<Office> {
  const office = await administeredOffice(tx, actor, at);
  if (office === null || !rolesManagedBy(actor.role, office).includes(role))
    throw new Refusal('notFound');
  return office;
}

/** The end of the last day, or null. @throws Refusal `invalid` for no day, or one that is over. */
export function endOfTerm(roleTo: string, now: Date): Date | null {
  if (roleTo === '') return null;
  const day = parseTableDate(roleTo);
  const end = day && new Date(day.getTime() + dayMilliseconds);
  if (end === undefined || end <= now)
    throw new Refusal('invalid', {}, { roleTo: '请填写今天或以后的日期；不设期限可以不填。' });
  return end;
}

async function write(
  tx: Tx,
  ctx: Context,
  input: Wanted,
  who: { readonly name: string; readonly email?: string | null; readonly userId?: string },
): Promise<{ id: string; expiresAt: Date; officeName: string }> {
  const now = new Date();
  const office = await officeThatGives(tx, ctx, input.office, input.role);
  if (office.closed) throw new Refusal('officeClosed', { office: office.name });
  const made = await tx.invitation.create({
    data: {
      ...who,
      ...columnsOfOffice(office),
      role: input.role,
      roleTo: endOfTerm(input.roleTo, now),
      invitedById: ctx.actor.userId,
      expiresAt: new Date(now.getTime() + invitationDays * dayMilliseconds),
    },
    select: { id: true, expiresAt: true },
  });
  return { ...made, officeName: office.name };
}

const subjectOf = ({ id }: { readonly id: string }) => ({
  action: 'administrator.invite',
  objectKind: 'invitation',
  objectId: id,
});

/**
 * Invites whoever bears the name, by a link that works once; it also goes to the address, if one is
 * given. @returns the link, which is shown to the actor now and never again.
 */
export async function inviteAdministrator(
  ctx: Context,
  input: InviteInput,
): Promise<{ id: string; link: string }> {
  const [name, email] = [parsePersonName(input.name), parseOptionalEmail(input.email)];
  const problems = {
    ...(!name.ok && { name: name.problem }),
    ...(email === undefined && { email: 'email.form' as const }),
  };
  if (!name.ok || email === undefined) throw new Refusal('invalid', {}, problemSentences(problems));
  return recorded(ctx, subjectOf, async (tx) => {
    const { id, expiresAt } = await write(tx, ctx, input, { name: name.name, email });
    const token = await issueInvitation(tx, { id, expiresAt });
    if (email !== null) await putOutInvitation(tx, id);
    return { id, link: `${env().origin}/invitation#${token}` };
  });
}

/** Invites a person of the unit's staff, who is told in the site. */
export async function inviteStaff(ctx: Context, input: InviteStaffInput): Promise<{ id: string }> {
  const invited = await recorded(ctx, subjectOf, async (tx) => {
    const scope = scopeWhere(ctx.actor, 'application.read');
    const { applicationId, unitId, role, roleTo } = input;
    const application =
      scope &&
      (await tx.application.findFirst({
        where: { id: applicationId, unitId, AND: scope },
        select: { applicant: { select: { id: true, name: true } } },
      }));
    if (!application) throw new Refusal('notFound');
    const { id: userId, name } = application.applicant;
    const wanted = { office: { kind: 'unit', id: unitId }, role, roleTo } as const;
    const { id, officeName } = await write(tx, ctx, wanted, { name, userId });
    const subject = unitNotices.invited(officeName);
    const notice = { kind: 'administrator.invite', subject, href: `/invitation?id=${id}` };
    await tell(tx, [inPerson(userId)], notice);
    return { id };
  });
  return invited;
}
