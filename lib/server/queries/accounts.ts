// Knows the list of accounts and roles: no numbers, no applications.

import 'server-only';
import type { Prisma } from '@/prisma/client/client';
import type { AccountList, AccountState } from '@/lib/domain/policy/account-list';
import type { Actor, Role } from '@/lib/domain/policy/actor';
import { db } from '../db';
import { likeText } from '../like-text';
import { officeNameOf } from '../offices';
import { scopeWhere } from '../scope';
import { openText } from '../seal';
import { sealedForAccounts } from './find-account';

export type AccountLine = {
  readonly id: string;
  readonly name: string;
  readonly loginName: string | null;
  readonly disabled: boolean;
  readonly createdAt: Date;
  readonly grants: readonly { readonly role: Role; readonly office: string | null }[];
};

export type AccountsPage = {
  readonly list: AccountList;
  /** The opened name that is looked for. */
  readonly name: string | null;
  readonly accounts: readonly AccountLine[];
  readonly hasMore: boolean;
};

const pageSize = 50;

const heldAt = (now: Date) => ({
  validFrom: { lte: now },
  OR: [{ validTo: null }, { validTo: { gt: now } }],
});

const inState: Readonly<Record<AccountState, Prisma.UserWhereInput>> = {
  active: { disabledAt: null },
  disabled: { disabledAt: { not: null } },
  changing: { identityChanges: { some: { decidedAt: null } } },
};

function filters(list: AccountList, name: string | null, now: Date) {
  const text = likeText(name ?? '');
  return [
    ...(list.role === null ? [] : [{ grants: { some: { role: list.role, ...heldAt(now) } } }]),
    ...(list.state === null ? [] : [inState[list.state]]),
    ...(name === null
      ? []
      : [
          { OR: [{ loginName: { startsWith: text.toLowerCase() } }, { name: { contains: text } }] },
        ]),
    ...(list.after === null ? [] : [{ id: { lt: list.after } }]),
  ];
}

/** 50 accounts in the actor's scope, newest first; null for whom there is no such list. */
export async function accountsPage(
  actor: Actor,
  list: AccountList,
  now: Date,
): Promise<AccountsPage | null> {
  const scope = scopeWhere(actor, 'account.read');
  if (scope === null) return null;
  const name = list.name === null ? null : openText(list.name, sealedForAccounts);
  const found = await db().user.findMany({
    where: { AND: [scope, ...filters(list, name, now)] },
    select: {
      id: true,
      name: true,
      loginName: true,
      disabledAt: true,
      createdAt: true,
      grants: {
        where: heldAt(now),
        select: {
          role: true,
          unit: { select: { name: true } },
          committee: { select: { name: true } },
          region: { select: { name: true } },
        },
        orderBy: { id: 'asc' },
        take: 20,
      },
    },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
  });
  const accounts = found.slice(0, pageSize).map(({ disabledAt, grants, ...user }) => ({
    ...user,
    disabled: disabledAt !== null,
    grants: grants.map((grant) => ({ role: grant.role as Role, office: officeNameOf(grant) })),
  }));
  return { list, name, accounts, hasMore: found.length > pageSize };
}
