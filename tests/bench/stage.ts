// What every bench stands on: a server, a folder for files, the keys of the sites; all of it ended
// afterwards, in whatever way the bench ends.

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stopNext } from '@/lib/server/platform/next-process';
import { startBenchServer, type BenchServer } from './database';

export type Stage = {
  readonly server: BenchServer;
  /** Where the sites keep their files. */
  readonly dataFolder: string;
  /** What a site on a database of the server is started with. */
  readonly environment: (databaseUrl: string) => Record<string, string>;
};

const keys = ['NEXTAUTH_SECRET', 'FIELD_KEY', 'INDEX_KEY', 'FILE_KEY', 'UPLOAD_SECRET'];

/** Runs a bench; whatever was started is ended. */
export async function onStage(run: (stage: Stage) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhicheng-bench-files-'));
  let stopServer = async (): Promise<void> => undefined;
  const end = async () => {
    await stopNext();
    await stopServer();
    rmSync(folder, { recursive: true, force: true });
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => void end().finally(() => process.exit(1)));
  }
  try {
    const server = await startBenchServer();
    stopServer = server.stop;
    const secrets = keys.map((name) => [name, randomBytes(32).toString('base64')]);
    const environment = (databaseUrl: string): Record<string, string> => ({
      DATABASE_URL: databaseUrl,
      DATA_DIR: folder,
      ...Object.fromEntries(secrets),
    });
    // Worlds are made in this process, with the keys of the sites.
    Object.assign(process.env, environment(server.url));
    await run({ server, environment, dataFolder: folder });
  } finally {
    await end();
  }
}

export const say = (text: string): void => console.log(`· ${text}`);
