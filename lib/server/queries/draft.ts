// Knows how a draft is read as a whole: rows, files, and the facts of the account.

import 'server-only';
import type { Draft } from '@/lib/domain/application/draft';
import { knownValues } from '@/lib/domain/application/known-values';
import { formatTableDate } from '@/lib/domain/beijing-time';
import { isLevel, levelName } from '@/lib/domain/catalogue/levels';
import { unitNatures } from '@/lib/domain/catalogue/unit-natures';
import { nameOfCode } from '@/lib/domain/codes/code-table';
import type { DocumentKind } from '@/lib/domain/identity/document-number';
import { documentKindNames } from '@/lib/messages/identity';
import { db, type Tx } from '../db';
import { sealedAt, unseal } from '../seal';
import { attachmentColumns } from './attachments';
import { formOf } from './form-version';

const person = {
  id: true,
  name: true,
  documentKind: true,
  documentSealed: true,
  sex: true,
  birthDate: true,
  mobileSealed: true,
} as const;

const select = {
  state: true,
  unlockedSections: true,
  formVersionId: true,
  displayName: true,
  applicant: { select: person },
  unit: { select: { nature: true } },
  region: { select: { name: true } },
  title: { select: { level: true } },
  specialty: { select: { name: true, series: { select: { shortName: true } } } },
  sections: {
    select: { sectionId: true, rows: true, version: true, savedAt: true, broughtFrom: true },
  },
  attachments: {
    where: { removedAt: null },
    select: { ...attachmentColumns, sha256: true },
    orderBy: { uploadedAt: 'asc' },
  },
} as const;

const opened = (sealed: Uint8Array | null, place: string): string | null =>
  sealed === null ? null : unseal(sealed, place);

/** When and as which version a section was saved last. */
export type SavedAs = {
  readonly sectionId: string;
  readonly version: number;
  readonly savedAt: Date;
  /** The year of the earlier application that a row was brought from, by row id. */
  readonly broughtFrom: Readonly<Record<string, number>>;
};

/** Written by 带入往年内容 only, in this shape. */
const yearsOf = (stored: unknown) => stored as SavedAs['broughtFrom'];

/** A draft as it is stored. */
export type StoredDraft = Draft & {
  readonly saved: readonly SavedAs[];
  /** Sections that the applicant may change now; empty: all. */
  readonly unlocked: readonly string[];
};

/** The draft of an application whose scope the caller has checked; `now` is the moment it is judged at. */
export async function loadDraft(
  client: Tx | ReturnType<typeof db>,
  id: string,
  now: Date,
): Promise<StoredDraft> {
  const found = await client.application.findUniqueOrThrow({ where: { id }, select });
  const { applicant, unit } = found;
  const birthDate = applicant.birthDate?.toISOString().slice(0, 10) ?? null;
  return {
    form: await formOf(client, found.formVersionId),
    rows: new Map(found.sections.map(({ sectionId, rows }) => [sectionId, rows])),
    saved: found.sections.map(({ broughtFrom, ...section }) => ({
      ...section,
      broughtFrom: yearsOf(broughtFrom),
    })),
    unlocked: found.state === 'draft' ? found.unlockedSections : [],
    files: found.attachments,
    known: knownValues({
      name: applicant.name,
      documentKind: documentKindNames[applicant.documentKind as DocumentKind] ?? '',
      documentNumber: opened(applicant.documentSealed, sealedAt.document(applicant.id)),
      sex: applicant.sex,
      birthDate,
      mobile: opened(applicant.mobileSealed, sealedAt.mobile(applicant.id)),
      unitNature: unit ? nameOfCode(unitNatures, unit.nature) : '',
      region: found.region.name,
      series: found.specialty.series.shortName,
      specialty: found.specialty.name,
      level: isLevel(found.title.level) ? levelName(found.title.level) : '',
      displayName: found.displayName,
    }),
    today: formatTableDate(now),
    birthDate,
    targetLevel: found.title.level,
  };
}
