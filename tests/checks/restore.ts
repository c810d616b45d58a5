// `npm run check:restore`: the drill of docs/operations.md. What was written down as done before a
// chosen time is there after everything was destroyed, and what came later is not. DRILL_SECONDS
// changes its length; loopback only.

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { log } from '@/lib/server/log';
import type { Drill } from './restore/drill';

const drills: Readonly<Record<string, () => Promise<Drill>>> = {
  'operators-postgres': async () =>
    (await import('./restore/operators-postgres')).operatorsPostgres,
  embedded: async () => (await import('./restore/embedded')).embedded,
};

const secrets = ['NEXTAUTH_SECRET', 'FIELD_KEY', 'INDEX_KEY', 'FILE_KEY', 'UPLOAD_SECRET'];

/** Runs one drill and prints what it found; whether everything is as it should be. */
async function runOne(load: () => Promise<Drill>): Promise<boolean> {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'zhicheng-restore-')));
  chmodSync(root, 0o711);
  log.level = 'warn';
  try {
    const keys = secrets.map((name) => [name, randomBytes(32).toString('base64')] as const);
    const seconds = Number(process.env['DRILL_SECONDS'] ?? 8);
    const lines = await (await load())({ root, keys: Object.fromEntries(keys), seconds });
    for (const { what, ok, found } of lines)
      console.log(`${ok ? 'ok  ' : 'FAIL'}  ${what.padEnd(28)}${found}`);
    return lines.every(({ ok }) => ok);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Each in a process of its own: the settings of a process are read once. */
async function runAll(): Promise<boolean> {
  let ok = true;
  for (const name of Object.keys(drills)) {
    console.log(`\n${name}`);
    const args = [...process.execArgv, process.argv[1] ?? '', name];
    const child = spawn(process.execPath, args, { stdio: 'inherit' });
    const [code] = (await once(child, 'exit')) as [number | null];
    ok &&= code === 0;
  }
  return ok;
}

const asked = drills[process.argv[2] ?? ''];
(asked === undefined ? runAll() : runOne(asked)).then(
  (ok) => process.exit(ok ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
