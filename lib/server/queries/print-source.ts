// Knows what is printed: a form of the newest submission, or of the draft before 上报.

import 'server-only';
import { createHash } from 'node:crypto';
import { contentOf } from '@/lib/domain/application/build-content';
import { canonicalJson } from '@/lib/domain/application/canonical';
import type { ApplicationRecord } from '@/lib/domain/application/record';
import {
  submissionContent,
  type SubmissionContent,
} from '@/lib/domain/application/submission-content';
import type { Actor } from '@/lib/domain/policy/actor';
import { isPrintable, pageForms, printForms, type PageForm } from '@/lib/domain/print/forms';
import { Refusal } from '@/lib/domain/refusal';
import { db } from '../db';
import { env } from '../env';
import { formData } from '../print/form-data';
import type { PrintFrame } from '../print/print-data';
import type { PrintDocument, PrintedForm } from '../print/print-document';
import { sealedAt, unseal } from '../seal';
import { loadRecord } from './application-record';
import { loadDraft } from './draft';
import { pageCounts, printedOpinions } from './print-surroundings';

const noPledge: SubmissionContent['pledge'] = { version: '', text: '', acceptedAt: '' };
const noUnit = { id: '', name: '', nature: '', state: '', parentId: null };

/** What can be printed, once it is drawn; with the hash of all that it shows, where it is fixed. */
export type PrintSource = {
  readonly applicationNumber: string;
  readonly submissionNumber: number | null;
  /** Null for a draft, which changes with every save. */
  readonly key: string | null;
  /** The actor is the applicant. */
  readonly own: boolean;
  /** The content, read when it is needed. */
  readonly content: () => Promise<SubmissionContent>;
  readonly document: () => Promise<PrintDocument | PrintedForm>;
};

const sealedNumber = async (applicantId: string): Promise<Uint8Array | null> =>
  (
    await db().user.findUniqueOrThrow({
      where: { id: applicantId },
      select: { documentSealed: true },
    })
  ).documentSealed;

const opened = (sealed: Uint8Array | null, applicantId: string): string =>
  sealed === null ? '' : unseal(sealed, sealedAt.document(applicantId));

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () => (reading ??= read());
}

const filledOf = ({ sections }: SubmissionContent): string[] =>
  sections.filter(({ rows }) => rows.length > 0).map(({ id }) => id);

/** The forms that an application has to print, in their order. */
export const formsOf = (content: SubmissionContent, submitted: boolean): PageForm[] =>
  pageForms.filter((id) => isPrintable(id, { submitted, filled: filledOf(content) }));

function made(id: PageForm, content: SubmissionContent, frame: PrintFrame) {
  const submitted = frame.submission !== null;
  if (!isPrintable(id, { submitted, filled: filledOf(content) })) throw new Refusal('notFound');
  return formData(id, content, frame);
}

async function draftSource(record: ApplicationRecord, form: PageForm, now: Date) {
  const draft = await loadDraft(db(), record.id, now);
  const content = contentOf({ ...record, unit: record.unit ?? noUnit }, draft, noPledge);
  const frame = async (): Promise<PrintFrame> => ({
    submission: null,
    at: now,
    documentNumber: opened(await sealedNumber(record.applicantId), record.applicantId),
    opinions: [],
    origin: env().origin,
    pages: new Map(draft.files.map(({ id, pages }) => [id, pages ?? 1])),
  });
  return {
    applicationNumber: record.number,
    submissionNumber: null,
    key: null,
    own: true,
    content: async () => content,
    document: async () => made(form, content, await frame()),
  };
}

/**
 * A form of an application that the actor may print. Its owner prints the working copy, marked
 * as a draft, while they may change it; everybody else prints the newest submission.
 * @throws Refusal `notFound` out of scope, for a reader before the first 上报, and for a form that
 *   this application does not have.
 */
export async function printSource(
  actor: Actor,
  id: string,
  form: PageForm,
  now: Date,
): Promise<PrintSource> {
  const record = await loadRecord(db(), actor, printForms[form].permission, id);
  const mine = record.applicantId === actor.userId;
  if (mine && (record.state === 'draft' || record.submissionCount === 0)) {
    return draftSource(record, form, now);
  }
  const [last, opinions, sealed] = await Promise.all([
    db().submission.findFirstOrThrow({
      where: { applicationId: id },
      orderBy: { number: 'desc' },
      select: { id: true, number: true, hash: true, createdAt: true },
    }),
    printedOpinions(id),
    sealedNumber(record.applicantId),
  ]);
  const documentNumber = opened(sealed, record.applicantId);
  const { number, hash, createdAt: at } = last;
  const content = once(async () => {
    const select = { content: true } as const;
    const row = await db().submission.findUniqueOrThrow({ where: { id: last.id }, select });
    return submissionContent.parse(row.content);
  });
  return {
    applicationNumber: record.number,
    submissionNumber: number,
    key: createHash('sha256')
      .update(canonicalJson({ form, hash, number, opinions, documentNumber }))
      .digest('hex'),
    own: mine,
    content,
    document: async () =>
      made(form, await content(), {
        submission: { number, hash },
        at,
        documentNumber,
        opinions,
        pages: await pageCounts(id),
        origin: env().origin,
      }),
  };
}
