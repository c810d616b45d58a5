import sharp from 'sharp';
import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/domain/policy/actor';
import { sweepFiles } from '@/lib/server/commands/sweep-files';
import { db } from '@/lib/server/db';
import { fileStore } from '@/lib/server/files/files';
import { contentSize, sealedSize } from '@/lib/server/files/sealed-file';
import { person, submission, unit } from './fixture';
import { jpeg, pdf } from './media';
import { get, uploaded, useScene } from './scene';
import { begin, put } from './stock-client';

const scene = useScene();
let reviewer: Actor;
beforeAll(async () => {
  const holder = await unit();
  reviewer = await person('unitAdmin', { unitId: holder, name: '古丽·示例' });
  const where = { id: scene.place.applicationId };
  await db().application.update({ where, data: { holderUnitId: holder, everHeldBy: [holder] } });
});

/** A white picture, so that whatever is drawn over it shows. */
const white = async () =>
  Buffer.from(
    await sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer(),
  );

async function identityCard(): Promise<string> {
  const bytes = await white();
  const place = { ...scene.place, rowId: randomUUID(), kind: 'identityCard' };
  const file = { name: '身份证.jpg', size: bytes.length, type: 'image/jpeg' };
  const { url } = await begin(scene.site, scene.me, place, file);
  await put(url, scene.me, bytes);
  await submission(scene.place.applicationId, scene.applicant.userId).catch(() => undefined);
  return new URL(url).searchParams.get('x-ut-custom-id') ?? '';
}

const picture = async (answer: Response) => sharp(Buffer.from(await answer.arrayBuffer()));
const views = (id: string) =>
  db().auditEntry.findMany({
    where: { objectId: id, action: 'attachment.viewIdentityDocument' },
    select: { actorId: true, result: true },
  });

describe('the preview of a picture', () => {
  it('is a small JPEG under the same headers as the file', async () => {
    const id = await uploaded(scene, await white(), 'a.jpg', 'image/jpeg');
    const answer = await get(scene, `${id}/preview`, scene.applicant);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'inline; filename="preview.jpg"',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    const { width, height } = await (await picture(answer)).metadata();
    expect([width, height]).toEqual([320, 200]);
  });

  it('is drawn once and kept sealed beside the picture, as long as that stands', async () => {
    const id = await uploaded(scene, await white(), 'a.jpg', 'image/jpeg');
    const { storageKey } = await db().attachment.findUniqueOrThrow({ where: { id } });
    const small = `${storageKey}.small`;
    const bytes = async () =>
      Buffer.from(await (await get(scene, `${id}/preview`, scene.applicant)).arrayBuffer());
    const [first, second] = [await bytes(), await bytes()];
    expect(second.equals(first)).toBe(true);
    const sealed = await fileStore().size('stored', small);
    expect(sealed).toBe(sealedSize(first.length));
    expect(contentSize(sealed ?? 0)).toBe(first.length);
    const onDisk = await fileStore().read('stored', small, 0, sealed ?? 0);
    expect(onDisk.includes(first.subarray(0, 16))).toBe(false);
    const sweep = () => sweepFiles(new Date(Date.now() + 1000));
    await sweep();
    expect(await fileStore().size('stored', small)).toBe(sealed);
    await db().attachment.deleteMany({ where: { id } });
    await sweep();
    expect(await fileStore().size('stored', small)).toBeNull();
  });

  it('is answered to everybody who looks first at the same moment', async () => {
    const id = await uploaded(scene, await white(), 'a.jpg', 'image/jpeg');
    const all = await Promise.all(
      Array.from({ length: 6 }, () => get(scene, `${id}/preview`, scene.applicant)),
    );
    expect(all.map(({ status }) => status)).toEqual(Array(6).fill(200));
  });

  it('is no view of the file: that is recorded when somebody opens it', async () => {
    const id = await uploaded(scene, jpeg(), 'a.jpg', 'image/jpeg');
    const entry = { action: 'attachment.view', objectId: id, result: 'done' };
    await get(scene, `${id}/preview`, scene.applicant);
    expect(await db().auditEntry.count({ where: entry })).toBe(0);
    await get(scene, id, scene.applicant);
    expect(await db().auditEntry.count({ where: entry })).toBe(1);
  });

  it('is not there for a PDF, nor for anybody who may not open the file', async () => {
    const answer = await get(scene, `${await uploaded(scene)}/preview`, scene.applicant);
    expect([answer.status, await answer.text()]).toEqual([
      415,
      '这个文件没有预览，请打开原文件查看。',
    ]);
    const id = await uploaded(scene, jpeg(), 'a.jpg', 'image/jpeg');
    const elsewhere = await person('unitAdmin', { unitId: await unit() });
    for (const [who, status] of [
      [scene.stranger, 404],
      [elsewhere, 404],
      [null, 401],
    ] as const)
      expect((await get(scene, `${id}/preview`, who)).status).toBe(status);
    const foreign = { 'sec-fetch-site': 'same-site' };
    expect((await get(scene, `${id}/preview`, scene.applicant, foreign)).status).toBe(403);
  });

  it('is not drawn without end', async () => {
    const id = await uploaded(scene, jpeg(), 'a.jpg', 'image/jpeg');
    await db().rateBucket.createMany({
      data: [{ key: `preview:${scene.applicant.userId}`, tokens: 0, at: new Date() }],
      skipDuplicates: true,
    });
    const where = { key: `preview:${scene.applicant.userId}` };
    await db().rateBucket.update({ where, data: { tokens: 0, at: new Date() } });
    expect((await get(scene, `${id}/preview`, scene.applicant)).status).toBe(429);
    await db().rateBucket.deleteMany();
  });
});

describe('an identity document', () => {
  it('is a picture: a PDF could not carry the watermark', async () => {
    const place = { ...scene.place, kind: 'identityCard' };
    const file = { name: 'a.pdf', size: pdf().length, type: 'application/pdf' };
    const { message } = await begin(scene.site, scene.me, place, file);
    expect(message).toBe('身份证件只能上传 JPG、PNG 图片，请拍照或扫描成图片后再上传。');
  });

  it('is shown with words all over it: no quarter of it is without them', async () => {
    const answer = await get(scene, `${await identityCard()}/preview`, reviewer);
    const shown = await picture(answer);
    const { width, height } = await shown.metadata();
    expect([width, height]).toEqual([1280, 800]);
    const bytes = await shown.png().toBuffer();
    for (const left of [0, width / 2])
      for (const top of [0, height / 2]) {
        const quarter = sharp(bytes).extract({ left, top, width: width / 2, height: height / 2 });
        const [red] = (await quarter.stats()).channels;
        expect(red?.min).toBeLessThan(190);
        expect(red?.mean).toBeGreaterThan(200);
      }
  });

  it('says another time and another name to everybody', async () => {
    const id = await identityCard();
    const bytes = async (who: Actor) =>
      Buffer.from(await (await get(scene, `${id}/preview`, who)).arrayBuffer());
    expect((await bytes(reviewer)).equals(await bytes(scene.applicant))).toBe(false);
  });

  it('is handed out to its owner alone, and every view of it is recorded', async () => {
    const id = await identityCard();
    expect((await get(scene, id, scene.applicant)).status).toBe(200);
    const denied = await get(scene, id, reviewer);
    expect([denied.status, await denied.text()]).toEqual([
      403,
      '身份证件只能查看带水印的预览，不能下载原图，请在申请书中查看。',
    ]);
    await get(scene, `${id}/preview`, reviewer);
    expect(await views(id)).toEqual([
      { actorId: scene.applicant.userId, result: 'done' },
      { actorId: reviewer.userId, result: 'done' },
    ]);
  });
});
