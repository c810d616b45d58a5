// Applications of made-up worlds, filled in from the sections' own examples and moved by commands.

import { randomUUID } from 'node:crypto';
import { sectionsOf } from '@/lib/domain/forms/form';
import type { Actor } from '@/lib/domain/policy/actor';
import type { Row, RowPointer, Value } from '@/lib/domain/sections/field';
import { exampleRowId } from '@/lib/domain/sections/examples';
import { pointsAtRows, type Section } from '@/lib/domain/sections/section';
import { createApplication } from '@/lib/server/commands/create-application';
import { onSection } from '@/lib/domain/review/opinion-target';
import { saveOpinion } from '@/lib/server/commands/opinions';
import { returnApplication } from '@/lib/server/commands/return-application';
import * as review from '@/lib/server/commands/review-application';
import { saveRecommendation } from '@/lib/server/commands/save-recommendation';
import { saveSection } from '@/lib/server/commands/save-section';
import { submitApplication } from '@/lib/server/commands/submit-application';
import { db } from '@/lib/server/db';
import { formOf } from '@/lib/server/queries/form-version';
import { attach, certificate } from './files';
import { contextOf } from './people';

export type Target = { regionCode: string; specialtyKey: string; titleKey: string };

/** The first title of a level that the region's committees review, by the series' key. */
export async function targetOf(
  seriesKey: string,
  level: number,
  regionCode = '650000',
): Promise<Target> {
  const scope = { seriesKey, levels: { has: level }, committee: { regionCode } };
  const { specialtyKey } = await db().committeeScope.findFirstOrThrow({
    where: scope,
    select: { specialtyKey: true },
  });
  const specialty = await db().specialty.findFirstOrThrow({
    where: specialtyKey ? { key: specialtyKey } : { seriesKey },
    orderBy: { sort: 'asc' },
    select: { key: true, branch: true },
  });
  const title = await db().title.findFirstOrThrow({
    where: { seriesKey, level, ...(specialty.branch && { branch: specialty.branch }) },
    orderBy: { sort: 'asc' },
    select: { key: true },
  });
  return { regionCode, specialtyKey: specialty.key, titleKey: title.key };
}

/** The present version of an application. */
export async function versionOf(applicationId: string): Promise<number> {
  const { version } = await db().application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { version: true },
  });
  return version;
}

/** Where the example rows of a section went: their ids in an application, in order. */
type Placed = ReadonlyMap<string, readonly string[]>;

const placedAt = (placed: Placed, { sectionId, rowId }: RowPointer): RowPointer[] => {
  const moved = placed.get(sectionId)?.find((_, at) => exampleRowId(at) === rowId);
  return moved === undefined ? [] : [{ sectionId, rowId: moved }];
};

/**
 * The rows of a section's examples with ids of their own, the unit that this application goes to,
 * and pointers at the rows that the other examples became.
 * @param idOf the id of the row that comes of an example.
 */
export function exampleRows(
  section: Pick<Section, 'fields' | 'examples'>,
  unit: { id: string; name: string },
  placed: Placed = new Map(),
  idOf: (at: number) => string = () => randomUUID(),
): Row[] {
  const settled = (key: string, value: Value | null): Value | null => {
    const kind = section.fields[key]?.kind;
    if (kind === 'unit') return unit;
    if (kind !== 'rows') return value;
    return (value as readonly RowPointer[]).flatMap((pointer) => placedAt(placed, pointer));
  };
  return section.examples.map((example, at) => ({
    ...Object.fromEntries(
      Object.entries(example).map(([key, value]) => [key, settled(key, value)]),
    ),
    rowId: idOf(at),
  }));
}

/** A draft with every section filled in and every mandatory file attached. */
export async function filledDraft(
  applicant: Actor,
  target: Target,
  unitId: string,
): Promise<string> {
  const { id } = await createApplication(contextOf(applicant), target);
  await fillIn(applicant, id, unitId);
  return id;
}

/**
 * Fills in every section of the application's form, and attaches every mandatory file.
 * @param least only what it cannot go up without.
 */
export async function fillIn(
  applicant: Actor,
  id: string,
  unitId: string,
  { least = false } = {},
): Promise<void> {
  const unit = await db().unit.findUniqueOrThrow({
    where: { id: unitId },
    select: { id: true, name: true },
  });
  const { formVersionId } = await db().application.findUniqueOrThrow({
    where: { id },
    select: { formVersionId: true },
  });
  const placed = new Map<string, readonly string[]>();
  const form = sectionsOf(await formOf(db(), formVersionId));
  // The examples apply by 破格, which asks for its grounds.
  const asked = form.filter(
    ({ asked: { id: section, minRows } }) => !least || minRows > 0 || section === 'exceptional',
  );
  // What points at rows comes after the rows.
  const inTurn = asked.toSorted(
    (a, b) => Number(pointsAtRows(a.section)) - Number(pointsAtRows(b.section)),
  );
  for (const { asked: wanted, section } of inTurn) {
    const rows = exampleRows(section, unit, placed);
    placed.set(
      section.id,
      rows.map(({ rowId }) => rowId),
    );
    const input = { applicationId: id, sectionId: section.id, version: 0, rows };
    await saveSection(contextOf(applicant), input);
    for (const kind of wanted.mandatoryAttachments) {
      for (const { rowId } of rows) {
        const place = { applicationId: id, sectionId: section.id, rowId, kind };
        await attach(applicant, place, '毕业证书.jpg', await certificate(applicant.name));
      }
    }
  }
}

const act = async (applicationId: string) => ({
  applicationId,
  version: await versionOf(applicationId),
  opKey: randomUUID(),
});

/** 上报 by the applicant. */
export async function submit(applicant: Actor, id: string): Promise<void> {
  const { round } = await db().application.findUniqueOrThrow({
    where: { id },
    select: { round: { select: { pledgeVersion: true } } },
  });
  const pledge = { pledgeVersion: round.pledgeVersion, pledged: true };
  await submitApplication(contextOf(applicant), { ...(await act(id)), ...pledge });
}

/** 推荐意见; what the office wrote before, for an earlier 上报, is written over. */
export async function recommend(reviewer: Actor, applicationId: string): Promise<void> {
  const { unitId, committeeId } = reviewer;
  const written = await db().recommendation.findFirst({
    where: { applicationId, unitId, committeeId },
    select: { version: true },
  });
  await saveRecommendation(contextOf(reviewer), {
    applicationId,
    version: written?.version ?? 0,
    text: '该同志政治立场坚定，业务能力突出，材料真实有效，已达到申报条件，同意推荐。',
    leaderName: '示例负责人',
    leaderMobile: '19900000001',
    telephone: '0991-1234567',
    email: '',
  });
}

/** 办理, 推荐意见, 上报. */
export async function recommendAndForward(reviewer: Actor, id: string): Promise<void> {
  await review.openApplication(contextOf(reviewer), await act(id));
  await recommend(reviewer, id);
  await review.forwardApplication(contextOf(reviewer), await act(id));
}

/** One correction on a section; the id of the opinion. */
export async function correct(
  reviewer: Actor,
  applicationId: string,
  sectionId: string,
  text: string,
): Promise<string> {
  const opinionId = randomUUID();
  const of = { applicationId, opinionId, version: 0, ...onSection(sectionId) };
  await saveOpinion(contextOf(reviewer), { ...of, kind: 'correction', text });
  return opinionId;
}

/** 办理, one correction, 回退. */
export async function returnWith(
  reviewer: Actor,
  id: string,
  sectionId: string,
  text: string,
): Promise<void> {
  await review.openApplication(contextOf(reviewer), await act(id));
  await correct(reviewer, id, sectionId, text);
  await returnApplication(contextOf(reviewer), { ...(await act(id)), unlocked: [] });
}

/** 办理, 形式审核通过. */
export async function accept(committee: Actor, id: string): Promise<void> {
  await review.openApplication(contextOf(committee), await act(id));
  await review.acceptApplication(contextOf(committee), await act(id));
}
