// Knows what is printed: a form of the newest submission, or of the draft before 上报.

import 'server-only';
import { createHash } from 'node:crypto';
import { contentOf } from '@/lib/domain/application/build-content';
import { canonicalJson } from '@/lib/domain/application/canonical';
import type { ApplicationRecord } from '@/lib/domain/application/record';
import type { SubmissionContent } from '@/lib/domain/application/submission-content';
import type { Actor } from '@/lib/domain/policy/actor';
import { isPrintable, pageForms, printForms, type PageForm } from '@/lib/domain/print/forms';
import { Refusal } from '@/lib/domain/refusal';
import { db } from '../db';
import { env } from '../env';
import { formData } from '../print/form-data';
import type { PrintFrame } from '../print/print-data';
import type { PrintDocument, PrintedForm, PrintIdentity } from '../print/print-document';
import { identityOf } from '../print/print-identity';
import { sealedAt, unseal } from '../seal';
import { loadRecord } from './application-record';
import { loadDraft } from './draft';
import { newestSubmission, submittedContent, type Recording } from './newest-submission';

/** Forms of one application; 全部材料 begins with the generic one. */
type OneForm = PageForm | 'everything';

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
  /** What another paper about the same says of itself. */
  readonly identity: () => PrintIdentity;
};

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

function made(form: OneForm, content: SubmissionContent, frame: PrintFrame) {
  const id = form === 'everything' ? 'application' : form;
  const submitted = frame.submission !== null;
  if (!isPrintable(id, { submitted, filled: filledOf(content) })) throw new Refusal('notFound');
  return formData(id, content, frame);
}

async function draftSource(
  record: ApplicationRecord,
  documentNumber: string,
  form: OneForm,
  now: Date,
): Promise<PrintSource> {
  const draft = await loadDraft(db(), record.id, now);
  const content = contentOf({ ...record, unit: record.unit ?? noUnit }, draft, noPledge);
  const frame: PrintFrame = {
    submission: null,
    at: now,
    documentNumber,
    opinions: [],
    origin: env().origin,
    pages: new Map(draft.files.map(({ id, pages }) => [id, pages ?? 1])),
  };
  return {
    applicationNumber: record.number,
    submissionNumber: null,
    key: null,
    own: true,
    content: async () => content,
    document: async () => made(form, content, frame),
    identity: () => identityOf(record.number, frame),
  };
}

/**
 * A form of an application that the actor may print. Its owner prints the working copy, marked
 * as a draft, while they may change it; everybody else prints the newest submission.
 * @param recording the audit's entry, where the form is asked for to be handed out.
 * @throws Refusal `notFound` out of scope, for a reader before the first 上报, and for a form that
 *   this application does not have.
 */
export async function printSource(
  actor: Actor,
  id: string,
  form: OneForm,
  now: Date,
  recording?: Recording,
): Promise<PrintSource> {
  const { permission, from } = printForms[form];
  const newest = await newestSubmission(actor, permission, id, recording);
  const { applicationNumber, applicantId, state, opinions } = newest;
  const own = applicantId === actor.userId;
  const documentNumber = opened(newest.documentSealed, applicantId);
  if (own && (state === 'draft' || newest.submissionId === null)) {
    if (from === 'submission') throw new Refusal('notFound');
    const record = await loadRecord(db(), actor, permission, id);
    return draftSource(record, documentNumber, form, now);
  }
  if (newest.submissionId === null) throw new Refusal('notFound');
  const { submissionId, number, hash, at } = newest;
  const present = { submission: { number, hash }, at, origin: env().origin };
  const submitted = once(() => submittedContent(submissionId));
  return {
    applicationNumber,
    submissionNumber: number,
    key: createHash('sha256')
      .update(canonicalJson({ form, hash, number, opinions, documentNumber }))
      .digest('hex'),
    own,
    content: async () => (await submitted()).content,
    document: async () => {
      const { content, pages } = await submitted();
      return made(form, content, { ...present, documentNumber, opinions, pages });
    },
    identity: () => identityOf(applicationNumber, present),
  };
}
