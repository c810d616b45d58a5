// Knows `npm run demo`: a whole made-up region in a database that holds nobody real.

import 'server-only';
import { parseArgs } from 'node:util';
import { formatTableDate, parseTableDate } from '@/lib/domain/beijing-time';
import { CannotStart } from './cannot-start';
import { runCommand, say } from './console-command';
import { connect } from './database-connection';
import { migrateDatabase } from './migrate';
import { joinPlatform } from './platform';
import { prepareDatabase } from './prepare';
import { recordHistories } from './record-histories';
import { readSettings, type Settings } from './settings';

type Wanted = { readonly seed: number; readonly applications: number; readonly today: Date };

const usage =
  '用法：npm run demo -- --seed 1 --applications 2000 --today 2026-11-27。种子为整数，申请书 50 到 20000 份，日期不填为今天。';

const options = {
  seed: { type: 'string', default: '1' },
  applications: { type: 'string', default: '2000' },
  today: { type: 'string', default: '' },
} as const;

function given(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch {
    throw new CannotStart(usage);
  }
}

function readWanted(args: readonly string[]): Wanted {
  const values = given(args);
  const [seed, applications] = [Number(values.seed), Number(values.applications)];
  const today = parseTableDate(values.today || formatTableDate(new Date()));
  const isCount = Number.isInteger(applications) && applications >= 50 && applications <= 20_000;
  if (!Number.isInteger(seed) || !isCount || today === undefined) throw new CannotStart(usage);
  return { seed, applications, today };
}

async function make(_settings: Settings, args: readonly string[]): Promise<void> {
  const wanted = readWanted(args);
  const startedAt = Date.now();
  // The passwords are published, as those of the small demo: the same refusals.
  const settings = readSettings({ ...process.env, DEMO: '1' });
  const platform = await joinPlatform(settings);
  try {
    Object.assign(process.env, platform.environment);
    const { databaseUrl } = platform;
    await migrateDatabase(databaseUrl);
    await refuseRealPeople(databaseUrl);
    const { hasRegion, loadRegion } = await import('@/prisma/seed/region/load-region');
    const { printRegion } = await import('@/prisma/seed/region/print-region');
    const { db } = await import('../db');
    if (await hasRegion(db())) {
      say('演示地区已经有了，没有作任何改动。');
    } else {
      say('正在准备数据库，并用真实的操作走一遍每一种经过……');
      const recording = await recordHistories(databaseUrl, () =>
        prepareDatabase(databaseUrl, { demo: true }),
      );
      await loadRegion(databaseUrl, { ...wanted, recording, say });
      say(`演示地区已建好，用时 ${Math.round((Date.now() - startedAt) / 1000)} 秒。`);
    }
    await printRegion(say);
    await db().$disconnect();
  } finally {
    await platform.close();
  }
}

/** A database with people of its own is no place for a demo. */
async function refuseRealPeople(url: string): Promise<void> {
  const client = await connect(url);
  try {
    const { rows } = await client.query<{ mark: string | null; people: boolean }>(
      `SELECT obj_description('"User"'::regclass) AS mark, EXISTS (SELECT FROM "User") AS people`,
    );
    if (rows[0]?.mark === 'demo data' || rows[0]?.people === false) return;
    throw new CannotStart(
      '这个数据库里已有真实的账号，不能装演示数据：请换一个空数据库（另设 DATABASE_URL 或 DATA_DIR）。',
    );
  } finally {
    await client.end();
  }
}

runCommand(make);
