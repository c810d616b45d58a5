// Knows how a draft is read as a whole: rows, files, and the facts of the account.

import 'server-only';
import type { Draft, DraftFile } from '@/lib/domain/application/draft';
import { knownValues } from '@/lib/domain/application/known-values';
import { formatTableDate } from '@/lib/domain/beijing-time';
import { isLevel, levelName } from '@/lib/domain/catalogue/levels';
import { unitNatures } from '@/lib/domain/catalogue/unit-natures';
import { nameOfCode } from '@/lib/domain/codes/code-table';
import type { DocumentKind } from '@/lib/domain/identity/document-number';
import { Refusal } from '@/lib/domain/refusal';
import { documentKindNames } from '@/lib/messages/identity';
import type { db, Tx } from '../db';
import { sealedAt, unseal } from '../seal';
import { formOf } from './form-version';

type Client = Tx | ReturnType<typeof db>;
type Stored = {
  readonly state: string;
  readonly unlockedSections: readonly string[];
  readonly formVersionId: string;
  readonly displayName: string;
  readonly applicantId: string;
  readonly name: string;
  readonly documentKind: DocumentKind;
  readonly documentSealed: Uint8Array | null;
  readonly sex: string | null;
  readonly birthDate: string | null;
  readonly mobileSealed: Uint8Array | null;
  readonly unitNature: string | null;
  readonly region: string;
  readonly specialty: string;
  readonly series: string;
  readonly level: number;
  readonly sections: readonly (Omit<SavedAs, 'savedAt'> & {
    readonly savedAt: string;
    readonly rows: unknown;
  })[];
  readonly files: readonly DraftFile[];
};

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

/** A draft as it is stored. */
export type StoredDraft = Draft & {
  readonly saved: readonly SavedAs[];
  /** Sections that the applicant may change now; empty: all. */
  readonly unlocked: readonly string[];
};

/** One statement by hand: every page of a form and every 预检 begins with it. */
async function stored(client: Client, id: string): Promise<Stored> {
  const [found] = await client.$queryRaw<Stored[]>`
    SELECT a.state, a."unlockedSections", a."formVersionId", a."displayName", a."applicantId",
           p.name, p."documentKind", p."documentSealed", p.sex, p."birthDate"::text AS "birthDate",
           p."mobileSealed", unit.nature AS "unitNature", region.name AS region, t.level,
           specialty.name AS specialty, series."shortName" AS series,
           (SELECT coalesce(json_agg(json_build_object(
              'sectionId', s."sectionId", 'rows', s.rows, 'version', s.version,
              'savedAt', s."savedAt", 'broughtFrom', s."broughtFrom")), '[]')
            FROM "SectionRows" s WHERE s."applicationId" = a.id) AS sections,
           (SELECT coalesce(json_agg(json_build_object(
              'id', f.id, 'sectionId', f."sectionId", 'rowId', f."rowId", 'kind', f.kind,
              'name', f.name, 'mediaType', f."mediaType", 'size', f.size, 'state', f.state,
              'pages', f.pages, 'sha256', f.sha256, 'receivedSha256', f."receivedSha256")
              ORDER BY f."uploadedAt"), '[]')
            FROM "Attachment" f
            WHERE f."applicationId" = a.id AND f."removedAt" IS NULL) AS files
    FROM "Application" a
    JOIN "User" p ON p.id = a."applicantId"
    JOIN "ReviewRegion" region ON region.code = a."regionCode"
    JOIN "Title" t ON t.key = a."titleKey"
    JOIN "Specialty" specialty ON specialty.key = a."specialtyKey"
    JOIN "Series" series ON series.key = specialty."seriesKey"
    LEFT JOIN "Unit" unit ON unit.id = a."unitId"
    WHERE a.id = ${id}::uuid`;
  if (found === undefined) throw new Refusal('notFound');
  return found;
}

/**
 * The draft of an application whose scope the caller has checked.
 * @param now the moment it is judged at.
 * @throws Refusal `notFound` where there is none.
 */
export async function loadDraft(client: Client, id: string, now: Date): Promise<StoredDraft> {
  const found = await stored(client, id);
  const { applicantId, birthDate } = found;
  return {
    form: await formOf(client, found.formVersionId),
    rows: new Map(found.sections.map(({ sectionId, rows }) => [sectionId, rows])),
    saved: found.sections.map(({ sectionId, version, savedAt, broughtFrom }) => ({
      sectionId,
      version,
      savedAt: new Date(savedAt),
      broughtFrom,
    })),
    unlocked: found.state === 'draft' ? found.unlockedSections : [],
    files: found.files,
    known: knownValues({
      name: found.name,
      documentKind: documentKindNames[found.documentKind] ?? '',
      documentNumber: opened(found.documentSealed, sealedAt.document(applicantId)),
      sex: found.sex,
      birthDate,
      mobile: opened(found.mobileSealed, sealedAt.mobile(applicantId)),
      unitNature: found.unitNature ? nameOfCode(unitNatures, found.unitNature) : '',
      region: found.region,
      series: found.series,
      specialty: found.specialty,
      level: isLevel(found.level) ? levelName(found.level) : '',
      displayName: found.displayName,
    }),
    today: formatTableDate(now),
    birthDate,
    targetLevel: found.level,
  };
}
