// Knows whether this process can serve people now, and what it lacks where it cannot.

import 'server-only';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { db } from './db';
import { fileStore } from './files/files';

/** What is asked, and when it fails the reason: named, without an address, a path or a message. */
const checks: Readonly<Record<string, () => Promise<boolean>>> = {
  database: async () => {
    await db().$queryRaw`SELECT 1`;
    return true;
  },
  /** Of this release: a database that is behind answers some pages and fails others. */
  migrations: async () => {
    const present = readdirSync(path.resolve('prisma/migrations')).filter((name) =>
      /^\d/.test(name),
    );
    const [row] = await db().$queryRaw<{ applied: bigint }[]>`
      SELECT count(*) AS applied FROM "_prisma_migrations"
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL
        AND migration_name = ANY(${present})`;
    return Number(row?.applied) >= present.length;
  },
  /** A key that is nobody's: the store answers that it is not there, or does not answer. */
  files: async () => (await fileStore().size('stored', 'health')) === null,
};

/** The names of what is asked. */
export const parts = Object.keys(checks);

/** Milliseconds after which no answer is a no. */
const patience = 2_000;

async function holds(check: () => Promise<boolean>): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), patience).unref();
  });
  return Promise.race([check().catch(() => false), late]);
}

/** The names of what fails; empty: ready. */
export async function failing(): Promise<string[]> {
  const answers = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => ({ name, ok: await holds(check) })),
  );
  return answers.filter(({ ok }) => !ok).map(({ name }) => name);
}
