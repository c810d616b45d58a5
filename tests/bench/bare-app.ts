// Builds the bare app in the ignored output folder, where it finds the checkout's packages.

import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startNext } from '@/lib/server/platform/next-process';
import { bareSources } from './bare-sources';

/** The folder of the bare app. */
export const bareFolder = path.resolve('tests/.output/bare-app');

/** Writes the app afresh and builds it. */
export async function buildBareApp(): Promise<void> {
  rmSync(bareFolder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(bareSources)) {
    const file = path.join(bareFolder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text.trimStart());
  }
  const child = startNext(['build', bareFolder], {}, 'pipe');
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the bare app did not build:\n${output}`);
}
