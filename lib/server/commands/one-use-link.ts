// Knows links that work once: the first password of an administrator.

import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { passwordProblem } from '@/lib/domain/identity/password';
import { Refusal } from '@/lib/domain/refusal';
import { problemSentences } from '@/lib/messages/registration';
import { recorded } from '../audit';
import type { OpenContext } from '../context';
import type { Tx } from '../db';
import { hashPassword } from '../passwords';

const validHours = 24;
const hashOf = (token: string) => new Uint8Array(createHash('sha256').update(token).digest());

/** Makes a link for a user; only its hash is stored. */
export async function issueLink(tx: Tx, userId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.oneUseLink.create({
    data: {
      tokenHash: hashOf(token),
      userId,
      purpose: 'setPassword',
      expiresAt: new Date(Date.now() + validHours * 60 * 60 * 1000),
    },
    select: { userId: true },
  });
  return token;
}

export type SetPasswordInput = {
  readonly token: string;
  readonly password: string;
  readonly passwordAgain: string;
};

/**
 * Sets the password of the link's account, once, and ends its sessions.
 * @throws Refusal `linkUsed`, `invalid` by field.
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
    const link = { tokenHash: hashOf(input.token), purpose: 'setPassword' };
    const { count } = await tx.oneUseLink.updateMany({
      where: { ...link, usedAt: null, expiresAt: { gt: new Date() } },
      data: { usedAt: new Date() },
    });
    if (count !== 1) throw new Refusal('linkUsed');
    const { userId } = await tx.oneUseLink.findUniqueOrThrow({
      where: { tokenHash: link.tokenHash },
      select: { userId: true },
    });
    await tx.user.update({
      where: { id: userId },
      data: { passwordHash, passwordChangedAt: new Date() },
      select: { id: true },
    });
    await tx.session.deleteMany({ where: { userId } });
    return userId;
  });
}
