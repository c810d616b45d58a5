// Knows one account as an administrator sees it: numbers masked, every role with its validity.

import 'server-only';
import { beijingYear } from '@/lib/domain/beijing-time';
import { maskDocumentNumber, maskPhone } from '@/lib/domain/identity/masks';
import type { Actor, Role } from '@/lib/domain/policy/actor';
import { accountId } from '@/lib/domain/policy/account-list';
import { grantPhase, type GrantPhase } from '@/lib/domain/policy/grant-phase';
import { db } from '../db';
import { officeNameOf } from '../offices';
import { scopeWhere } from '../scope';
import { sealedAt, unseal } from '../seal';
import { isLockedOut } from '../sign-in-attempts';
import { loginsOf } from '../commands/manage-account';

export type AccountGrant = {
  readonly id: string;
  readonly role: Role;
  readonly office: string | null;
  readonly phase: GrantPhase;
  readonly validFrom: Date;
  readonly validTo: Date | null;
};

export type IntegrityLine = {
  readonly id: string;
  readonly untilYear: number;
  readonly reason: string;
  readonly basis: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly lifted: { readonly at: Date; readonly by: string; readonly reason: string } | null;
};

export type IdentityChangeLine = {
  readonly id: string;
  /** Null: stays as it is. */
  readonly name: string | null;
  /** Masked; null: stays as it is. */
  readonly documentNumber: string | null;
  readonly proof: string;
  readonly requestedAt: Date;
  readonly requestedBy: string;
  /** The actor asked for it: somebody else approves. */
  readonly asked: boolean;
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
  /** All attempts to sign in are used up for now. */
  readonly lockedOut: boolean;
  /** The actor may reset, unlock, disable: of another account than their own. */
  readonly mayManage: boolean;
  /** What waits for approval; null: nothing, or not for who looks. */
  readonly identityChange: IdentityChangeLine | null;
  /** 失信记录, newest first; null for who does not keep them. */
  readonly integrity: readonly IntegrityLine[] | null;
  /** The present 申报年度. */
  readonly year: number;
};

const inScope = async (scope: ReturnType<typeof scopeWhere<'account.manage'>>, id: string) =>
  scope !== null && (await db().user.count({ where: { AND: [scope, { id }] } })) > 0;

async function integrityOf(actor: Actor, userId: string): Promise<IntegrityLine[] | null> {
  if (!(await inScope(scopeWhere(actor, 'integrity.keep'), userId))) return null;
  const found = await db().integrityRecord.findMany({
    where: { userId },
    select: {
      id: true,
      untilYear: true,
      reason: true,
      basis: true,
      recordedAt: true,
      liftedAt: true,
      liftReason: true,
      recordedBy: { select: { name: true } },
      liftedBy: { select: { name: true } },
    },
    orderBy: { recordedAt: 'desc' },
    take: 50,
  });
  return found.map(({ recordedBy, liftedBy, liftedAt, liftReason, ...line }) => ({
    ...line,
    recordedBy: recordedBy.name,
    lifted: liftedAt && { at: liftedAt, by: liftedBy?.name ?? '', reason: liftReason ?? '' },
  }));
}

async function changeOf(actor: Actor, userId: string): Promise<IdentityChangeLine | null> {
  const found = await db().identityChange.findFirst({
    where: { userId, decidedAt: null },
    select: {
      id: true,
      name: true,
      documentSealed: true,
      proof: true,
      requestedAt: true,
      requestedById: true,
      requestedBy: { select: { name: true } },
    },
  });
  if (found === null) return null;
  const { documentSealed, requestedBy, requestedById, ...change } = found;
  return {
    ...change,
    documentNumber:
      documentSealed && maskDocumentNumber(unseal(documentSealed, sealedAt.document(userId))),
    requestedBy: requestedBy.name,
    asked: requestedById === actor.userId,
  };
}

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
  const own = id === actor.userId;
  const [mayManage, integrity, lockedOut] = await Promise.all([
    own ? false : inScope(scopeWhere(actor, 'account.manage'), id),
    own ? null : integrityOf(actor, id),
    isLockedOut(loginsOf(id, found)),
  ]);
  const { documentSealed, mobileSealed, grants, ...account } = found;
  return {
    ...account,
    mayManage,
    identityChange: mayManage ? await changeOf(actor, id) : null,
    integrity,
    year: beijingYear(now),
    lockedOut,
    documentNumber:
      documentSealed && maskDocumentNumber(unseal(documentSealed, sealedAt.document(id))),
    mobile: mobileSealed && maskPhone(unseal(mobileSealed, sealedAt.mobile(id))),
    grants: grants.map(({ unit, committee, region, role, ...grant }) => ({
      ...grant,
      role: role as Role,
      office: officeNameOf({ unit, committee, region }),
      phase: grantPhase(grant, now),
    })),
  };
}
