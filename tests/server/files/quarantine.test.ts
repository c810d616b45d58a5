import { loadDraft } from '@/lib/server/queries/draft';
import { draftProblems } from '@/lib/domain/application/draft';
import { rescanQuarantined } from '@/lib/server/commands/rescan-quarantined';
import { sweepFiles } from '@/lib/server/commands/sweep-files';
import { db } from '@/lib/server/db';
import { filledDraft, targetOf } from '@/prisma/seed/world/applications';
import { eicar, fakeClamd, type FakeClamd } from './fake-clamd';
import { unit } from './fixture';
import { jpeg, noise, pdfWith, streamOf } from './media';
import { addressFor, get, uploaded, useScene } from './scene';
import { put, sha256 } from './stock-client';

let clamd: FakeClamd;
beforeAll(async () => {
  clamd = await fakeClamd(2 * 1024 * 1024);
  process.env['CLAMD_HOST'] = clamd.address;
});
afterAll(() => clamd.down());
const scene = useScene();
afterEach(async () => {
  await db().attachment.deleteMany();
  await db().notification.deleteMany();
});

const infected = () => pdfWith('', [streamOf(Buffer.from(eicar))]);
const rowOf = (id: string) => db().attachment.findUnique({ where: { id } });
const send = async (bytes: Buffer<ArrayBuffer>) =>
  put(await addressFor(scene, bytes.length), scene.me, bytes);
/** What is stored now, beside what other tests left. */
const storedFiles = async () => (await scene.site.filesOnDisk()).toSorted();

describe('with a scanner that answers', () => {
  it('every file is scanned before anything opens it', async () => {
    const before = clamd.scanned();
    const id = await uploaded(scene, jpeg(), '照片.jpg', 'image/jpeg');
    expect(clamd.scanned()).toBe(before + 1);
    expect(await rowOf(id)).toMatchObject({ state: 'ready' });
  });

  it('a file with a virus is refused in Chinese, recorded, and nothing of it stays', async () => {
    const before = await storedFiles();
    const answer = await send(infected());
    expect(answer).toMatchObject({ status: 422, error: expect.stringMatching(/病毒.*杀毒/) });
    expect(await db().attachment.count()).toBe(0);
    expect(await storedFiles()).toEqual(before);
    const entry = { action: 'attachment.refuse', result: 'virus' };
    expect(await db().auditEntry.count({ where: entry })).toBe(1);
  });

  it('a file that is larger than it looks at is not taken for clean', async () => {
    const bytes = pdfWith('', [streamOf(noise(2.2 * 1024 * 1024))]);
    await send(bytes);
    expect((await db().attachment.findFirstOrThrow()).state).toBe('quarantined');
  });
});

describe('with a scanner that is down', () => {
  beforeEach(() => clamd.down());

  it('a file waits in quarantine: nobody opens it, and it opens by itself afterwards', async () => {
    const bytes = jpeg(5000);
    const id = await uploaded(scene, bytes, '照片.jpg', 'image/jpeg');
    const quarantined = await rowOf(id);
    expect(quarantined).toMatchObject({ state: 'quarantined', sha256: sha256(bytes) });
    for (const path of ['', '/preview']) {
      const answer = await get(scene, id + path, scene.applicant);
      expect([answer.status, await answer.text()]).toEqual([
        409,
        '文件正在安全检查，检查通过后才能打开，请稍后再看。',
      ]);
    }
    expect(await rescanQuarantined()).toBe(0);
    await clamd.up();
    expect(await rescanQuarantined()).toBe(1);
    const opened = await rowOf(id);
    expect(opened).toMatchObject({ state: 'ready', receivedSha256: sha256(bytes) });
    const shown = await get(scene, id, scene.applicant);
    expect(sha256(Buffer.from(await shown.arrayBuffer()))).toBe(opened?.sha256);
    expect(opened?.sha256).not.toBe(quarantined?.sha256);
    expect(await scene.site.filesOnDisk()).not.toContain(quarantined?.storageKey);
  });

  it('a file that turns out to have a virus goes, and its sender is told why', async () => {
    const before = await storedFiles();
    expect(await send(infected())).toMatchObject({ status: 200 });
    await clamd.up();
    expect(await rescanQuarantined()).toBe(1);
    expect(await db().attachment.count()).toBe(0);
    expect(await storedFiles()).toEqual(before);
    const [notice] = await db().notification.findMany();
    expect(notice).toMatchObject({
      userId: scene.applicant.userId,
      subject: expect.stringMatching(/附件“a\.pdf”没有通过安全检查，已删除。.*病毒/),
    });
  });

  it('a file that nobody could scan for thirty days is taken off, and its sender told', async () => {
    const id = await uploaded(scene);
    const soon = new Date(Date.now() + 31 * 24 * 60 * 60 * 1000);
    await sweepFiles(new Date(0), soon);
    expect((await rowOf(id))?.removedAt).not.toBeNull();
    expect(await db().notification.count()).toBe(1);
    await clamd.up();
    expect(await rescanQuarantined()).toBe(0);
  });
});

it('预检 names the file that is still being checked, and 上报 waits for it', async () => {
  await clamd.down();
  const target = await targetOf('news', 1);
  const id = await filledDraft(scene.stranger, target, await unit());
  const problems = async () =>
    draftProblems(await loadDraft(db(), id, new Date())).map(({ message }) => message);
  const checking = expect.stringMatching(/附件“.*”正在安全检查，.*检查通过后才能上报/);
  expect(await problems()).toContainEqual(checking);
  await clamd.up();
  await rescanQuarantined();
  expect(await problems()).not.toContainEqual(checking);
});
