// Knows the manifest of a backup: every folder, and every file with its digest. It is written last.

import 'server-only';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { CannotStart } from '../cannot-start';
import { syncFolder } from './copied-file';

/** Below the folder that it is restored into, and nowhere else. */
const place = z
  .string()
  .min(1)
  .refine((text) => !path.posix.isAbsolute(text) && !text.split('/').includes('..'));

const manifest = z.strictObject({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** A folder stands after the one that it is in; PostgreSQL misses an empty one too. */
  folders: z.array(place),
  files: z.array(
    z.strictObject({
      path: place,
      size: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

export type Manifest = Readonly<z.infer<typeof manifest>>;

const fileIn = (backup: string): string => path.join(backup, 'manifest.json');

/** Where in a backup the copies lie, under their names in DATA_DIR. */
export const dataIn = (backup: string): string => path.join(backup, 'data');

/** Only a backup that has its manifest is one. */
export async function writeManifest(backup: string, content: Manifest): Promise<void> {
  const unfinished = `${fileIn(backup)}.part`;
  const text = `${JSON.stringify(content, null, 1)}\n`;
  await writeFile(unfinished, text, { mode: 0o600, flush: true });
  await rename(unfinished, fileIn(backup));
  await syncFolder(backup);
}

/** @throws CannotStart where there is none, or not a whole one. */
export async function readManifest(backup: string): Promise<Manifest> {
  const text = await readFile(fileIn(backup), 'utf8').catch(() => {
    throw new CannotStart(
      `${backup} 里没有 manifest.json：它不是备份，或备份没有做完，不能用来恢复。`,
    );
  });
  const parsed = z
    .string()
    .transform((json) => JSON.parse(json) as unknown)
    .pipe(manifest);
  try {
    return parsed.parse(text);
  } catch {
    throw new CannotStart(`${fileIn(backup)} 已损坏：请换一份备份。`);
  }
}
