// Knows how somebody is found by what is typed into the search: a number, a document, or a name.

import 'server-only';
import { normaliseDocumentNumber } from '@/lib/domain/identity/document-number';
import { deskOf } from '@/lib/domain/review-list/desk';
import type { FilterKey } from '@/lib/domain/review-list/list-query';
import { Refusal } from '@/lib/domain/refusal';
import { Prisma } from '@/prisma/client/client';
import { audit } from '../../audit';
import type { Context } from '../../context';
import { db } from '../../db';
import { scopeSql } from '../../scope';
import { documentIndex } from '../../seal';
import { sealName } from './asked-list';

/** The filter that shows what was looked for; its value may stand in a link. */
export type FoundFilter = { readonly key: FilterKey; readonly value: string };

/** So many digits are a document number, also one that lacks some: it never gets into a link. */
const documentLike = /^\d{12,}X?$/;

/**
 * What was typed as a filter that gives nothing away: a name is sealed, a document number becomes
 * the account that has it.
 * @throws Refusal `notFound` when nobody in scope has the document, whoever else may have it.
 */
export async function findInList(ctx: Context, { text }: { text: string }): Promise<FoundFilter> {
  if (deskOf(ctx.actor) === null) throw new Refusal('notFound');
  const plain = normaliseDocumentNumber(text);
  const number = /^(?:RSSQ)?(\d{8})$/.exec(plain)?.[1];
  if (number !== undefined) return { key: 'number', value: `RSSQ${number}` };
  if (documentLike.test(plain)) return { key: 'person', value: await personWith(ctx, plain) };
  return { key: 'name', value: sealName(text.trim()) };
}

async function personWith(ctx: Context, documentNumber: string): Promise<string> {
  const scope = scopeSql(ctx.actor, 'application.read') ?? Prisma.sql`FALSE`;
  const [found] = await db().$queryRaw<{ id: string }[]>`
    SELECT u.id FROM "User" u
    WHERE u."documentIndex" = ${documentIndex(documentNumber)}
      AND EXISTS (SELECT FROM "Application" a WHERE a."applicantId" = u.id AND ${scope})`;
  if (found === undefined) throw new Refusal('notFound');
  await audit(ctx, {
    action: 'application.findByDocument',
    objectKind: 'user',
    objectId: found.id,
  });
  return found.id;
}
