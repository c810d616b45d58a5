// Knows what a migrated database holds before anybody signs in: the catalogue, and the demo data.

import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/prisma/client/client';
import { CannotStart } from './cannot-start';
import { connect } from './database-connection';

/**
 * Loads the catalogue and, in demo mode, the demo data; both add only what is missing.
 * @throws CannotStart when a database with demo accounts would be used for a real site.
 */
export async function prepareDatabase(
  url: string,
  site: Readonly<{ demo: boolean; onlyLocal?: boolean }>,
): Promise<void> {
  if (!site.demo && site.onlyLocal === false) await refuseDemoData(url);
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 2 }) });
  try {
    const { loadCatalogue } = await import('@/prisma/seed/catalogue');
    await loadCatalogue(db);
    if (!site.demo) return;
    const { loadDemo } = await import('@/prisma/seed/demo');
    await db.$executeRaw`COMMENT ON TABLE "User" IS 'demo data'`;
    await loadDemo(db);
  } finally {
    await db.$disconnect();
  }
}

/** The comment travels with the database through dumps and copies. */
async function refuseDemoData(url: string): Promise<void> {
  const client = await connect(url);
  try {
    const { rows } = await client.query<{ mark: string | null }>(
      `SELECT obj_description('"User"'::regclass) AS mark`,
    );
    if (rows[0]?.mark !== 'demo data') return;
    throw new CannotStart(
      '这个数据库装过演示数据，其中账号的密码是公开的，不能用于正式网站：请换一个空数据库（另设 DATABASE_URL 或 DATA_DIR）。',
    );
  } finally {
    await client.end();
  }
}
