// Knows how the migrations of prisma/migrations are applied, as `prisma migrate deploy` would.

import 'server-only';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import {
  DriverAdapterError,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import { Pool } from 'pg';
import { CannotStart, codeOf } from './cannot-start';
import { connectOrCreate } from './database-connection';
import { everything, openSchemaEngine } from './schema-engine';

/** Held while migrating; any number that nothing else uses. */
const migrationLock = 5_120_301;

const noteFinished = `UPDATE "_prisma_migrations" SET "finished_at" = now()
  WHERE "finished_at" IS NULL AND "rolled_back_at" IS NULL`;

/**
 * Brings the database of `url` to the present schema and makes it first when it is missing.
 * A process that comes second waits and then finds nothing left to do.
 * @throws CannotStart when the database cannot be reached or a migration fails.
 */
export async function migrateDatabase(url: string): Promise<{ applied: string[] }> {
  const lock = await connectOrCreate(url);
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    return { applied: await apply(url) };
  } finally {
    await lock.end();
  }
}

async function apply(url: string): Promise<string[]> {
  const migrationsList = await readMigrations(path.resolve('prisma/migrations'));
  const pool = new Pool({ connectionString: url, max: 1 });
  const engine = await openSchemaEngine(wholeScripts(pool));
  try {
    const { editedMigrationNames, failedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: everything,
    });
    const edited = editedMigrationNames.filter((name) => !failedMigrationNames.includes(name));
    if (edited.length > 0) {
      throw new CannotStart(
        `数据库迁移 ${edited.join('、')} 在执行之后被改动过：请恢复原文件，另写新的迁移。`,
      );
    }
    // A migration that did not finish left nothing behind (see wholeScripts): it is tried again.
    for (const migrationName of failedMigrationNames) {
      await engine.markMigrationRolledBack({ migrationName });
    }
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList,
      filters: everything,
    });
    return appliedMigrationNames;
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    const reason = detail.split('\n   0:')[0]?.trim().replaceAll('\n', ' ') ?? '';
    throw new CannotStart(`数据库迁移没有完成，数据库保持原样：${reason}`, { cause: error });
  } finally {
    engine.free();
    await pool.end();
  }
}

/**
 * Prisma's adapter, but a script goes to the server in one piece. The adapter's own way cuts it at
 * every semicolon, which breaks function bodies. In one piece it is also one transaction, and the
 * note that the migration has finished is made part of it: a process that is killed at any moment
 * leaves a migration either whole and noted, or absent.
 */
function wholeScripts(pool: Pool): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script) => {
      await pool.query(`${script}\n;${noteFinished}`).catch((error: unknown) => {
        throw new DriverAdapterError({
          kind: 'postgres',
          code: codeOf(error),
          severity: 'ERROR',
          message: error instanceof Error ? error.message : String(error),
          detail: undefined,
          column: undefined,
          hint: undefined,
        });
      });
    };
    return adapter;
  };
  return factory;
}

async function readMigrations(folder: string): Promise<MigrationList> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const lockFile = path.join(folder, 'migration_lock.toml');
  return {
    baseDir: folder,
    lockfile: {
      path: './migration_lock.toml',
      content: existsSync(lockFile) ? await readFile(lockFile, 'utf8') : null,
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: await readFile(path.join(folder, name, 'migration.sql'), 'utf8'),
          },
        },
      })),
    ),
  };
}
