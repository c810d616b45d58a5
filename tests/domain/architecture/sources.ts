// The sources as git knows them, for rules that hold over all of them.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export type Source = { readonly file: string; readonly text: string };

/** Every source file that is tracked or about to be, without generated code. */
export function sourcesOf(...folders: string[]): Source[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...folders];
  return execFileSync('git', args, { encoding: 'utf8' })
    .split('\n')
    .filter((file) => /\.(ts|tsx|mjs|js|cjs)$/.test(file) && existsSync(file))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
}
