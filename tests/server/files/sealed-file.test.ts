import { readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { db } from '@/lib/server/db';
import { content, get, uploaded, useScene } from './scene';

const scene = useScene();
async function onDisk(id: string): Promise<string> {
  const { storageKey } = await db().attachment.findUniqueOrThrow({ where: { id } });
  return path.join(scene.site.dataDir, 'files', 'stored', storageKey.slice(0, 2), storageKey);
}

describe('a sealed file', () => {
  it('lies on the disk without a readable byte of its content', async () => {
    const sealed = await readFile(await onDisk(await uploaded(scene)));
    expect(sealed.includes('%PDF')).toBe(false);
    expect(sealed.includes(content.subarray(2000, 2032))).toBe(false);
  });

  it('that was cut at a frame, or shortened, is not sent at all', async () => {
    for (const size of [93 - 32 + 32, 61 + 65_564, 61 + 2 * 65_564, 150_000, 0]) {
      const id = await uploaded(scene);
      await truncate(await onDisk(id), size);
      expect((await get(scene, id, scene.applicant)).status).toBe(500);
    }
  });

  it('that was changed is not sent beyond the sound frames', async () => {
    const id = await uploaded(scene);
    const sealed = await readFile(await onDisk(id));
    const at = sealed.length - 10;
    sealed[at] = (sealed[at] ?? 0) ^ 1;
    await writeFile(await onDisk(id), sealed);
    await expect(
      get(scene, id, scene.applicant).then((answer) => answer.arrayBuffer()),
    ).rejects.toThrow();
    expect((await get(scene, id, scene.applicant, { range: 'bytes=199990-' })).status).toBe(500);
    expect((await get(scene, id, scene.applicant, { range: 'bytes=0-99' })).status).toBe(206);
  });

  it('whose frames were swapped, or that lies under another name, does not open', async () => {
    const [one, two] = [await uploaded(scene), await uploaded(scene)];
    const sealed = await readFile(await onDisk(one));
    await writeFile(await onDisk(two), sealed);
    expect((await get(scene, two, scene.applicant)).status).toBe(500);
    const head = sealed.length - 200_000 - 4 * 28;
    const frame = 65_536 + 28;
    const parts = [0, head, head + frame, head + 2 * frame, sealed.length];
    const cut = (i: number) => sealed.subarray(parts[i], parts[i + 1]);
    await writeFile(await onDisk(one), Buffer.concat([cut(0), cut(2), cut(1), cut(3)]));
    expect((await get(scene, one, scene.applicant)).status).toBe(500);
  });
});
