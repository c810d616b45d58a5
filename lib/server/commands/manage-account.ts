// Knows what is done to somebody's account: a new password, another try, 停用 and 启用.

import 'server-only';
import { auditChanges } from '@/lib/domain/audit';
import { Refusal } from '@/lib/domain/refusal';
import { accountNotices } from '@/lib/messages/notifications';
import { recorded } from '../audit';
import type { Context } from '../context';
import type { Tx } from '../db';
import { inPerson, tell } from '../notify';
import { scopeWhere } from '../scope';
import { sealedAt, unseal } from '../seal';
import { forgetAttempts } from '../sign-in-attempts';
import { issueCode } from './one-use-link';

export type OnAccount = {
  readonly userId: string;
  /** Why, for the audit. */
  readonly reason: string;
};

const subject = (act: string, { userId, reason }: OnAccount) => ({
  action: `account.${act}`,
  objectKind: 'user',
  objectId: userId,
  reason,
});

const columns = {
  name: true,
  loginName: true,
  documentKind: true,
  documentSealed: true,
  disabledAt: true,
} as const;
export type ManagedAccount = {
  readonly name: string;
  readonly loginName: string | null;
  readonly documentKind: string | null;
  readonly documentSealed: Uint8Array | null;
  readonly disabledAt: Date | null;
};

/** The account, held until the end of `tx`. @throws Refusal `notFound`, `ownAccount` */
export async function managedAccount(
  tx: Tx,
  { actor }: Context,
  userId: string,
): Promise<ManagedAccount> {
  const scope = scopeWhere(actor, 'account.manage');
  if (scope === null) throw new Refusal('notFound');
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${userId}::uuid FOR UPDATE`;
  const account = await tx.user.findFirst({
    where: { AND: [scope, { id: userId }] },
    select: columns,
  });
  if (account === null) throw new Refusal('notFound');
  if (userId === actor.userId) throw new Refusal('ownAccount');
  return account;
}

/** What somebody signs in with: a login name, a document number, or both. */
export const loginsOf = (
  userId: string,
  { loginName, documentSealed }: Pick<ManagedAccount, 'loginName' | 'documentSealed'>,
): string[] => [
  ...(loginName === null ? [] : [loginName]),
  ...(documentSealed === null ? [] : [unseal(documentSealed, sealedAt.document(userId))]),
];

const said = (tx: Tx, userId: string, act: keyof typeof accountNotices): Promise<void> =>
  tell(tx, [inPerson(userId)], {
    kind: `account.${act}`,
    subject: accountNotices[act],
    href: '/inbox',
  });

/**
 * 重设密码: a code to hand over, shown once; the old password holds until the code is used.
 * @throws Refusal `notFound`, `ownAccount`, `accountDisabled`.
 */
export function resetAccount(ctx: Context, input: OnAccount): Promise<{ code: string }> {
  const { userId } = input;
  return recorded(ctx, subject('reset', input), async (tx) => {
    const account = await managedAccount(tx, ctx, userId);
    if (account.disabledAt !== null) throw new Refusal('accountDisabled');
    await forgetAttempts(tx, loginsOf(userId, account));
    await said(tx, userId, 'reset');
    return { code: await issueCode(tx, userId) };
  });
}

/** 解锁: whoever mistyped too often may try again at once. @throws Refusal `notFound`, `ownAccount` */
export function unlockAccount(ctx: Context, input: OnAccount): Promise<void> {
  const { userId } = input;
  return recorded(ctx, subject('unlock', input), async (tx) =>
    forgetAttempts(tx, loginsOf(userId, await managedAccount(tx, ctx, userId))),
  );
}

const names = { active: '正常', disabled: '停用' } as const;
const changed = (from: keyof typeof names, to: keyof typeof names) =>
  auditChanges({ 状态: names[from] }, { 状态: names[to] });

/** 停用: signed out at once, and signs in no more. @throws Refusal `notFound`, `ownAccount`, `conflict` */
export function disableAccount(ctx: Context, input: OnAccount): Promise<void> {
  const { userId } = input;
  const of = { ...subject('disable', input), changes: changed('active', 'disabled') };
  return recorded(ctx, of, async (tx) => {
    const { disabledAt } = await managedAccount(tx, ctx, userId);
    if (disabledAt !== null) throw new Refusal('conflict');
    const now = new Date();
    await tx.user.update({
      where: { id: userId },
      data: { disabledAt: now },
      select: { id: true },
    });
    await tx.session.deleteMany({ where: { userId } });
    const unused = { userId, usedAt: null };
    await tx.oneUseLink.updateMany({ where: unused, data: { usedAt: now } });
  });
}

/** 启用 of a disabled account, with the password it had. @throws Refusal `notFound`, `ownAccount`, `conflict` */
export function enableAccount(ctx: Context, input: OnAccount): Promise<void> {
  const { userId } = input;
  const of = { ...subject('enable', input), changes: changed('disabled', 'active') };
  return recorded(ctx, of, async (tx) => {
    const { disabledAt } = await managedAccount(tx, ctx, userId);
    if (disabledAt === null) throw new Refusal('conflict');
    const data = { disabledAt: null };
    await tx.user.update({ where: { id: userId }, data, select: { id: true } });
    await said(tx, userId, 'enable');
  });
}
