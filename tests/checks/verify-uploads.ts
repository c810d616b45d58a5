// Looks at the database and the store directly: is every acknowledged file there, whole and right?

import { createHash } from 'node:crypto';
import { db } from '@/lib/server/db';
import { fileStore } from '@/lib/server/files/files';
import { readSealed } from '@/lib/server/files/sealed-file';
import type { Area } from '@/lib/server/files/store';

export type Expected = {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
  /** A document is stored as it came, a picture drawn anew. */
  readonly asItCame: boolean;
};

/** What is wrong with one file; null when nothing is. */
async function wrongWith({ id, sha256, size, asItCame }: Expected): Promise<string | null> {
  const row = await db().attachment.findUnique({ where: { id } });
  if (row === null) return 'missing';
  if (row.state !== 'ready') return row.state;
  if (row.receivedSize !== size) return 'short';
  if (row.receivedSha256 !== sha256) return 'another file';
  if (asItCame && row.sha256 !== sha256) return 'changed';
  const digest = createHash('sha256');
  try {
    const whole = [0, row.size] as const;
    for await (const part of readSealed(fileStore(), 'stored', row.storageKey, row.size, whole))
      digest.update(part);
  } catch {
    return 'does not open';
  }
  return digest.digest('hex') === row.sha256 ? null : 'damaged';
}

/** Ids of the wrong files by what is wrong with them. */
export async function wrongFiles(files: readonly Expected[]): Promise<Map<string, string[]>> {
  const wrong = new Map<string, string[]>();
  for (const file of files) {
    const what = await wrongWith(file);
    if (what !== null) wrong.set(what, [...(wrong.get(what) ?? []), file.id]);
  }
  return wrong;
}

/** Objects of an area, and how many of them no attachment shows. */
export async function unattached(area: Area): Promise<{ all: number; unattached: number }> {
  const rows = await db().attachment.findMany({ select: { storageKey: true } });
  const known = new Set(rows.map(({ storageKey }) => storageKey));
  const count = { all: 0, unattached: 0 };
  for await (const { key } of fileStore().list(area)) {
    count.all += 1;
    if (!known.has(key)) count.unattached += 1;
  }
  return count;
}
