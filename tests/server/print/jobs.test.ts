import { strFromU8, unzipSync } from 'fflate';
import type { Actor } from '@/lib/domain/policy/actor';
import { jobLimits } from '@/lib/domain/print/jobs';
import { cancelPrint, startEverything, startRoster } from '@/lib/server/commands/print-jobs';
import { sweepFiles } from '@/lib/server/commands/sweep-files';
import { db } from '@/lib/server/db';
import { fileStore } from '@/lib/server/files/files';
import { readWhole } from '@/lib/server/files/sealed-file';
import { runPrintJobs } from '@/lib/server/print/jobs/run-jobs';
import { printedFile, printJobsPage } from '@/lib/server/queries/print-jobs';
import { contextOf } from '@/prisma/seed/world/people';
import { administrator, submitted, useWorld } from '@/tests/support/world';
import { sendBack } from '../commands/acts';
import { bare, bodyText, readPdf } from './read-pdf';

jest.setTimeout(120_000);
const world = useWorld();

let applicant: Actor;
let id = '';
beforeAll(async () => {
  ({ applicant, id } = await submitted(world));
});
// each test begins with nobody waiting
afterEach(async () => {
  await runPrintJobs();
  await db().printJob.deleteMany();
});

const rosterOf = (actor: Actor, sheet: boolean, search = 'view=all') =>
  startRoster(contextOf(actor), { search, sheet });
const everythingOf = (actor: Actor) => startEverything(contextOf(actor), { applicationId: id });
const jobOf = (jobId: string) => db().printJob.findUniqueOrThrow({ where: { id: jobId } });

async function fileOf(actor: Actor, jobId: string): Promise<Uint8Array> {
  await runPrintJobs();
  const file = await printedFile(actor, jobId, new Date());
  if (file === null) throw new Error('nothing was made');
  return readWhole(fileStore(), 'stored', file.storageKey, file.size);
}

describe('a 一览表', () => {
  it('on paper has a line for everybody of the list, and tells who asked when it is made', async () => {
    const { id: jobId } = await rosterOf(world.unit, false);
    const text = bare(
      readPdf(await fileOf(world.unit, jobId))
        .pages.map(bodyText)
        .join(''),
    );
    expect(text).toContain(bare('阿依古丽·示例'));
    expect(text).toContain('高级记者');
    expect(await toldOf('print.done')).toBe(1);
  });

  it('as a spreadsheet has text in every cell, whatever it begins with', async () => {
    const { id: jobId } = await rosterOf(world.unit, true);
    const files = unzipSync(await fileOf(world.unit, jobId));
    const [sheet = new Uint8Array()] = Object.entries(files)
      .filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))
      .map(([, bytes]) => bytes);
    const kinds = [...strFromU8(sheet).matchAll(/<c [^>]*?\bt="(\w+)"/g)].map(([, kind]) => kind);
    expect(kinds.length).toBeGreaterThan(40);
    expect(
      [...new Set(kinds)].filter((kind) => !['s', 'inlineStr', 'str'].includes(kind ?? '')),
    ).toEqual([]);
    expect(strFromU8(sheet)).not.toContain('<f>');
  });

  it('of nobody is refused', async () => {
    await expect(rosterOf(world.unit, false, 'view=returned')).rejects.toMatchObject({
      code: 'listEmpty',
    });
  });

  it('is nothing for who has no list', async () => {
    await expect(rosterOf(applicant, false)).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('全部材料', () => {
  it('is the form, the list of materials with their pages, and every file', async () => {
    const { id: jobId } = await everythingOf(applicant);
    const { pages } = readPdf(await fileOf(applicant, jobId));
    const texts = pages.map(bodyText);
    const list = texts.findIndex(
      (text) => text.includes('申报材料目录') && text.includes('所在页'),
    );
    expect(list).toBeGreaterThan(0);
    const files = await db().attachment.findMany({
      where: { applicationId: id, removedAt: null },
      select: { pages: true },
    });
    const ofFiles = files.reduce((sum, file) => sum + (file.pages ?? 1), 0);
    const named = [...(texts[list] ?? '').matchAll(/第(\d+)页/g)].map(([, page]) => Number(page));
    expect(named[0]).toBe(pages.length - ofFiles + 1);
    expect(named.at(-1)).toBe(pages.length);
  });

  it('is not made of what was sent back and is being corrected', async () => {
    const corrected = await submitted(world);
    await sendBack(world.unit, corrected.id);
    const asked = startEverything(contextOf(corrected.applicant), { applicationId: corrected.id });
    await expect(asked).rejects.toMatchObject({ code: 'notFound' });
  });

  it('is not made for somebody else', async () => {
    const stranger = await administrator('unitAdmin', { unitId: world.bureauId });
    await expect(everythingOf(stranger)).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('a print job', () => {
  it('belongs to who asked, in the role in which they asked', async () => {
    const { id: jobId } = await rosterOf(world.unit, true);
    await runPrintJobs();
    expect(await printedFile(applicant, jobId, new Date())).toBeNull();
    expect((await printJobsPage(applicant, '', new Date())).jobs).toEqual([]);
    expect((await printJobsPage(world.unit, '', new Date())).jobs).toMatchObject([
      { id: jobId, state: 'done', ready: true },
    ]);
    await expect(cancelPrint(contextOf(applicant), { jobId })).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('can be fetched for a week, then its file is deleted', async () => {
    const { id: jobId } = await rosterOf(world.unit, true);
    await runPrintJobs();
    const { storageKey } = await jobOf(jobId);
    const later = new Date(Date.now() + (jobLimits.days * 24 + 1) * 60 * 60 * 1000);
    expect(await printedFile(world.unit, jobId, later)).toBeNull();
    await db().printJob.update({ where: { id: jobId }, data: { expiresAt: new Date(0) } });
    await runPrintJobs();
    expect((await jobOf(jobId)).storageKey).toBeNull();
    const stored: string[] = [];
    for await (const { key } of fileStore().list('stored')) stored.push(key);
    expect(stored).not.toContain(storageKey);
  });

  it('that was cancelled is not made', async () => {
    await db().printJob.create({
      data: { form: 'roster', grantId: await grantOf(world.unit), list: { search: 'view=all' } },
    });
    const { id: jobId } = await db().printJob.findFirstOrThrow();
    await cancelPrint(contextOf(world.unit), { jobId });
    await runPrintJobs();
    expect(await jobOf(jobId)).toMatchObject({ state: 'cancelled', storageKey: null });
  });

  it('of a process that died is taken up again, and given up after three', async () => {
    const left = async (attempts: number) => {
      const data = {
        form: 'rosterSheet',
        grantId: await grantOf(world.unit),
        list: { search: 'view=all' },
        state: 'running',
        attempts,
        claimedTo: new Date(0),
      };
      const { id: jobId } = await db().printJob.create({ data });
      await runPrintJobs();
      return (await jobOf(jobId)).state;
    };
    expect(await left(1)).toBe('done');
    expect(await left(jobLimits.attempts)).toBe('failed');
    expect(await toldOf('print.failed')).toBe(1);
  });

  it('of a role that has ended makes nothing', async () => {
    const second = await administrator('unitAdmin', { unitId: world.unitId });
    const grantId = await grantOf(second);
    const data = { form: 'roster', grantId, list: { search: 'view=all' } };
    const { id: jobId } = await db().printJob.create({ data });
    await db().roleGrant.update({ where: { id: grantId }, data: { validTo: new Date() } });
    await runPrintJobs();
    expect(await jobOf(jobId)).toMatchObject({ state: 'failed', storageKey: null });
  });

  it('is kept by the sweep of files as long as it can be fetched', async () => {
    const { id: jobId } = await rosterOf(world.unit, true);
    await runPrintJobs();
    await sweepFiles(new Date(Date.now() + 1000));
    expect(await fileOf(world.unit, jobId)).not.toHaveLength(0);
  });

  it('is one of three at most, also where five are asked for at once', async () => {
    const grantId = await grantOf(world.unit);
    const claimedTo = new Date(Date.now() + 600_000);
    const data = { form: 'roster', grantId, list: { search: '' }, state: 'running', claimedTo };
    await db().printJob.create({ data });
    const asked = await Promise.allSettled(
      Array.from({ length: 5 }, () => rosterOf(world.unit, true)),
    );
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(
      jobLimits.waiting - 1,
    );
    await db().printJob.deleteMany({
      where: { state: 'running', list: { equals: { search: '' } } },
    });
  });

  it('waits behind at most two others of the same person', async () => {
    const grantId = await grantOf(world.unit);
    const claimedTo = new Date(Date.now() + 600_000);
    for (let waiting = 0; waiting < jobLimits.waiting; waiting += 1) {
      const data = { form: 'roster', grantId, list: { search: '' }, state: 'running', claimedTo };
      await db().printJob.create({ data });
    }
    await expect(rosterOf(world.unit, false)).rejects.toMatchObject({ code: 'printsWaiting' });
    await db().printJob.deleteMany();
  });
});

const toldOf = (kind: string) =>
  db().notification.count({ where: { userId: world.unit.userId, kind, href: '/prints' } });

async function grantOf(actor: Actor): Promise<string> {
  const where = { userId: actor.userId, role: actor.role };
  return (await db().roleGrant.findFirstOrThrow({ where, select: { id: true } })).id;
}
