import { db } from '@/lib/server/db';
import { person } from './fixture';
import { jpeg } from './media';
import { get, uploaded, useScene } from './scene';

const scene = useScene();

describe('a download', () => {
  it('of a picture is shown in the browser', async () => {
    const id = await uploaded(scene, jpeg(), "学历 证书'1'.jpg", 'image/jpeg');
    const answer = await get(scene, id, scene.applicant);
    const stored = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-length')).toBe(String(stored.length));
    expect(answer.headers.get('content-disposition')).toBe(
      `inline; filename="__ ___1_.jpg"; filename*=UTF-8''%E5%AD%A6%E5%8E%86%20%E8%AF%81%E4%B9%A6%271%27.jpg`,
    );
  });

  it('is recorded, each one', async () => {
    const id = await uploaded(scene);
    await get(scene, id, scene.applicant);
    await get(scene, id, scene.applicant, { range: 'bytes=0-9' });
    const views = { action: 'attachment.view', objectId: id, result: 'done' };
    expect(await db().auditEntry.count({ where: views })).toBe(2);
  });

  it('is found by no administrator who has nothing to do with it', async () => {
    const id = await uploaded(scene);
    for (const role of ['platformAdmin', 'auditor'] as const)
      expect((await get(scene, id, await person(role))).status).toBe(404);
  });
});
