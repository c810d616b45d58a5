// Knows how the demo gets what the real commands write: in a process and a database of its own, which
// is dropped again.

import 'server-only';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Recording } from '@/prisma/seed/region/history';
import { connect } from './database-connection';
import { migrateDatabase } from './migrate';
import { prepareDatabase } from './prepare';

/** @param meanwhile what this process does while the other one records. */
export async function recordHistories(
  databaseUrl: string,
  meanwhile: () => Promise<void>,
): Promise<Recording> {
  const scratch = new URL(databaseUrl);
  const name = `zhicheng_demo_${process.pid}`;
  scratch.pathname = `/${name}`;
  const folder = await mkdtemp(path.join(tmpdir(), 'zhicheng-demo-'));
  let recorder: ChildProcess | undefined;
  try {
    await migrateDatabase(scratch.href);
    await prepareDatabase(scratch.href, { demo: false });
    const file = path.join(folder, 'recording.json');
    recorder = startRecorder(scratch.href, file);
    const ended = once(recorder, 'exit') as Promise<[number | null]>;
    await meanwhile();
    const [code] = await ended;
    if (code !== 0) throw new Error('the histories were not recorded');
    return JSON.parse(await readFile(file, 'utf8')) as Recording;
  } finally {
    recorder?.kill();
    await rm(folder, { recursive: true, force: true });
    await drop(databaseUrl, name);
  }
}

const startRecorder = (url: string, file: string): ChildProcess =>
  spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=react-server', 'prisma/seed/region/recorder.ts', file],
    { env: { ...process.env, DATABASE_URL: url }, stdio: ['ignore', 'ignore', 'inherit'] },
  );

async function drop(databaseUrl: string, name: string): Promise<void> {
  const client = await connect(databaseUrl);
  await client
    .query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`)
    .finally(() => client.end());
}
