// Knows the anchor: the newest link, written outside of the database with a key that is not in it.

import 'server-only';
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from '../env';

/** The newest link of the chain. */
export type Head = {
  readonly number: number;
  readonly lastSequence: bigint;
  readonly hash: string;
};

const file = () => path.join(env().dataDir, 'audit-anchor.log');

const signature = (text: string): string =>
  createHmac('sha256', Buffer.from(hkdfSync('sha256', env().indexKey, '', 'audit anchor', 32)))
    .update(text)
    .digest('hex');

/** Writes one line down; a line is added, none is ever changed. */
async function write(text: string): Promise<void> {
  await appendFile(file(), `${text} ${signature(text)}\n`, { mode: 0o600 });
}

const textOf = ({ number, lastSequence, hash }: Head): string =>
  `${number} ${lastSequence} ${hash}`;

/** Writes the head down. */
export const anchor = (head: Head): Promise<void> => write(textOf(head));

const restored = 'restored ';

/** Writes down that the database was restored: what was anchored after `head` is given up. */
export const anchorRestored = (head: Head): Promise<void> => write(restored + textOf(head));

type Line = Head & { readonly restored: boolean };

function lineOf(line: string): Line | null {
  const end = line.lastIndexOf(' ');
  const text = line.slice(0, Math.max(end, 0));
  const expected = Buffer.from(signature(text));
  const given = Buffer.from(line.slice(end + 1));
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  const isRestored = text.startsWith(restored);
  const [number = '', lastSequence = '', hash = ''] = text
    .slice(isRestored ? restored.length : 0)
    .split(' ');
  const head = { number: Number(number), lastSequence: BigInt(lastSequence), hash };
  return { ...head, restored: isRestored };
}

export type Anchors = {
  /** Every head that was written down with our key and not given up. */
  readonly heads: readonly Head[];
  /** How often a restored database was accepted. */
  readonly restorations: number;
};

/** What is written down; nothing where there is no file. */
export async function readAnchors(): Promise<Anchors> {
  const text = await readFile(file(), 'utf8').catch(() => '');
  const lines = text.split('\n').flatMap((line) => lineOf(line) ?? []);
  let heads: Head[] = [];
  for (const { restored: isRestored, ...head } of lines)
    if (isRestored) heads = heads.filter(({ number }) => number <= head.number);
    else heads.push(head);
  return { heads, restorations: lines.filter((line) => line.restored).length };
}
