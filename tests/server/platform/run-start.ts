// Runs the real start program with the given variables until it ends.

import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Only these of our own variables: what Jest runs with must not reach the start. */
const kept = ['PATH', 'HOME', 'TMPDIR'];

/** Its exit code, and everything that it said. */
export async function runStart(
  variables: Readonly<Record<string, string>>,
): Promise<{ code: number; said: string }> {
  const env: Record<string, string | undefined> = { ...variables };
  for (const name of kept) env[name] = process.env[name];
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=react-server', 'lib/server/platform/start.ts'],
    { env: env as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}
