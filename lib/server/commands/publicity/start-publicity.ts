// Knows how a unit begins a publicity (公示): one period for the applications that it has looked at.

import 'server-only';
import type { ApplicationRecord } from '@/lib/domain/application/record';
import { formatTableDate } from '@/lib/domain/beijing-time';
import { parseOptionalEmail } from '@/lib/domain/identity/email';
import type { PublicityContact } from '@/lib/domain/publicity/notice';
import { periodProblem, type Period } from '@/lib/domain/publicity/period';
import type { PublishedContent } from '@/lib/domain/publicity/published-content';
import { answers, type PublicityKind } from '@/lib/domain/publicity/setting';
import { Refusal } from '@/lib/domain/refusal';
import { periodSentence, publicityNotices } from '@/lib/messages/publicity';
import { recorded } from '../../audit';
import type { Context } from '../../context';
import type { Tx } from '../../db';
import { inPerson, tell } from '../../notify';
import { loadDraft } from '../../queries/draft';
import { countPublicity, publishedOfDraft } from '../../queries/publicity/publicity-facts';
import { workCalendar } from '../../queries/work-calendar';
import { loadHeld } from '../held-application';

export type StartInput = PublicityContact &
  Period & {
    /** Made by the page: asked for twice, it is one publicity. */
    readonly publicityId: string;
    readonly kind: PublicityKind;
    readonly applicationIds: readonly string[];
  };

/** @throws Refusal `invalid` with the field, or why one of the applications cannot be published. */
export function startPublicity(ctx: Context, input: StartInput): Promise<{ id: string }> {
  const { publicityId: id, kind, from, to } = input;
  const subject = { action: 'publicity.start', objectKind: 'publicity', objectId: id };
  return recorded(ctx, subject, async (tx) => {
    if (await startedBefore(tx, ctx, id)) return { id };
    const now = await lockInOrder(tx, input.applicationIds);
    await requireFields(tx, input, formatTableDate(now));
    const entries = [];
    for (const applicationId of new Set(input.applicationIds)) {
      entries.push(await entryOf(tx, ctx, applicationId, kind, now));
    }
    const [first] = entries;
    const unitId = first?.record.unit?.id;
    const officeId = ctx.actor.unitId;
    if (unitId === undefined || officeId === null) throw new Refusal('notFound');
    if (entries.some(({ record }) => record.unit?.id !== unitId))
      throw new Refusal('publicityUnitsDiffer');
    const { place, contactName, telephone, email } = input;
    await tx.publicity.create({
      data: {
        id,
        kind,
        unitId,
        officeId,
        place,
        contactName,
        telephone,
        email,
        fromDay: new Date(from),
        toDay: new Date(to),
        startedById: ctx.actor.userId,
        startedAt: now,
      },
      select: { id: true },
    });
    await tx.publicityEntry.createMany({
      data: entries.map(({ record, content }) => ({
        publicityId: id,
        applicationId: record.id,
        content,
      })),
    });
    for (const { record } of entries) {
      const told = publicityNotices.started(record.displayName, from, to);
      const notice = { kind: 'publicity.start', subject: told, href: `/publicity/${id}` };
      await tell(tx, [inPerson(record.applicantId)], notice);
    }
    return { id };
  });
}

/** The same start asked for once more; an id of somebody else's is nobody's. */
async function startedBefore(tx: Tx, { actor }: Context, id: string): Promise<boolean> {
  const found = await tx.publicity.findUnique({
    where: { id },
    select: { startedById: true, officeId: true },
  });
  if (found === null) return false;
  if (found.startedById !== actor.userId || found.officeId !== actor.unitId)
    throw new Refusal('notFound');
  return true;
}

/** In one order everywhere: two starts wait for each other and never for good. */
async function lockInOrder(tx: Tx, ids: readonly string[]): Promise<Date> {
  await tx.$queryRaw`
    SELECT 1 FROM "Application" WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT now() AS now`;
  return row?.now ?? new Date();
}

async function requireFields(tx: Tx, input: StartInput, today: string): Promise<void> {
  const problem = periodProblem(input, input.kind, today, await workCalendar(tx));
  const wrongMail = parseOptionalEmail(input.email) === undefined;
  const errors = {
    ...(problem && { [problem.field]: periodSentence(problem.problem) }),
    ...(wrongMail && { email: '邮箱写得不对，请核对，也可以不填。' }),
  };
  if (Object.keys(errors).length > 0) throw new Refusal('invalid', {}, errors);
}

type Entry = { readonly record: ApplicationRecord; readonly content: PublishedContent };

/** One application: looked at by whoever holds it, asked for by its round, not published yet. */
async function entryOf(
  tx: Tx,
  ctx: Context,
  applicationId: string,
  kind: PublicityKind,
  now: Date,
): Promise<Entry> {
  const record = await loadHeld(tx, ctx, applicationId);
  if (record.state !== 'unitReview') throw new Refusal('wrongState');
  if (record.openedAt === null) throw new Refusal('notOpened');
  const { publicity: setting } = record.round;
  if (setting === 'none' || !answers(kind, setting)) throw new Refusal('publicityNotAsked');
  const draft = await loadDraft(tx, applicationId, now);
  const content = publishedOfDraft(record, draft);
  const facts = await countPublicity(tx, record, draft, now);
  if (facts.publicised && !facts.publicityChanged)
    throw new Refusal('alreadyPublicised', { name: content.name });
  return { record, content };
}
