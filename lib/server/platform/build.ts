// Knows what must be generated or built before the website can run, and when it must be again.

import 'server-only';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CannotStart } from './cannot-start';
import { startNext } from './next-process';
import { oneAtATime } from './one-at-a-time';

const sources = [
  'app',
  'components',
  'lib',
  'prisma',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'postcss.config.js',
  'package-lock.json',
];
const stamp = path.join('.next', 'built-from');

/** What `npm run generate` makes, and the program that makes it. */
const generated = [
  ['prisma/client/client.ts', 'prisma/generate.mjs'],
  ['public/vendor/pdfjs', 'components/print/copy-pdfjs.mjs'],
] as const;

/**
 * Generates what is missing where `npm ci` ran without install scripts. Files that use the
 * database client may be imported only afterwards. @throws CannotStart
 */
export async function generateIfMissing(): Promise<void> {
  for (const [made, program] of generated) {
    if (existsSync(made)) continue;
    const child = spawn(process.execPath, [program], { stdio: 'inherit' });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new CannotStart('有文件没有生成：请重新执行 npm ci。');
  }
}

/**
 * Runs `next build` unless the last build was made from the very same files. Of several starts in one
 * checkout one builds, the others wait for it. @throws CannotStart
 */
export const buildIfStale = (say: (line: string) => void): Promise<void> =>
  oneAtATime(
    `build ${process.cwd()}`,
    () => build(say),
    () => say('另一个进程正在构建网站，等待中……'),
  );

async function build(say: (line: string) => void): Promise<void> {
  const wanted = await fingerprint();
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return;
  say('正在构建网站（首次或更新后需要一两分钟）……');
  // Written only after success: a build that was cut short counts as none.
  await rm(stamp, { force: true });
  const child = startNext(['build'], {}, 'pipe');
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = await once(child, 'exit');
  if (code === null) throw new CannotStart('网站构建被中断：请重新启动。');
  if (code !== 0) {
    process.stderr.write(output);
    throw new CannotStart('网站构建失败：原因见上面的输出，请修正后重新启动。');
  }
  await writeFile(stamp, wanted);
}

/** One hash over the names and contents of everything that goes into a build. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await filesUnder(source)) {
      const content = await readFile(file);
      hash.update(`${file}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

async function filesUnder(source: string): Promise<string[]> {
  if (!existsSync(source)) return [];
  if (path.extname(source) !== '') return [source];
  const entries = await readdir(source, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
