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

/** Writes the head down; a line is added, none is ever changed. */
export async function anchor({ number, lastSequence, hash }: Head): Promise<void> {
  const text = `${number} ${lastSequence} ${hash}`;
  await appendFile(file(), `${text} ${signature(text)}\n`, { mode: 0o600 });
}

function headOf(line: string): Head | null {
  const [number = '', lastSequence = '', hash = '', signed = ''] = line.split(' ');
  const expected = Buffer.from(signature(`${number} ${lastSequence} ${hash}`));
  const given = Buffer.from(signed);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  return { number: Number(number), lastSequence: BigInt(lastSequence), hash };
}

/** Every head that was written down with our key; empty where there is no file. */
export async function anchoredHeads(): Promise<Head[]> {
  const text = await readFile(file(), 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => headOf(line) ?? []);
}
