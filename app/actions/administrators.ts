'use server';

import { z } from 'zod';
import {
  administratorRoles,
  platformOffice,
  rolesOfOffice,
} from '@/lib/domain/registration/offices';
import { action, openAction } from '@/lib/server/action';
import * as accepting from '@/lib/server/commands/accept-invitation';
import * as administrators from '@/lib/server/commands/administrators';
import * as invite from '@/lib/server/commands/invite-administrator';
import { id, text } from '@/lib/server/input';
import { readInvitation as readInvitationQuery } from '@/lib/server/queries/invitation';

const limit = { burst: 20, perMinute: 10 };
const roleTo = text(10);
const office = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['unit', 'committee']), id }),
  z.strictObject({ kind: z.literal('region'), id: text(20) }),
  z.strictObject({ kind: z.literal('platform'), id: z.literal(platformOffice.id) }),
]);
const which = z.union([z.strictObject({ token: text(100) }), z.strictObject({ invitationId: id })]);

export const inviteAdministrator = action({
  name: 'administrator.invite',
  input: z.strictObject({
    office,
    role: z.enum(administratorRoles),
    roleTo,
    name: text(200),
    email: text(200),
  }),
  limit,
  run: invite.inviteAdministrator,
});

export const inviteStaff = action({
  name: 'administrator.inviteStaff',
  input: z.strictObject({
    unitId: id,
    role: z.enum(rolesOfOffice.unit),
    roleTo,
    applicationId: id,
  }),
  limit,
  run: invite.inviteStaff,
});

export const withdrawInvitation = action({
  name: 'administrator.withdraw',
  input: z.strictObject({ invitationId: id }),
  limit,
  run: accepting.withdrawInvitation,
});

export const endAdministrator = action({
  name: 'administrator.end',
  input: z.strictObject({ grantId: id }),
  limit,
  run: administrators.endAdministrator,
});

export const setTerm = action({
  name: 'administrator.setTerm',
  input: z.strictObject({ grantId: id, roleTo }),
  limit,
  run: administrators.setTerm,
});

/** Its page is open to whoever has the link: they may have no account yet. */
export const readInvitation = openAction({
  name: 'invitation.read',
  input: which,
  limit: { burst: 60, perMinute: 30 },
  run: readInvitationQuery,
});

export const acceptInvitation = action({
  name: 'administrator.accept',
  input: which,
  limit,
  run: accepting.acceptInvitation,
});
