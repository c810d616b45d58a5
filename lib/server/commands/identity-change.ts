// Knows how the name or the document number of somebody's account is changed: asked for by one
// administrator with a proof, approved by another who types the number again.

import 'server-only';
import { auditChanges } from '@/lib/domain/audit';
import {
  normaliseDocumentNumber,
  parseDocumentNumber,
  type DocumentKind,
} from '@/lib/domain/identity/document-number';
import { maskDocumentNumber, maskName } from '@/lib/domain/identity/masks';
import {
  approveRefusal,
  parseIdentityChange,
  type IdentityForm,
  type PresentIdentity,
} from '@/lib/domain/registration/identity-change';
import { Refusal } from '@/lib/domain/refusal';
import { accountNotices } from '@/lib/messages/notifications';
import { problemSentences } from '@/lib/messages/registration';
import { recorded } from '../audit';
import type { Context } from '../context';
import { isTaken, type Tx } from '../db';
import { inPerson, tell } from '../notify';
import { documentIndex, seal, sealedAt, unseal } from '../seal';
import { managedAccount, type ManagedAccount } from './manage-account';

const subject = (act: string, id: string) => ({
  action: `account.identity.${act}`,
  objectKind: 'identityChange',
  objectId: id,
});

const told = (tx: Tx, userId: string, act: 'ask' | 'approve' | 'reject'): Promise<void> =>
  tell(tx, [inPerson(userId)], {
    kind: `account.identity.${act}`,
    subject: accountNotices[`identity.${act}`],
    href: '/inbox',
  });

const numberOf = (userId: string, { documentSealed }: ManagedAccount): string | null =>
  documentSealed && unseal(documentSealed, sealedAt.document(userId));

function presentOf(userId: string, account: ManagedAccount): PresentIdentity {
  const number = numberOf(userId, account);
  const kind = account.documentKind as DocumentKind | null;
  return {
    name: account.name,
    document: number === null || kind === null ? null : { kind, number },
  };
}

/**
 * Asks for another name, another number, or both.
 * @throws Refusal `notFound`, `ownAccount`, `invalid` by field, `changePending`, `alreadyRegistered`.
 */
export function askIdentityChange(
  ctx: Context,
  { userId, ...form }: IdentityForm & { readonly userId: string },
): Promise<{ id: string }> {
  return recorded(
    ctx,
    ({ id }: { id: string }) => subject('ask', id),
    async (tx) => {
      const account = await managedAccount(tx, ctx, userId);
      const parsed = parseIdentityChange(form, presentOf(userId, account), new Date());
      if (!parsed.ok) throw new Refusal('invalid', {}, problemSentences(parsed.problems));
      const { name, document, proof } = parsed.wanted;
      const open = { userId, decidedAt: null };
      if ((await tx.identityChange.count({ where: open })) > 0) throw new Refusal('changePending');
      const index = document && documentIndex(document.number);
      if (index && (await tx.user.count({ where: { documentIndex: index } })) > 0)
        throw new Refusal('alreadyRegistered');
      const documentSealed = document && seal(document.number, sealedAt.document(userId));
      const made = await tx.identityChange.create({
        data: { userId, name, documentSealed, proof, requestedById: ctx.actor.userId },
        select: { id: true },
      });
      await told(tx, userId, 'ask');
      return made;
    },
  );
}

/** A change that waits, of an account in scope. @throws Refusal `notFound`, `conflict` */
async function waiting(tx: Tx, ctx: Context, id: string) {
  const change = await tx.identityChange.findUnique({ where: { id } });
  if (change === null) throw new Refusal('notFound');
  const account = await managedAccount(tx, ctx, change.userId);
  // the account's row is held: whoever was quicker has decided by now
  const present = await tx.identityChange.findUniqueOrThrow({ where: { id } });
  if (present.decidedAt !== null) throw new Refusal('conflict');
  return { change, account };
}

const decided = (tx: Tx, ctx: Context, id: string, outcome: string, reason: string | null) =>
  tx.identityChange.update({
    where: { id },
    data: { outcome, reason, decidedById: ctx.actor.userId, decidedAt: new Date() },
    select: { id: true },
  });

export type ApproveInput = {
  readonly changeId: string;
  /** Typed again from the proof, where the number changes; else ''. */
  readonly documentNumber: string;
};

/**
 * 核准, by somebody else than who asked; the person is signed out. What was submitted stays as it was.
 * @throws Refusal `notFound`, `conflict`, `ownAccount`, `ownRequest`, `invalid`, `alreadyRegistered`.
 */
export async function approveIdentityChange(ctx: Context, input: ApproveInput): Promise<void> {
  const { changeId } = input;
  type Changed = { before: PresentIdentity; after: PresentIdentity };
  const shown = ({ name, document }: PresentIdentity) => ({
    姓名: maskName(name),
    证件号码: document && maskDocumentNumber(document.number),
  });
  const of = ({ before, after }: Changed) => ({
    ...subject('approve', changeId),
    changes: auditChanges(shown(before), shown(after)),
  });
  await recorded(ctx, of, async (tx): Promise<Changed> => {
    const { change, account } = await waiting(tx, ctx, changeId);
    const refusal = approveRefusal({ asked: change.requestedById === ctx.actor.userId });
    if (refusal !== null) throw new Refusal(refusal);
    const { userId } = change;
    const before = presentOf(userId, account);
    const number =
      change.documentSealed && unseal(change.documentSealed, sealedAt.document(userId));
    if (number !== null && normaliseDocumentNumber(input.documentNumber) !== number)
      throw new Refusal('invalid', {}, problemSentences({ documentNumber: 'identity.differs' }));
    const name = change.name ?? account.name;
    const document = before.document && {
      ...before.document,
      number: number ?? before.document.number,
    };
    // it was sealed for its place in the account when it was asked for
    const numbered = number !== null &&
      document && {
        documentSealed: change.documentSealed,
        ...documentOf(document),
      };
    try {
      await tx.user.update({
        where: { id: userId },
        data: { name, ...numbered },
        select: { id: true },
      });
    } catch (error) {
      throw isTaken(error) ? new Refusal('alreadyRegistered') : error;
    }
    await tx.session.deleteMany({ where: { userId } });
    await decided(tx, ctx, changeId, 'approved', null);
    await told(tx, userId, 'approve');
    return { before, after: { name, document } };
  });
}

/** The columns that follow from a number that was judged when it was asked for. */
function documentOf({ kind, number }: { kind: DocumentKind; number: string }) {
  const parsed = parseDocumentNumber(kind, number, new Date());
  if (!parsed.ok) throw new Refusal('conflict');
  const { sex, birthDate } = parsed;
  return { documentIndex: documentIndex(number), sex, birthDate: new Date(birthDate) };
}

/** 退回, by anybody who may approve it, also by who asked. @throws Refusal `notFound`, `conflict` */
export function rejectIdentityChange(
  ctx: Context,
  { changeId, reason }: { readonly changeId: string; readonly reason: string },
): Promise<void> {
  return recorded(ctx, { ...subject('reject', changeId), reason }, async (tx) => {
    const { change } = await waiting(tx, ctx, changeId);
    await decided(tx, ctx, changeId, 'rejected', reason);
    await told(tx, change.userId, 'reject');
  });
}
