import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { query } from '@/tests/bench/database';
import { freshDatabase } from '@/tests/support/postgres';
import { makePerson } from '@/prisma/seed/world/people';
import { db } from '@/lib/server/db';
import type { Patient } from '@/lib/server/platform/doctor/check';
import { checks, examine, patientOf, type CheckName } from '@/lib/server/platform/doctor/examine';
import { fontsIn } from '@/lib/server/platform/doctor/machine-checks';
import { joinPlatform } from '@/lib/server/platform/platform';
import { readSettings } from '@/lib/server/platform/settings';
import { fakeClamd } from '../files/fake-clamd';
import { fakeSmtp } from '../notices/fake-smtp';

jest.setTimeout(120_000);

const { NEXTAUTH_SECRET, FIELD_KEY, INDEX_KEY, FILE_KEY, UPLOAD_SECRET } = process.env;
const keys = { NEXTAUTH_SECRET, FIELD_KEY, INDEX_KEY, FILE_KEY, UPLOAD_SECRET };
const otherKey = Buffer.alloc(32, 7).toString('base64');
/** What only a machine of another kind has. */
const machine = { nodeVersion: '24.22.1', now: Date.now, leastFree: 1 };

let dataDir = '';
let database = { url: '', drop: async () => undefined as void };
let mail: Awaited<ReturnType<typeof fakeSmtp>>;
let scanner: Awaited<ReturnType<typeof fakeClamd>>;
/** Nobody listens here. */
let silentPort = 0;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'zhicheng-doctor-'));
  database = await freshDatabase();
  process.env['DATABASE_URL'] = database.url;
  await makePerson('示例', 9000);
  [mail, scanner] = [await fakeSmtp(), await fakeClamd()];
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  silentPort = (listener.address() as AddressInfo).port;
  listener.close();
});
afterAll(async () => {
  await db().$disconnect();
  await database.drop();
  await Promise.all([mail.down(), scanner.down()]);
  await rm(dataDir, { recursive: true });
});

/** A site in which everything is well, but for what is given. */
function patient(
  variables: Record<string, string | undefined> = {},
  more: Partial<Patient> = {},
): Patient {
  const given = {
    NODE_ENV: 'test' as const,
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    SMTP_URL: mail.url,
    MAIL_FROM: 'notice@example.test',
    CLAMD_HOST: scanner.address,
    APP_ORIGIN: 'https://zhicheng.example.test',
    ...keys,
    ...variables,
  } as NodeJS.ProcessEnv;
  return { variables: given, settings: readSettings(given), ...machine, ...more };
}

const sql = (text: string) => query(database.url, text);

type Broken = {
  readonly check: CheckName;
  readonly what: string;
  readonly make?: () => Promise<unknown>;
  readonly patient?: () => Patient;
  readonly mend?: () => Promise<unknown>;
  readonly said: string;
};

const inData = (name: string) => path.join(dataDir, name);
const user = `(SELECT id FROM "User" WHERE "documentSealed" IS NOT NULL)`;

// prettier-ignore
const broken: readonly Broken[] = [
  { check: '设置', what: 'a pool of words', patient: () => patient({ POOL_SIZE: 'many' }), said: 'POOL_SIZE' },
  { check: '设置', what: 'a retention that is none', patient: () => patient({ RETENTION: 'never' }), said: 'RETENTION' },
  { check: '程序', what: 'an old Node', patient: () => patient({}, { nodeVersion: '18.20.4' }), said: '过旧' },
  { check: '数据目录', what: 'a folder that others write to', make: () => chmod(dataDir, 0o777), mend: () => chmod(dataDir, 0o700), said: 'chmod go-w' },
  { check: '数据目录', what: 'keys that others read', make: () => writeFile(inData('secrets.json'), '{}', { mode: 0o644 }), mend: () => rm(inData('secrets.json')), said: 'chmod 600' },
  { check: '磁盘', what: 'a full disk', patient: () => patient({}, { leastFree: 1e18 }), said: '请清理或扩充磁盘' },
  { check: '密钥', what: 'no key', patient: () => patient({ FILE_KEY: undefined }), said: '缺少 FILE_KEY' },
  { check: '密钥', what: 'a database whose keys are gone', make: () => mkdir(inData('postgres')), mend: () => rm(inData('postgres'), { recursive: true }), patient: () => patient({ DATABASE_URL: undefined, DEMO: '0' }), said: 'secrets.json 不见了' },
  { check: '密钥', what: 'damaged keys', make: () => writeFile(inData('secrets.json'), '{ half', { mode: 0o600 }), mend: () => rm(inData('secrets.json')), patient: () => patient({ DATABASE_URL: undefined, DEMO: '0' }), said: '已损坏' },
  { check: '数据库', what: 'no server', patient: () => patient({ DATABASE_URL: `postgresql://a:b@127.0.0.1:${silentPort}/c` }), said: '没有响应' },
  { check: '数据库', what: 'another password', patient: () => patient({ DATABASE_URL: database.url.replace(/:[^:@]+@/, ':other@') }), said: '密码不正确' },
  { check: '数据库', what: 'no such database', patient: () => patient({ DATABASE_URL: `${database.url}_none` }), said: '还没有数据库' },
  { check: '数据库结构', what: 'a newer database', make: () => sql(`INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '99999999999999_future', now())`), mend: () => sql(`DELETE FROM "_prisma_migrations" WHERE id = 'x'`), said: '数据库比程序新' },
  { check: '断电安全', what: 'commits that do not wait', make: () => sql(`ALTER DATABASE ${new URL(database.url).pathname.slice(1)} SET synchronous_commit = off`), said: 'synchronous_commit 关闭' },
  { check: '密钥相符', what: 'the key of another site', patient: () => patient({ FIELD_KEY: otherKey }), said: '不是同一套' },
  { check: '密钥相符', what: 'a number that was changed', make: () => sql(`UPDATE "User" SET "documentSealed" = '\\x0100' WHERE id = ${user}`), said: '不是同一套' },
  { check: '时间', what: 'a clock that is slow', patient: () => patient({}, { now: () => Date.now() - 60_000 }), said: '相差 60 秒' },
  { check: '附件', what: 'a store that takes nothing', make: () => rm(inData('files'), { recursive: true, force: true }).then(() => writeFile(inData('files'), '')), mend: () => rm(inData('files')), said: '不能写入' },
  { check: '附件', what: 'an S3 server that is away', patient: () => patient({ S3_ENDPOINT: `http://127.0.0.1:${silentPort}`, S3_BUCKET: 'a', S3_ACCESS_KEY: 'b', S3_SECRET_KEY: 'c' }), said: '不能写入' },
  { check: '邮件', what: 'a mail server that is away', patient: () => patient({ SMTP_URL: `smtp://127.0.0.1:${silentPort}` }), said: '不能用（ESOCKET）' },
  { check: '查毒', what: 'a scanner that is away', patient: () => patient({ CLAMD_HOST: `127.0.0.1:${silentPort}` }), said: '没有应答' },
];

/** The fonts are the checkout's own: they are broken in a copy below. */
const elsewhere: readonly CheckName[] = ['字体'];

test('every check has a world in which it fails', () => {
  const tried = new Set([...broken.map(({ check }) => check), ...elsewhere]);
  expect([...tried].toSorted()).toEqual(Object.keys(checks).toSorted());
});

describe('a site in which everything is well', () => {
  it.each(Object.keys(checks).filter((name) => name !== '断电安全') as CheckName[])(
    '%s',
    async (name) => {
      const found = await examine(name, patient());
      // The server of the tests may be of any minor version.
      if (found.said.startsWith('PostgreSQL')) return;
      expect(found).toMatchObject({ state: '好' });
    },
  );
});

describe('the doctor finds', () => {
  it.each(broken)('$check: $what', async ({ check, make, mend, said, ...given }) => {
    await make?.();
    const found = await examine(check, given.patient?.() ?? patient());
    await mend?.();
    expect(found).toMatchObject({ state: '坏' });
    expect(found.said).toContain(said);
  });

  it.each([
    ['missing', null],
    ['a pointer instead of a font', 'version https://git-lfs.github.com/spec/v1\n'],
  ])('a font that is %s', async (_, content) => {
    const file = inData('Font.ttf');
    if (content !== null) await writeFile(file, content);
    expect(await fontsIn([file])).toMatchObject({ state: '坏' });
    await rm(file, { force: true });
  });
});

describe('the doctor warns of', () => {
  // prettier-ignore
  it.each([
    ['程序',     'a Node without its fixes', () => patient({}, { nodeVersion: '22.20.0' }), '缺少安全修补'],
    ['设置',     'passwords in the open',    () => patient({ APP_ORIGIN: 'http://zhicheng.example.test' }), '不加密'],
    ['邮件',     'no mail',                  () => patient({ SMTP_URL: undefined, MAIL_FROM: undefined }), '不发邮件'],
    ['查毒',     'no scanner',               () => patient({ CLAMD_HOST: undefined }), '不查病毒'],
    ['数据目录', 'no folder yet',            () => patient({ DATA_DIR: inData('none') }), '首次启动时建立'],
    ['附件',     'no folder yet',            () => patient({ DATA_DIR: inData('none') }), '首次启动时建立'],
  ] as const)('%s: %s', async (check, _, given, said) => {
    const found = await examine(check, given());
    expect(found).toMatchObject({ state: '注意' });
    expect(found.said).toContain(said);
  });

  it('migrations that the next start applies', async () => {
    await sql(`UPDATE "_prisma_migrations" SET rolled_back_at = now()
               WHERE migration_name = (SELECT max(migration_name) FROM "_prisma_migrations")`);
    const found = await examine('数据库结构', patient());
    expect(found).toEqual({ state: '注意', said: '还有 1 个迁移没有执行：下次启动时自动执行。' });
  });
});

describe('the embedded database', () => {
  it('is asked while it runs, and left at rest while it does not', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'zhicheng-doctor-embedded-'));
    await chmod(root, 0o711);
    const DATA_DIR = path.join(root, 'data');
    const settings = readSettings({ NODE_ENV: 'test', DATA_DIR, DEMO: '0' });
    const at = { ...patientOf(settings), variables: { NODE_ENV: 'test' as const, DATA_DIR } };
    const platform = await joinPlatform(settings);
    expect((await examine('密钥', at)).state).toBe('好');
    expect((await examine('数据目录', at)).state).toBe('好');
    // It runs, and the first start has not made the site's database yet.
    expect((await examine('数据库', at)).said).toContain('还没有数据库 zhicheng');
    await platform.close();
    expect((await examine('数据库', at)).said).toContain('没有运行');
    await rm(root, { recursive: true });
  });
});
