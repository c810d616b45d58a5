// Knows how an account is found by what is typed: a document number, a login name, or a name.

import 'server-only';
import { normaliseDocumentNumber } from '@/lib/domain/identity/document-number';
import { Refusal } from '@/lib/domain/refusal';
import { audit } from '../audit';
import type { Context } from '../context';
import { db } from '../db';
import { scopeWhere } from '../scope';
import { documentIndex, sealText } from '../seal';

export const sealedForAccounts = 'accounts:name';

/** So many digits are a document number, also one that lacks some: it never gets into a link. */
const documentLike = /^\d{12,}X?$/;

/** An account, or a sealed name for the list: both may stand in a link. */
export type FoundAccount = { readonly accountId: string } | { readonly name: string };

/**
 * What was typed as something that gives nothing away.
 * @throws Refusal `notFound` when nobody in scope has the document, whoever else may have it.
 */
export async function findAccount(ctx: Context, { text }: { text: string }): Promise<FoundAccount> {
  const scope = scopeWhere(ctx.actor, 'account.read');
  if (scope === null) throw new Refusal('notFound');
  const plain = normaliseDocumentNumber(text);
  if (!documentLike.test(plain)) return { name: sealText(text.trim(), sealedForAccounts) };
  const found = await db().user.findFirst({
    where: { AND: [scope, { documentIndex: documentIndex(plain) }] },
    select: { id: true },
  });
  if (found === null) throw new Refusal('notFound');
  await audit(ctx, { action: 'account.findByDocument', objectKind: 'user', objectId: found.id });
  return { accountId: found.id };
}
