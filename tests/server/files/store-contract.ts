// What every place for files must do, whatever stands behind it.

import { KeyTaken, type FileStore, type StoredObject } from '@/lib/server/files/store';
import { noise } from './media';

const all = async (objects: AsyncIterable<StoredObject>) => {
  const found: StoredObject[] = [];
  for await (const each of objects) found.push(each);
  return found;
};

/** Start and length of what is read, some of it beyond the end. */
const parts = [
  [0, 200_000],
  [1, 1],
  [60, 2],
  [69_999, 70_000],
  [199_999, 500],
  [200_000, 10],
] as const;

export function storeContract(open: () => FileStore): void {
  let made = 0;
  const fresh = () => `00-key-${(made += 1)}.part`;
  const content = noise(200_000);
  const put = async (key: string, bytes: Buffer = content) => {
    await open().append(key, 0, bytes);
    await open().commit(key);
  };

  it('keeps what is appended piece by piece, and reads any part of it', async () => {
    const [store, key] = [open(), fresh()];
    for (const [from, to] of [
      [0, 61],
      [61, 70_000],
      [70_000, 200_000],
    ] as const) {
      expect(await store.size('incoming', key)).toBe(from === 0 ? null : from);
      await store.append(key, from, content.subarray(from, to));
    }
    for (const area of ['incoming', 'stored'] as const) {
      if (area === 'stored') await store.commit(key);
      expect(await store.size(area, key)).toBe(200_000);
      for (const [start, length] of parts) {
        const wanted = content.subarray(start, start + length);
        const read = await store.read(area, key, start, length);
        expect([area, start, length, read.equals(wanted)]).toEqual([area, start, length, true]);
      }
    }
    expect(await store.size('incoming', key)).toBeNull();
  });

  it('refuses to append anywhere but at the end', async () => {
    const [store, key] = [open(), fresh()];
    await store.append(key, 0, content.subarray(0, 100));
    for (const at of [0, 99, 101, 1000])
      await expect(store.append(key, at, content)).rejects.toThrow(KeyTaken);
    await expect(store.append(fresh(), 5, content)).rejects.toThrow();
    expect(await store.size('incoming', key)).toBe(100);
  });

  it('never overwrites what is stored', async () => {
    const [store, key] = [open(), fresh()];
    await put(key);
    await store.append(key, 0, noise(10));
    await expect(store.commit(key)).rejects.toThrow(KeyTaken);
    expect((await store.read('stored', key, 0, 300_000)).equals(content)).toBe(true);
  });

  it('knows nothing of what was deleted, twice', async () => {
    const [store, key] = [open(), fresh()];
    await put(key);
    await store.append(key, 0, content);
    for (const area of ['incoming', 'stored', 'incoming', 'stored'] as const)
      await store.delete(area, key);
    for (const area of ['incoming', 'stored'] as const)
      expect(await store.size(area, key)).toBeNull();
    await expect(store.read('stored', key, 0, 10)).rejects.toThrow();
  });

  it('lists every object of an area once, with the moment of its last piece', async () => {
    const store = open();
    const before = (await all(store.list('stored'))).length;
    const keys = Array.from({ length: 12 }, fresh);
    const started = Date.now() - 2000; // some clocks tell whole seconds
    for (const key of keys) await put(key, noise(10));
    const half = fresh();
    await store.append(half, 0, noise(10));
    await store.append(half, 10, noise(10));
    const stored = await all(store.list('stored'));
    expect(stored).toHaveLength(before + 12);
    const listed = stored.filter(({ key }) => keys.includes(key));
    expect(listed.map(({ key }) => key).toSorted()).toEqual(keys.toSorted());
    const incoming = (await all(store.list('incoming'))).filter(({ key }) => key === half);
    expect(incoming).toHaveLength(1);
    for (const { changedAt } of [...listed, ...incoming]) {
      expect(changedAt.getTime()).toBeGreaterThanOrEqual(started);
      expect(changedAt.getTime()).toBeLessThanOrEqual(Date.now() + 2000);
    }
  });

  it.each(['../x', '/etc/passwd', 'a/b', '', 'A', 'a\0'])('takes no key like %j', async (key) => {
    await expect(open().append(key, 0, content)).rejects.toThrow('not a key');
    await expect(open().read('stored', key, 0, 1)).rejects.toThrow('not a key');
  });

  it('gives many writers each their own object', async () => {
    const keys = Array.from({ length: 16 }, fresh);
    await Promise.all(keys.map((key, i) => put(key, noise(1000 + i))));
    const sizes = await Promise.all(keys.map((key) => open().size('stored', key)));
    expect(sizes).toEqual(keys.map((_, i) => 1000 + i));
  });
}
