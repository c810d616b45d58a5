// Knows what stands on the pages of an application about its publicity: where it is, what came of it.

import 'server-only';
import type { AttachmentDto } from '@/lib/domain/attachments';
import { formatTableDate } from '@/lib/domain/beijing-time';
import type { Actor } from '@/lib/domain/policy/actor';
import type { Period } from '@/lib/domain/publicity/period';
import { isProof } from '@/lib/domain/publicity/proof';
import type { PublicityKind, PublicitySetting } from '@/lib/domain/publicity/setting';
import type { PublicityStage } from '@/lib/messages/publicity';
import { db } from '../../db';
import { presentAttachments } from '../attachments';
import { objectionsOf, type ObjectionDto } from './objections';
import { periodColumns, periodOf } from './publicity-shown';

export type PublicityNoteDto = {
  readonly applicationId: string;
  /** The actor holds the application and may publish it: a link leads to where that is done. */
  readonly reviewing: boolean;
  /** The newest; null while there is none. */
  readonly latest: {
    readonly id: string;
    readonly unit: string;
    readonly kind: PublicityKind;
    readonly period: Period;
    readonly stage: PublicityStage;
    readonly result: string | null;
    readonly stopReason: string | null;
    readonly proofs: readonly AttachmentDto[];
    /** The actor may open its page. */
    readonly mayOpen: boolean;
    /** For reviewers; who raised one is known to the office that runs it alone. */
    readonly objections: readonly Omit<ObjectionDto, 'fromWhom'>[];
  } | null;
};

type Of = {
  readonly id: string;
  /** The actor is the applicant in person. */
  readonly own: boolean;
  readonly setting: PublicitySetting;
  readonly reviewing: boolean;
};

/** Of an application whose scope the caller has checked; null where its round asks for none. */
export async function publicityNote(
  actor: Actor,
  { id, own, setting, reviewing }: Of,
  now: Date,
): Promise<PublicityNoteDto | null> {
  if (setting === 'none') return null;
  const found = await db().publicity.findFirst({
    where: { entries: { some: { applicationId: id } } },
    select: {
      id: true,
      ...periodColumns,
      officeId: true,
      result: true,
      stopReason: true,
      unit: { select: { name: true } },
    },
    orderBy: { startedAt: 'desc' },
  });
  const note = { applicationId: id, reviewing };
  if (found === null) return { ...note, latest: null };
  const { officeId, unit, result, stopReason, ...stored } = found;
  const [files, objections] = await Promise.all([
    presentAttachments(db(), id),
    own ? [] : objectionsOf({ publicityId: found.id, applicationId: id }),
  ]);
  return {
    ...note,
    latest: {
      id: found.id,
      unit: unit.name,
      ...periodOf(stored, formatTableDate(now)),
      result,
      stopReason,
      proofs: files.filter((file) => isProof(file) && file.rowId === found.id),
      mayOpen: officeId === actor.unitId || (own && actor.role === 'applicant'),
      objections: objections.map(({ fromWhom: _fromWhom, ...objection }) => objection),
    },
  };
}
