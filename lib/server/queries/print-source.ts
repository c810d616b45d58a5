// Knows what is printed: the newest submission, or the draft while nothing has been submitted.

import 'server-only';
import { contentOf } from '@/lib/domain/application/build-content';
import {
  submissionContent,
  type SubmissionContent,
} from '@/lib/domain/application/submission-content';
import { formatDateTime } from '@/lib/domain/beijing-time';
import type { Actor } from '@/lib/domain/policy/actor';
import { db } from '../db';
import { printDocument } from '../print/print-data';
import type { PrintDocument } from '../print/print-document';
import { sealedAt, unseal } from '../seal';
import { loadRecord } from './application-record';
import { loadDraft } from './draft';

const noPledge: SubmissionContent['pledge'] = { version: '', text: '', acceptedAt: '' };
const noUnit = { id: '', name: '', nature: '', state: '', parentId: null };

async function documentNumber(applicantId: string): Promise<string> {
  const { documentSealed } = await db().user.findUniqueOrThrow({
    where: { id: applicantId },
    select: { documentSealed: true },
  });
  return documentSealed === null ? '' : unseal(documentSealed, sealedAt.document(applicantId));
}

async function opinionsOf(applicationId: string) {
  const found = await db().recommendation.findMany({
    where: { applicationId, text: { not: '' }, sentAt: { not: null } },
    select: {
      text: true,
      leaderName: true,
      telephone: true,
      savedAt: true,
      unit: { select: { name: true } },
      committee: { select: { name: true } },
    },
    orderBy: { savedAt: 'asc' },
    take: 20,
  });
  return found.map(({ unit, committee, leaderName, savedAt, ...said }) => ({
    ...said,
    office: unit?.name ?? committee?.name ?? '',
    leader: leaderName,
    at: formatDateTime(savedAt),
  }));
}

/**
 * The print of an application that the actor may read. Its owner prints the working copy, marked
 * as a draft, while they may change it; everybody else prints the newest submission.
 * @throws Refusal `notFound` out of scope, or for a reader before the first 上报.
 */
export async function printSource(actor: Actor, id: string, now: Date): Promise<PrintDocument> {
  const record = await loadRecord(db(), actor, 'application.read', id);
  const number = await documentNumber(record.applicantId);
  const mine = record.applicantId === actor.userId;
  const isDraft = mine && (record.state === 'draft' || record.submissionCount === 0);
  if (isDraft) {
    const draft = await loadDraft(db(), id, now);
    const content = contentOf({ ...record, unit: record.unit ?? noUnit }, draft, noPledge);
    return printDocument(content, {
      submission: null,
      at: now,
      documentNumber: number,
      opinions: [],
    });
  }
  const last = await db().submission.findFirstOrThrow({
    where: { applicationId: id },
    orderBy: { number: 'desc' },
    select: { number: true, hash: true, content: true, createdAt: true },
  });
  return printDocument(submissionContent.parse(last.content), {
    submission: { number: last.number, hash: last.hash },
    at: last.createdAt,
    documentNumber: number,
    opinions: await opinionsOf(id),
  });
}
