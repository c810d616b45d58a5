// Starts the database server of the run and gives the workers what `env()` reads.

import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';

/** The process that holds the server; global-teardown closes its input. */
export const kept: { keeper?: ChildProcess } = ((
  globalThis as { zhichengTest?: object }
).zhichengTest ??= {});

export default async function globalSetup(): Promise<void> {
  process.env['TEST_SERVER'] = await startKeeper();
  const key = () => randomBytes(32).toString('base64');
  for (const name of ['NEXTAUTH_SECRET', 'FIELD_KEY', 'INDEX_KEY', 'FILE_KEY', 'UPLOAD_SECRET']) {
    process.env[name] ??= key();
  }
  process.env['APP_ORIGIN'] ??= 'http://localhost:3000';
  process.env['NEXTAUTH_URL'] ??= process.env['APP_ORIGIN'];
}

/** Run by tsx as the real start is, because Jest resolves no aliases in a global setup. */
function startKeeper(): Promise<string> {
  const keeper = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=react-server', path.join(__dirname, 'postgres-keeper.ts')],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  kept.keeper = keeper;
  return new Promise((resolve, reject) => {
    let text = '';
    keeper.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.endsWith('\n')) resolve(text.trim());
    });
    keeper.once('error', reject);
    keeper.once('exit', (code) => reject(new Error(`The test database did not start (${code}).`)));
  });
}
