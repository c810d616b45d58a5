import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/domain/policy/actor';
import { defaultLimits } from '@/lib/domain/upload-limits';
import { bringRows, type BringInput } from '@/lib/server/commands/bring-rows';
import { removeAttachment } from '@/lib/server/commands/attachments';
import { createApplication } from '@/lib/server/commands/create-application';
import { saveSection } from '@/lib/server/commands/save-section';
import { db } from '@/lib/server/db';
import { bringPage } from '@/lib/server/queries/earlier-applications';
import { attachmentForServing } from '@/lib/server/queries/served-attachment';
import { submit } from '@/prisma/seed/world/applications';
import { contextOf } from '@/prisma/seed/world/people';
import {
  newApplicant,
  outcome,
  readyDraft,
  returningApplicant,
  submitted,
  useWorld,
} from '@/tests/support/world';
import { applicationOf, rowsFor, storedSection } from './readings';

const world = useWorld();

async function everythingOf(fromId: string): Promise<BringInput['rows']> {
  const found = await db().sectionRows.findMany({ where: { applicationId: fromId } });
  return found.flatMap(({ sectionId, rows }) =>
    (rows as { rowId: string }[]).map(({ rowId }) => ({ sectionId, rowId })),
  );
}
const bring = async (actor: Actor, applicationId: string, fromId: string) =>
  bringRows(contextOf(actor), { applicationId, fromId, rows: await everythingOf(fromId) });

const filesOf = (applicationId: string) =>
  db().attachment.findMany({
    where: { applicationId, removedAt: null },
    select: {
      sectionId: true,
      rowId: true,
      kind: true,
      name: true,
      sha256: true,
      storageKey: true,
    },
    orderBy: [{ rowId: 'asc' }, { kind: 'asc' }],
  });
const rowsOf = (applicationId: string) =>
  db().sectionRows.findMany({
    where: { applicationId },
    select: { sectionId: true, rows: true },
    orderBy: { sectionId: 'asc' },
  });

describe('带入往年内容', () => {
  it('brings every row and file of last year, so that 上报 needs nothing more', async () => {
    const { applicant, lastYear, id } = await returningApplicant(world);
    const rows = await everythingOf(lastYear);
    const files = await filesOf(lastYear);
    expect(files.length).toBeGreaterThan(0);
    expect(await bring(applicant, id, lastYear)).toEqual({
      rows: rows.length,
      files: files.length,
    });
    expect(await rowsOf(id)).toEqual(await rowsOf(lastYear));
    expect(await filesOf(id)).toEqual(files);
    expect((await applicationOf(id)).unitId).toBe(world.unitId);
    await submit(applicant, id);
    expect((await applicationOf(id)).state).toBe('unitReview');
  });

  it('says of each row from which year it came', async () => {
    const { applicant, lastYear, id } = await returningApplicant(world);
    const { year } = await db().application.findUniqueOrThrow({ where: { id: lastYear } });
    await bring(applicant, id, lastYear);
    const { broughtFrom, rows } = await db().sectionRows.findUniqueOrThrow({
      where: { applicationId_sectionId: { applicationId: id, sectionId: 'education' } },
    });
    const ids = (rows as { rowId: string }[]).map(({ rowId }) => rowId);
    expect(broughtFrom).toEqual(Object.fromEntries(ids.map((rowId) => [rowId, year])));
  });

  it('asked twice, or by ten at once, brings everything once', async () => {
    const { applicant, lastYear, id } = await returningApplicant(world);
    await Promise.all(Array.from({ length: 10 }, () => bring(applicant, id, lastYear)));
    expect(await rowsOf(id)).toEqual(await rowsOf(lastYear));
    expect(await filesOf(id)).toEqual(await filesOf(lastYear));
  });

  it('leaves what is filled in already, and puts the picked rows behind it', async () => {
    const { applicant, lastYear, id } = await returningApplicant(world);
    const mine = await rowsFor('education', world.unitId);
    const place = { applicationId: id, sectionId: 'education', version: 0 };
    await saveSection(contextOf(applicant), { ...place, rows: mine });
    const { rows } = await storedSection(lastYear, 'education');
    const [row] = rows as { rowId: string }[];
    const picked = [{ sectionId: 'education', rowId: row?.rowId ?? '' }];
    const input = { applicationId: id, fromId: lastYear, rows: picked };
    expect(await bringRows(contextOf(applicant), input)).toMatchObject({ rows: 1 });
    expect(await storedSection(id, 'education')).toEqual({ rows: [...mine, row], version: 2 });
  });

  it('leaves the unit open when it was renamed since', async () => {
    const { applicant, lastYear, id } = await returningApplicant(world);
    const { name } = await db().unit.findUniqueOrThrow({ where: { id: world.unitId } });
    await db().unit.update({ where: { id: world.unitId }, data: { name: `${name}（新）` } });
    await bring(applicant, id, lastYear);
    await db().unit.update({ where: { id: world.unitId }, data: { name } });
    expect((await applicationOf(id)).unitId).toBeNull();
  });

  it('a file that is taken off this year is still there in the last', async () => {
    const { applicant, lastYear, id } = await returningApplicant(world);
    await bring(applicant, id, lastYear);
    const [here] = await db().attachment.findMany({ where: { applicationId: id } });
    const there = await db().attachment.findFirstOrThrow({
      where: { applicationId: lastYear, storageKey: here?.storageKey ?? '' },
    });
    await removeAttachment(contextOf(applicant), { attachmentId: here?.id ?? '' });
    expect(await attachmentForServing(applicant, there.id)).toMatchObject({ name: there.name });
    expect(await attachmentForServing(applicant, here?.id ?? '')).toBeNull();
  });

  it('refuses all of it when the files do not fit', async () => {
    const { applicant, lastYear, id } = await returningApplicant(world);
    const { storageKey, sha256 } = (await filesOf(lastYear))[0] ?? {};
    await db().attachment.create({
      data: {
        id: randomUUID(),
        applicationId: id,
        sectionId: 'education',
        rowId: randomUUID(),
        kind: 'diploma',
        name: '示例.pdf',
        mediaType: 'application/pdf',
        size: defaultLimits.applicationMiB * 1024 * 1024,
        sha256: sha256 ?? '',
        receivedSize: 1,
        receivedSha256: '',
        storageKey: storageKey ?? '',
        uploadedById: applicant.userId,
      },
    });
    expect(await outcome(bring(applicant, id, lastYear))).toBe('invalid');
    expect(await rowsOf(id)).toEqual([]);
  });

  it('takes nothing from another person, from the same year, or after 上报', async () => {
    const { applicant, lastYear, id } = await returningApplicant(world);
    const stranger = await readyDraft(world);
    expect(await outcome(bring(applicant, id, stranger.id))).toBe('notFound');
    expect(await outcome(bring(stranger.applicant, id, lastYear))).toBe('notFound');
    expect(await outcome(bring(applicant, id, id))).toBe('notFound');
    expect(await outcome(bring(applicant, lastYear, id))).toBe('notFound');
    const sent = await submitted(world);
    expect(await outcome(bring(sent.applicant, sent.id, sent.id))).toBe('locked');
  });
});

describe('the page of 带入往年内容', () => {
  it('shows the newest year, its rows and their files', async () => {
    const { applicant, lastYear, id } = await returningApplicant(world);
    const page = await bringPage(applicant, id, undefined);
    expect(page?.from?.id).toBe(lastYear);
    const rowIds = (page?.sections ?? []).flatMap(({ rows }) => rows.map(({ rowId }) => rowId));
    expect(rowIds.toSorted()).toEqual(
      (await everythingOf(lastYear)).map(({ rowId }) => rowId).toSorted(),
    );
    const files = Object.values(page?.files ?? {}).reduce((sum, each) => sum + each, 0);
    expect(files).toBe((await filesOf(lastYear)).length);
  });

  it('is empty for a first application and is nobody else’s', async () => {
    const applicant = await newApplicant();
    const { id } = await createApplication(contextOf(applicant), world.target);
    expect(await bringPage(applicant, id, undefined)).toMatchObject({ from: null, sections: [] });
    expect(await bringPage(await newApplicant(), id, undefined)).toBeNull();
    expect(await bringPage(world.unit, id, undefined)).toBeNull();
  });
});
