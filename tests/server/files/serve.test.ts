import { randomUUID } from 'node:crypto';
import { db } from '@/lib/server/db';
import { person, unit } from './fixture';
import { jpeg } from './media';
import { content, get, uploaded, useScene } from './scene';

const scene = useScene();

describe('a download', () => {
  it('carries the headers that keep it harmless, and the name', async () => {
    const id = await uploaded(scene, content, "学历 证书'1'.pdf");
    const answer = await get(scene, id, scene.applicant);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '200000',
      'content-disposition': `attachment; filename="__ ___1_.pdf"; filename*=UTF-8''%E5%AD%A6%E5%8E%86%20%E8%AF%81%E4%B9%A6%271%27.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'accept-ranges': 'bytes',
    });
    const photo = await get(
      scene,
      await uploaded(scene, jpeg(), 'a.jpg', 'image/jpeg'),
      scene.applicant,
    );
    expect(photo.headers.get('content-disposition')).toMatch(/^inline;/);
  });

  it.each([
    ['bytes=0-0', 0, 1],
    ['bytes=0-', 0, 200_000],
    ['bytes=65530-65545', 65_530, 65_546],
    ['bytes=65536-131071', 65_536, 131_072],
    ['bytes=199999-', 199_999, 200_000],
    ['bytes=150000-999999', 150_000, 200_000],
    ['bytes=-5', 199_995, 200_000],
    ['bytes=-900000', 0, 200_000],
  ])('sends %s only', async (range, start, end) => {
    const answer = await get(scene, await uploaded(scene), scene.applicant, { range });
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe(`bytes ${start}-${end - 1}/200000`);
    expect(Buffer.from(await answer.arrayBuffer()).equals(content.subarray(start, end))).toBe(true);
  });

  it('refuses a range outside, and ignores what it need not understand', async () => {
    const id = await uploaded(scene);
    for (const range of ['bytes=200000-', 'bytes=-0', 'bytes=9-8']) {
      const answer = await get(scene, id, scene.applicant, { range });
      expect(answer.status).toBe(416);
      expect(answer.headers.get('content-range')).toBe('bytes */200000');
    }
    for (const range of ['bytes=0-1,5-6', 'pages=1-2', 'bytes=-'])
      expect((await get(scene, id, scene.applicant, { range })).status).toBe(200);
  });

  it('is recorded, each one', async () => {
    const id = await uploaded(scene);
    await get(scene, id, scene.applicant);
    await get(scene, id, scene.applicant, { range: 'bytes=0-9' });
    const views = { action: 'attachment.view', objectId: id, result: 'done' };
    expect(await db().auditEntry.count({ where: views })).toBe(2);
  });

  it('is found by nobody out of scope, and never for another site', async () => {
    const id = await uploaded(scene);
    const strangers = [
      await person('applicant'),
      await person('unitAdmin', { unitId: await unit() }),
      await person('platformAdmin'),
    ];
    for (const stranger of strangers) expect((await get(scene, id, stranger)).status).toBe(404);
    expect((await get(scene, id, null)).status).toBe(401);
    expect((await get(scene, randomUUID(), scene.applicant)).status).toBe(404);
    expect((await get(scene, 'x', scene.applicant)).status).toBe(404);
    expect((await get(scene, id, scene.applicant, { 'sec-fetch-site': 'cross-site' })).status).toBe(
      403,
    );
  });
});
