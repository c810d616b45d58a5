// Knows how the file store lies on a disk: two folders, and what makes a file survive a power cut.

import 'server-only';
import { link, mkdir, open, readdir, rm, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { checkedKey, KeyTaken, type Area, type FileStore, type StoredObject } from './store';

const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

/** An entry of a folder is durable only after the folder itself has been synced. */
async function sync(target: string): Promise<void> {
  const handle = await open(target, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The store in the folder `root`; it is made at the first write, readable by this user only. */
export function diskStore(root: string): FileStore {
  const place = (area: Area, key: string): string =>
    area === 'incoming'
      ? path.join(root, area, checkedKey(key))
      : path.join(root, area, checkedKey(key).slice(0, 2), key); // folders stay small

  return {
    async append(key, at, bytes) {
      const file = place('incoming', key);
      if (at === 0) await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      const handle = await open(file, at === 0 ? 'wx' : 'r+', 0o600).catch((error: unknown) => {
        throw hasCode(error, 'EEXIST') ? new KeyTaken(key) : error;
      });
      try {
        if ((await handle.stat()).size !== at) throw new KeyTaken(key);
        for (let done = 0; done < bytes.length;)
          done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
      } finally {
        await handle.close();
      }
    },

    async size(area, key) {
      const found = await stat(place(area, key)).catch((error: unknown) => {
        if (hasCode(error, 'ENOENT')) return null;
        throw error;
      });
      return found?.size ?? null;
    },

    async commit(key) {
      const from = place('incoming', key);
      const to = place('stored', key);
      await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
      await sync(from);
      // link, not rename: rename would silently replace what stands there.
      await link(from, to).catch((error: unknown) => {
        throw hasCode(error, 'EEXIST') ? new KeyTaken(key) : error;
      });
      await unlink(from);
      await sync(path.dirname(to));
      await sync(path.dirname(path.dirname(to)));
    },

    async read(area, key, start, length) {
      const handle = await open(place(area, key), 'r');
      try {
        const buffer = Buffer.alloc(length);
        let got = 0;
        for (let more = -1; more !== 0 && got < length; got += more)
          more = (await handle.read(buffer, got, length - got, start + got)).bytesRead;
        return buffer.subarray(0, got);
      } finally {
        await handle.close();
      }
    },

    async delete(area, key) {
      await rm(place(area, key), { force: true });
    },

    async *list(area) {
      const folder = path.join(root, area);
      if (area === 'incoming') return yield* filesIn(folder);
      for (const shard of await namesIn(folder)) yield* filesIn(path.join(folder, shard));
    },
  };
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

async function* filesIn(folder: string): AsyncGenerator<StoredObject> {
  for (const key of await namesIn(folder)) {
    const found = await stat(path.join(folder, key)).catch(() => null);
    if (found?.isFile() === true) yield { key, changedAt: found.mtime };
  }
}
