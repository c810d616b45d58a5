// Knows links and codes that work once; what one opens is its purpose: a password, or an invitation.

import 'server-only';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import {
  codeBytes,
  codeHours,
  normaliseCode,
  oneUseCode,
} from '@/lib/domain/identity/one-use-code';
import { passwordProblem } from '@/lib/domain/identity/password';
import { Refusal } from '@/lib/domain/refusal';
import { problemSentences } from '@/lib/messages/registration';
import { recorded } from '../audit';
import type { OpenContext } from '../context';
import type { Tx } from '../db';
import { env } from '../env';
import { hashPassword } from '../passwords';

const hashOf = (token: string) => new Uint8Array(createHash('sha256').update(token).digest());

/** Makes a code that sets a user's password; only its hash is stored, and earlier ones end. */
export async function issueCode(tx: Tx, userId: string): Promise<string> {
  const code = oneUseCode(randomBytes(codeBytes));
  const now = new Date();
  await tx.oneUseLink.updateMany({
    where: { userId, purpose: 'setPassword', usedAt: null },
    data: { usedAt: now },
  });
  await tx.oneUseLink.create({
    data: {
      tokenHash: hashOf(normaliseCode(code)),
      userId,
      purpose: 'setPassword',
      expiresAt: new Date(now.getTime() + codeHours * 60 * 60 * 1000),
    },
    select: { userId: true },
  });
  return code;
}

/** The secret of an invitation, made of its id and a key, so that a letter can be written later. */
export const invitationToken = (invitationId: string): string =>
  createHmac('sha256', env().indexKey).update(`invitation\0${invitationId}`).digest('base64url');

/** Makes the link of an invitation; like every link it is stored as a hash. */
export async function issueInvitation(
  tx: Tx,
  invitation: { readonly id: string; readonly expiresAt: Date },
): Promise<string> {
  const token = invitationToken(invitation.id);
  await tx.oneUseLink.create({
    data: {
      tokenHash: hashOf(token),
      invitationId: invitation.id,
      purpose: 'invitation',
      expiresAt: invitation.expiresAt,
    },
    select: { purpose: true },
  });
  return token;
}

/** The invitation that a link opens, used or not; null for any other text. */
export async function invitationOfLink(tx: Tx, token: string): Promise<string | null> {
  const link = await tx.oneUseLink.findFirst({
    where: { tokenHash: hashOf(token), purpose: 'invitation' },
    select: { invitationId: true },
  });
  return link?.invitationId ?? null;
}

/** Uses up the link of an invitation, where it has one. */
export async function useUpInvitation(tx: Tx, invitationId: string, now: Date): Promise<void> {
  await tx.oneUseLink.updateMany({ where: { invitationId, usedAt: null }, data: { usedAt: now } });
}

export type SetPasswordInput = {
  readonly code: string;
  readonly password: string;
  readonly passwordAgain: string;
};

/**
 * Sets the password of the code's account, once, and ends its sessions.
 * @throws Refusal `codeUsed`, `invalid` by field.
 */
export async function setPassword(ctx: OpenContext, input: SetPasswordInput): Promise<void> {
  const problem = passwordProblem(input.password, []);
  if (problem !== null) throw new Refusal('invalid', {}, problemSentences({ password: problem }));
  if (input.password !== input.passwordAgain) {
    const sentence = problemSentences({ passwordAgain: 'password.differs' });
    throw new Refusal('invalid', {}, sentence);
  }
  const passwordHash = await hashPassword(input.password);
  const subject = (userId: string) => ({
    action: 'password.set',
    objectKind: 'user',
    objectId: userId,
  });
  await recorded(ctx, subject, async (tx) => {
    const link = { tokenHash: hashOf(normaliseCode(input.code)), purpose: 'setPassword' };
    const { count } = await tx.oneUseLink.updateMany({
      where: { ...link, usedAt: null, expiresAt: { gt: new Date() } },
      data: { usedAt: new Date() },
    });
    const found = await tx.oneUseLink.findUnique({
      where: { tokenHash: link.tokenHash },
      select: { userId: true },
    });
    const userId = found?.userId;
    if (count !== 1 || !userId) throw new Refusal('codeUsed');
    await tx.user.update({
      where: { id: userId },
      data: { passwordHash, passwordChangedAt: new Date() },
      select: { id: true },
    });
    await tx.session.deleteMany({ where: { userId } });
    return userId;
  });
}
