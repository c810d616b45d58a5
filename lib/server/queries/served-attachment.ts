// Knows which stored file stands behind an attachment, and whom it may be shown to.

import 'server-only';
import type { Actor } from '@/lib/domain/policy/actor';
import { isProof } from '@/lib/domain/publicity/proof';
import { db } from '../db';
import { scopeWhere } from '../scope';

/** A file that may be sent to an actor. */
export type ServedAttachment = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly mediaType: string;
  readonly state: string;
  readonly size: number;
  readonly storageKey: string;
  /** The actor is the applicant whose file it is. */
  readonly own: boolean;
};

const served = {
  id: true,
  sectionId: true,
  name: true,
  kind: true,
  mediaType: true,
  state: true,
  size: true,
  storageKey: true,
  uploadedAt: true,
  removedAt: true,
  application: {
    select: {
      applicantId: true,
      holderUnitId: true,
      submissions: { select: { createdAt: true }, orderBy: { number: 'asc' } },
    },
  },
} as const;

/**
 * Finds a file in an application that the actor may read. Its owner sees what stands on the form
 * and what a submission may show; reviewers see what was submitted, and while they hold the
 * application also what was added since. A 公示证明 stands beside the submissions.
 */
export async function attachmentForServing(
  actor: Actor,
  id: string,
): Promise<ServedAttachment | null> {
  const scope = scopeWhere(actor, 'application.read');
  if (scope === null) return null;
  const found = await db().attachment.findFirst({
    where: { id, application: scope },
    select: served,
  });
  if (found === null) return null;
  const { uploadedAt, removedAt, application, sectionId, ...file } = found;
  const { applicantId, holderUnitId, submissions } = application;
  const [first, last] = [submissions[0]?.createdAt, submissions.at(-1)?.createdAt];
  if (isProof({ sectionId })) {
    return removedAt === null ? { ...file, own: application.applicantId === actor.userId } : null;
  }
  const submitted = last !== undefined && uploadedAt <= last;
  const onTheForm = removedAt === null || (first !== undefined && removedAt > first);
  const holds = holderUnitId !== null && holderUnitId === actor.unitId;
  const own = applicantId === actor.userId;
  return onTheForm && (submitted || holds || own) ? { ...file, own } : null;
}
