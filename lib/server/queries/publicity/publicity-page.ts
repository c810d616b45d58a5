// Knows one publicity: its notice for everybody who may see it, and for the office that runs it the
// objections, the proofs and what can be done.

import 'server-only';
import type { AttachmentDto } from '@/lib/domain/attachments';
import { formatTableDate } from '@/lib/domain/beijing-time';
import type { Actor } from '@/lib/domain/policy/actor';
import { publicityNotice, type PublicityNotice } from '@/lib/domain/publicity/notice';
import { isProof } from '@/lib/domain/publicity/proof';
import { publishedContent } from '@/lib/domain/publicity/published-content';
import type { PublicityKind } from '@/lib/domain/publicity/setting';
import type { PublicityStage } from '@/lib/messages/publicity';
import { db } from '../../db';
import { presentAttachments } from '../attachments';
import { workCalendar } from '../work-calendar';
import { objectionsOf, type ObjectionDto } from './objections';
import { periodColumns, periodOf, publicityShown } from './publicity-shown';

export type PublicityPage = {
  readonly id: string;
  readonly kind: PublicityKind;
  readonly stage: PublicityStage;
  readonly notice: PublicityNotice;
  readonly result: string | null;
  readonly stopReason: string | null;
  /** Null for who only reads the notice. */
  readonly run: {
    readonly people: readonly { readonly applicationId: string; readonly name: string }[];
    readonly objections: readonly ObjectionDto[];
    readonly proofs: readonly AttachmentDto[];
    /** The actor stands in it: somebody else of the office has to act. */
    readonly own: boolean;
  } | null;
};

/** @returns null where it is not there, or not shown to the actor on this day. */
export async function publicityPage(
  actor: Actor,
  id: string,
  now: Date,
): Promise<PublicityPage | null> {
  const today = formatTableDate(now);
  const shown = publicityShown(actor, today);
  if (shown === null || !/^[0-9a-f-]{36}$/.test(id)) return null;
  const found = await db().publicity.findFirst({
    where: { id, AND: shown },
    select: {
      ...periodColumns,
      officeId: true,
      place: true,
      contactName: true,
      telephone: true,
      email: true,
      result: true,
      stopReason: true,
      unit: { select: { name: true } },
      entries: {
        select: {
          applicationId: true,
          content: true,
          application: { select: { applicantId: true } },
        },
        orderBy: { applicationId: 'asc' },
      },
    },
  });
  if (found === null) return null;
  const { officeId, entries, unit, result, stopReason, ...stored } = found;
  const { period, kind, stage } = periodOf(stored, today);
  const read = entries.map(({ applicationId, content, application }) => ({
    applicationId,
    own: application.applicantId === actor.userId,
    content: publishedContent.parse(content),
  }));
  // on paper it was shown by the unit, not by us: to the applicant their own part of it
  const onlyOwn = actor.role === 'applicant' && kind === 'proof';
  const people = read.filter(({ own }) => own || !onlyOwn).map(({ content }) => content);
  const { place, contactName, telephone, email } = stored;
  const contact = { place, contactName, telephone, email };
  const notice = { ...contact, unit: unit.name, period, people };
  const runs = officeId === actor.unitId;
  return {
    id,
    kind,
    stage,
    notice: publicityNotice(notice, await workCalendar(db())),
    result,
    stopReason,
    run: runs ? await forOffice(id, read) : null,
  };
}

type Entry = {
  readonly applicationId: string;
  readonly own: boolean;
  readonly content: { readonly name: string };
};

async function forOffice(id: string, entries: readonly Entry[]): Promise<PublicityPage['run']> {
  // until the result is written, all of them lie with the application that the page sends them to
  const first = entries[0]?.applicationId ?? '';
  const [objections, files] = await Promise.all([
    objectionsOf({ publicityId: id }),
    presentAttachments(db(), first),
  ]);
  return {
    people: entries.map(({ applicationId, content: { name } }) => ({ applicationId, name })),
    objections,
    proofs: files.filter((file) => isProof(file) && file.rowId === id),
    own: entries.some(({ own }) => own),
  };
}
