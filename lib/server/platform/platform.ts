// Knows what the application stands on: a reachable database and the environment that `env()` reads.

import 'server-only';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { connectOrCreate } from './database-connection';
import { embeddedUrl, startServer, stopServer, type ServerPlan } from './embedded-postgres';
import { placeOfData } from './postgres-account';
import { postgresBinaries } from './postgres-binaries';
import { takeLease, type Lease } from './run-lease';
import { secretsFromEnvironment, storedSecrets, type Secrets } from './secrets';
import type { Settings } from './settings';

/** An open platform. */
export type Platform = Readonly<{
  databaseUrl: string;
  /** The variables for `env()` and next-auth. */
  environment: Readonly<Record<string, string>>;
  /** Stops what was started. */
  close: () => Promise<void>;
}>;

/** Says one line to the person at the console. */
export type Say = (line: string) => void;

/**
 * Opens the platform for the long-running start: the embedded server is ours until `close`, and is
 * started again when it dies.
 * @throws CannotStart
 */
export async function openPlatform(settings: Settings, say: Say): Promise<Platform> {
  if (settings.databaseUrl !== undefined) return openExisting(settings, settings.databaseUrl);
  const { plan, secrets } = await planServer(settings, say);
  let lease: Lease | undefined;
  const port = await startServer(plan);
  const url = embeddedUrl(plan, port, 'postgres');
  const hold = async (): Promise<void> => {
    lease = await takeLease(url, settings.origin, () => {
      say('数据库意外停止，正在重新启动……');
      void startServer(plan, port)
        .then(hold)
        .then(() => say('数据库已恢复。'))
        .catch((error: unknown) => say(error instanceof Error ? error.message : String(error)));
    });
  };
  await hold();
  say(`数据库已启动（内置 PostgreSQL，127.0.0.1:${port}，数据在 ${plan.folder}）。`);
  return {
    ...describe(settings, secrets, embeddedUrl(plan, port, 'zhicheng')),
    close: async () => {
      await lease?.release();
      await stopServer(plan, 'fast');
    },
  };
}

/**
 * Opens the platform beside a start that may be running, for a short command such as making an
 * administrator; the embedded server is stopped afterwards only if nobody else uses it.
 * @throws CannotStart
 */
export async function joinPlatform(settings: Settings): Promise<Platform> {
  if (settings.databaseUrl !== undefined) return openExisting(settings, settings.databaseUrl);
  const { plan, secrets } = await planServer(settings, () => undefined);
  const port = await startServer(plan);
  return {
    ...describe(settings, secrets, embeddedUrl(plan, port, 'zhicheng')),
    close: async () => {
      const url = embeddedUrl(plan, port, 'postgres');
      const lease = await takeLease(url, 'command', () => undefined).catch(() => undefined);
      if (lease === undefined) return;
      await lease.release();
      await stopServer(plan, 'fast');
    },
  };
}

/**
 * Brings the embedded server to rest: recovered if it was killed, written out, stopped.
 * @returns the folder of the data.
 * @throws CannotStart while a start runs.
 */
export async function restEmbedded(settings: Settings): Promise<string> {
  const { plan } = await planServer(settings, () => undefined);
  const port = await startServer(plan);
  const lease = await takeLease(embeddedUrl(plan, port, 'postgres'), 'backup', () => undefined);
  await lease.release();
  await stopServer(plan, 'fast');
  return plan.folder;
}

async function openExisting(settings: Settings, url: string): Promise<Platform> {
  const secrets = secretsFromEnvironment(process.env);
  await (await connectOrCreate(url)).end();
  return { ...describe(settings, secrets, url), close: () => Promise.resolve() };
}

async function planServer(
  settings: Settings,
  say: Say,
): Promise<{ plan: ServerPlan; secrets: Secrets }> {
  const { folder, account } = placeOfData(settings.dataDir, settings.dataDirChosen);
  const exists = existsSync(folder);
  const { POSTGRES_PASSWORD: password, ...secrets } = await storedSecrets(settings.dataDir, exists);
  const binaries = await postgresBinaries(account, path.dirname(folder));
  if (!exists) say(`首次运行：正在 ${folder} 建立数据库……`);
  return { plan: { binaries, folder, account, password, durable: true }, secrets };
}

function describe(
  settings: Settings,
  secrets: Secrets,
  databaseUrl: string,
): Pick<Platform, 'databaseUrl' | 'environment'> {
  return {
    databaseUrl,
    environment: {
      ...secrets,
      DATABASE_URL: databaseUrl,
      APP_ORIGIN: settings.origin,
      NEXTAUTH_URL: settings.origin,
      DATA_DIR: settings.dataDir,
      DEMO: settings.demo ? '1' : '0',
    },
  };
}
