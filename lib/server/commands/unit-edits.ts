// Knows how the changes that a reviewer makes on the 编辑页面 are recorded, told and agreed to.

import 'server-only';
import { draftDisplay, type Draft } from '@/lib/domain/application/draft';
import { isProof } from '@/lib/domain/publicity/proof';
import { Refusal } from '@/lib/domain/refusal';
import { editChanges, type EditChange } from '@/lib/domain/review/edit-change';
import { diffSections } from '@/lib/domain/sections/diff';
import type { DisplaySection } from '@/lib/domain/sections/display';
import type { Row } from '@/lib/domain/sections/field';
import { editNotices } from '@/lib/messages/notifications';
import { recorded } from '../audit';
import type { Context } from '../context';
import { db, type Tx } from '../db';
import { inPerson, tell } from '../notify';
import { loadDraft } from '../queries/draft';
import { scopeWhere } from '../scope';
import { loadHeld } from './held-application';

type Place = { readonly applicationId: string; readonly sectionId: string };

/** The applicant fills in; whoever else writes to the working copy changes it in their place. */
const isEdit = ({ actor }: Context): boolean => actor.role !== 'applicant';

const readingOf = (draft: Draft, sectionId: string): DisplaySection | undefined =>
  draftDisplay(draft).find(({ id }) => id === sectionId);

/** What the rows would change, in the reader's words; nothing for the applicant's own saves. */
export async function changesBy(
  ctx: Context,
  { applicationId, sectionId }: Place,
  rows: readonly Row[],
): Promise<readonly EditChange[]> {
  if (!isEdit(ctx)) return [];
  const draft = await loadDraft(db(), applicationId, new Date());
  const before = readingOf(draft, sectionId);
  const changed = { ...draft, rows: new Map(draft.rows).set(sectionId, rows) };
  const after = readingOf(changed, sectionId);
  return editChanges(diffSections(before, after), (rowId) =>
    after?.layout === 'list' ? after.rows.findIndex((row) => row.rowId === rowId) + 1 : null,
  );
}

/** Records changes of files, in the transaction of the change; a 公示证明 is none of the form. */
export async function recordEdit(
  tx: Tx,
  ctx: Context,
  { applicationId, sectionId }: Place,
  change: EditChange,
): Promise<void> {
  if (!isEdit(ctx) || isProof({ sectionId })) return;
  const { userId, office } = ctx.actor;
  await tx.unitEdit.createMany({
    data: [{ applicationId, sectionId, change, authorId: userId, office: office ?? '' }],
  });
}

/** The applicant agrees to the changes made until `upTo`, the newest that the page showed. */
export function confirmEdits(
  ctx: Context,
  { applicationId, upTo }: { readonly applicationId: string; readonly upTo: Date },
): Promise<{ confirmed: number }> {
  const subject = { action: 'edits.confirm', objectKind: 'application', objectId: applicationId };
  return recorded(ctx, subject, async (tx) => {
    const scope = scopeWhere(ctx.actor, 'application.submit');
    const found =
      scope && (await tx.application.count({ where: { id: applicationId, AND: scope } }));
    if (!found) throw new Refusal('notFound');
    const { count } = await tx.unitEdit.updateMany({
      where: { applicationId, confirmedAt: null, at: { lte: upTo } },
      data: { confirmedAt: new Date() },
    });
    return { confirmed: count };
  });
}

/** 请申报人确认: one notice, however often it is pressed before it is read. */
export function askToConfirm(
  ctx: Context,
  { applicationId }: { readonly applicationId: string },
): Promise<void> {
  const subject = { action: 'edits.ask', objectKind: 'application', objectId: applicationId };
  return recorded(ctx, subject, async (tx) => {
    const record = await loadHeld(tx, ctx, applicationId);
    const count = await tx.unitEdit.count({ where: { applicationId, confirmedAt: null } });
    if (count === 0) throw new Refusal('conflict');
    const href = `/applications/${applicationId}/steps`;
    const told = { userId: record.applicantId, href, kind: 'edits.ask' };
    if ((await tx.notification.count({ where: { ...told, readAt: null } })) > 0) return;
    const text = editNotices.ask(record.displayName, count);
    await tell(tx, [inPerson(record.applicantId)], { kind: told.kind, href, subject: text });
  });
}
