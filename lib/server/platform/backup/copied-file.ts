// Knows how one file is copied so that it survives a power cut, and what was in it.

import 'server-only';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chown, mkdir, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Account } from '../postgres-account';

/** What a copy holds. */
export type Copied = Readonly<{ size: number; sha256: string }>;

/** Copies a file to a place where none stands, for its owner's eyes only. */
export async function copyFile(from: string, to: string, owner?: Account): Promise<Copied> {
  const hash = createHash('sha256');
  let size = 0;
  await pipeline(
    createReadStream(from),
    async function* (source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true }),
  );
  if (owner !== undefined) await chown(to, owner.uid, owner.gid);
  return { size, sha256: hash.digest('hex') };
}

/** Makes a folder, and those above it, for its owner's eyes only. */
export async function makeFolder(folder: string, owner?: Account): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (owner !== undefined) await chown(folder, owner.uid, owner.gid);
}

/** The names in a folder are durable only after the folder itself has been synced. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
