// Knows one account as an administrator sees it: numbers masked, every role with its validity.

import 'server-only';
import { maskDocumentNumber, maskPhone } from '@/lib/domain/identity/masks';
import type { Actor, Role } from '@/lib/domain/policy/actor';
import { accountId } from '@/lib/domain/policy/account-list';
import { grantPhase, type GrantPhase } from '@/lib/domain/policy/grant-phase';
import { db } from '../db';
import { scopeWhere } from '../scope';
import { sealedAt, unseal } from '../seal';

export type AccountGrant = {
  readonly id: string;
  readonly role: Role;
  readonly office: string | null;
  readonly phase: GrantPhase;
  readonly validFrom: Date;
  readonly validTo: Date | null;
};

export type AccountDetail = {
  readonly id: string;
  readonly name: string;
  readonly loginName: string | null;
  /** Masked; null where the account has none. */
  readonly documentNumber: string | null;
  readonly mobile: string | null;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  readonly grants: readonly AccountGrant[];
};

/** The account, where it is in the actor's scope. */
export async function accountDetail(
  actor: Actor,
  id: string,
  now: Date,
): Promise<AccountDetail | null> {
  const scope = scopeWhere(actor, 'account.read');
  if (scope === null || !accountId.test(id)) return null;
  const found = await db().user.findFirst({
    where: { AND: [scope, { id }] },
    select: {
      id: true,
      name: true,
      loginName: true,
      documentSealed: true,
      mobileSealed: true,
      createdAt: true,
      disabledAt: true,
      grants: {
        select: {
          id: true,
          role: true,
          validFrom: true,
          validTo: true,
          unit: { select: { name: true } },
          committee: { select: { name: true } },
          region: { select: { name: true } },
        },
        orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
        take: 200,
      },
    },
  });
  if (found === null) return null;
  const { documentSealed, mobileSealed, grants, ...account } = found;
  return {
    ...account,
    documentNumber:
      documentSealed && maskDocumentNumber(unseal(documentSealed, sealedAt.document(id))),
    mobile: mobileSealed && maskPhone(unseal(mobileSealed, sealedAt.mobile(id))),
    grants: grants.map(({ unit, committee, region, role, ...grant }) => ({
      ...grant,
      role: role as Role,
      office: unit?.name ?? committee?.name ?? region?.name ?? null,
      phase: grantPhase(grant, now),
    })),
  };
}
