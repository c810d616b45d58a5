// `npm run check:two-processes`: the main journey through nginx with two processes of the site, of
// which one is killed again and again. Needs nginx; loopback only.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildIfStale } from '@/lib/server/platform/build';
import { say } from '../bench/stage';

type Line = {
  readonly act: string;
  readonly status: number;
  readonly processes: readonly string[];
};

const linesOf = (file: string): string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];

/** A request of the proxy's log: its answer, and the processes that were asked for it. */
function read(line: string): Line {
  const [, act = '', status = '', asked = ''] = /^(\S+ \S+) (\d{3}) \[(.*)\]$/.exec(line) ?? [];
  return { act, status: Number(status), processes: asked.split(', ') };
}

/**
 * An act that its process had begun with is not sent to the other one by the proxy: at most one for
 * each kill, and the journey goes on all the same. Whatever can be asked twice must have been.
 */
const isInFlight = (failed: readonly Line[], kills: number): boolean =>
  failed.length <= kills &&
  failed.every(({ act, status }) => act.startsWith('POST ') && status === 502);

async function check(folder: string): Promise<boolean> {
  await buildIfStale(say);
  const jest = require.resolve('jest/bin/jest');
  const journey = 'tests/journeys/main-journey.test.ts';
  const child = spawn(process.execPath, [jest, '--runInBand', journey], {
    env: { ...process.env, TWO_PROCESSES: folder },
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  const requests = linesOf(path.join(folder, 'access.log')).map(read);
  const kills = linesOf(path.join(folder, 'kills.log'));
  const of = (process: string) =>
    requests.filter(({ processes }) => processes.at(-1) === process).length;
  const ports = [...new Set(requests.flatMap(({ processes }) => processes))].toSorted();
  const second = requests.filter(({ processes }) => processes.length > 1).length;
  const failed = requests.filter(({ status }) => status >= 500);
  console.log(`
journey            ${code === 0 ? 'whole' : 'BROKEN'}
requests           ${requests.length}; ${ports.map((port) => `${port}: ${of(port)}`).join(', ')}
processes killed   ${kills.length} times
asked a second     ${second} requests found their process gone
lost in flight     ${failed.length} ${failed.map(({ act, status }) => `${act} ${status}`).join(', ')}`);
  return (
    code === 0 &&
    kills.length > 0 &&
    second > 0 &&
    ports.length === 2 &&
    isInFlight(failed, kills.length)
  );
}

const folder = mkdtempSync(path.join(tmpdir(), 'zhicheng-two-'));
check(folder)
  .finally(() => rmSync(folder, { recursive: true, force: true }))
  .then(
    (ok) => process.exit(ok ? 0 : 1),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
