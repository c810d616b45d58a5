// Knows the accounts and roles, as the platform administrator sees them: no numbers, no applications.

import 'server-only';
import type { Actor, Role } from '@/lib/domain/policy/actor';
import { can } from '@/lib/domain/policy/scopes';
import { db } from '../db';

export type AccountLine = {
  readonly id: string;
  readonly name: string;
  readonly loginName: string | null;
  readonly disabled: boolean;
  readonly createdAt: Date;
  readonly grants: readonly { readonly role: Role; readonly office: string | null }[];
};

/** 50 accounts, newest first, after the given id. */
export async function accountLines(actor: Actor, after?: string): Promise<AccountLine[]> {
  if (!can(actor, 'account.read')) return [];
  const found = await db().user.findMany({
    where: after && /^[0-9a-f-]{36}$/.test(after) ? { id: { lt: after } } : {},
    select: {
      id: true,
      name: true,
      loginName: true,
      disabledAt: true,
      createdAt: true,
      grants: {
        select: {
          role: true,
          unit: { select: { name: true } },
          committee: { select: { name: true } },
          region: { select: { name: true } },
        },
        take: 20,
      },
    },
    orderBy: { id: 'desc' },
    take: 50,
  });
  return found.map(({ disabledAt, grants, ...user }) => ({
    ...user,
    disabled: disabledAt !== null,
    grants: grants.map(({ role, unit, committee, region }) => ({
      role: role as Role,
      office: unit?.name ?? committee?.name ?? region?.name ?? null,
    })),
  }));
}
