// Knows how the first platform administrator comes to be: from the server's own command line.

import 'server-only';
import { Refusal } from '@/lib/domain/refusal';
import { recorded } from '../audit';
import type { OpenContext } from '../context';
import { isTaken } from '../db';
import { issueCode } from './one-use-link';

/**
 * Creates an account without a password and a code that sets one.
 * @throws Refusal `alreadyRegistered` when the login name is taken.
 */
export async function createAdministrator(
  ctx: OpenContext,
  input: { readonly loginName: string; readonly name: string },
): Promise<{ userId: string; code: string }> {
  const subject = ({ userId }: { userId: string }) => ({
    action: 'administrator.create',
    objectKind: 'user',
    objectId: userId,
  });
  try {
    return await recorded(ctx, subject, async (tx) => {
      const { id } = await tx.user.create({
        data: { ...input, grants: { create: { role: 'platformAdmin' } } },
        select: { id: true },
      });
      return { userId: id, code: await issueCode(tx, id) };
    });
  } catch (error) {
    throw isTaken(error) ? new Refusal('alreadyRegistered') : error;
  }
}
