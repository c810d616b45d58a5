import {
  appendFile,
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeColdCopy } from '@/lib/server/platform/backup/cold-copy';
import { restore } from '@/lib/server/platform/backup/restoration';
import { copyStoredFiles } from '@/lib/server/platform/backup/stored-files';
import { connect } from '@/lib/server/platform/database-connection';
import { joinPlatform, openPlatform } from '@/lib/server/platform/platform';
import { readSettings } from '@/lib/server/platform/settings';

jest.setTimeout(120_000);

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'zhicheng-backup-'));
  // For root, whose server runs as somebody else.
  await chmod(root, 0o711);
});
afterAll(() => rm(root, { recursive: true }));

const installation = (name: string) =>
  readSettings({ NODE_ENV: 'test', DATA_DIR: path.join(root, name) });
const quiet = () => undefined;

/** Runs a statement on an installation that is started for it. */
async function ask(name: string, sql: string): Promise<unknown> {
  const platform = await openPlatform(installation(name), quiet);
  const client = await connect(platform.databaseUrl.replace(/zhicheng$/, 'postgres'));
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  await platform.close();
  return Object.values(rows[0] ?? {})[0];
}

const inData = (name: string, ...file: string[]) => path.join(root, name, ...file);

describe('a cold copy of the embedded default', () => {
  const backup = () => path.join(root, 'backup');
  beforeAll(async () => {
    await ask('old', 'CREATE TABLE kept AS SELECT 42 AS answer');
    await mkdir(inData('old', 'files', 'stored', 'ab'), { recursive: true });
    await writeFile(inData('old', 'files', 'stored', 'ab', 'abc'), 'sealed');
    await writeFile(inData('old', 'audit-anchor.log'), '1 9 hash signature\n');
    await makeColdCopy(installation('old'), backup());
  });
  afterEach(() => rm(path.join(root, 'new'), { recursive: true, force: true }));

  it('comes back with database, files, keys and anchor', async () => {
    await restore(installation('new'), backup());
    expect(await ask('new', 'SELECT answer FROM kept')).toBe(42);
    for (const file of ['secrets.json', 'audit-anchor.log', 'files/stored/ab/abc'])
      expect(await readFile(inData('new', file))).toEqual(await readFile(inData('old', file)));
  });

  it('is for its owner alone, and has no file of a server that runs', async () => {
    const modeOf = async (...file: string[]) =>
      (await stat(path.join(backup(), ...file))).mode & 0o777;
    expect(await modeOf()).toBe(0o700);
    expect(await modeOf('data', 'secrets.json')).toBe(0o600);
    const names = await readdir(path.join(backup(), 'data', 'postgres'));
    expect(names).toContain('PG_VERSION');
    expect(names).not.toContain('postmaster.pid');
  });

  it('is refused while the site runs', async () => {
    const platform = await openPlatform(installation('old'), quiet);
    await expect(makeColdCopy(installation('old'), path.join(root, 'hot'))).rejects.toThrow(
      /已经在运行/,
    );
    await platform.close();
    expect(await readdir(root)).not.toContain('hot');
  });

  it('takes in what a killed start left running', async () => {
    await joinPlatform(installation('old'));
    await makeColdCopy(installation('old'), path.join(root, 'after-kill'));
    await restore(installation('new'), path.join(root, 'after-kill'));
    expect(await ask('new', 'SELECT answer FROM kept')).toBe(42);
  });

  it('is none when the site was started meanwhile', async () => {
    const folder = path.join(root, 'disturbed');
    const copying = makeColdCopy(installation('old'), folder).catch(String);
    while ((await readdir(folder).catch(() => [])).length === 0) await wait(5);
    const platform = await joinPlatform(installation('old'));
    expect(await copying).toContain('这份备份作废');
    expect(await readdir(folder)).toEqual([]);
    await platform.close();
  });

  it('does not go where something is already, nor into the data itself', async () => {
    await expect(makeColdCopy(installation('old'), backup())).rejects.toThrow(/不是空文件夹/);
    await expect(makeColdCopy(installation('old'), inData('old', 'b'))).rejects.toThrow(
      /备份不能放在/,
    );
    await expect(makeColdCopy(installation('none'), path.join(root, 'c'))).rejects.toThrow(
      /没有数据库/,
    );
  });

  it('comes back only where nothing is', async () => {
    await expect(restore(installation('old'), backup())).rejects.toThrow(/已有数据/);
  });

  /** A copy of the backup that somebody or something has changed. */
  async function spoilt(change: (folder: string) => Promise<unknown>): Promise<string> {
    const folder = await mkdtemp(path.join(root, 'spoilt-'));
    await cp(backup(), folder, { recursive: true });
    await change(folder);
    return folder;
  }
  const stored = (folder: string) => path.join(folder, 'data', 'files', 'stored', 'ab', 'abc');

  // prettier-ignore
  it.each([
    ['a file changed',           (folder: string) => writeFile(stored(folder), 'SEALED'),                          'abc 与备份时不同'],
    ['a file longer',            (folder: string) => appendFile(stored(folder), 'x'),                              'abc 与备份时不同'],
    ['a file gone',              (folder: string) => rm(stored(folder)),                                           '缺少 files/stored/ab/abc'],
    ['the manifest gone',        (folder: string) => rm(path.join(folder, 'manifest.json')),                       '没有 manifest.json'],
    ['the manifest cut off',     (folder: string) => writeFile(path.join(folder, 'manifest.json'), '{ "format":'), 'manifest.json 已损坏'],
    ['a path that leads out',    (folder: string) => writeFile(path.join(folder, 'manifest.json'),
      JSON.stringify({ format: 1, madeAt: '2026-11-27T00:00:00Z', folders: ['../x'], files: [] })),                'manifest.json 已损坏'],
  ])('with %s is refused and leaves nothing behind', async (_, change, sentence) => {
    const folder = await spoilt(change);
    await expect(restore(installation('new'), folder)).rejects.toThrow(sentence);
    expect(await readdir(inData('new')).catch(() => [])).toEqual([]);
  });
});

describe('the copy of stored files beside a PostgreSQL of the operator', () => {
  const [site, copy] = ['site', 'copy'];
  const place = (...names: string[]) => inData(site, 'files', 'stored', ...names);
  const now = new Date('2026-11-27T01:02:03Z');
  const run = () => copyStoredFiles(path.join(root, site), path.join(root, copy), now);
  beforeAll(async () => {
    await mkdir(place('aa'), { recursive: true });
    await writeFile(place('aa', 'aa1'), 'one');
  });

  it('takes what it lacks, once', async () => {
    expect(await run()).toEqual({ copied: 1, present: 0 });
    await mkdir(place('bb'));
    await writeFile(place('bb', 'bb1'), 'two');
    expect(await run()).toEqual({ copied: 1, present: 1 });
    expect(await run()).toEqual({ copied: 0, present: 2 });
  });

  it('keeps what the site has deleted, for a database of an earlier time', async () => {
    await rm(place('aa', 'aa1'));
    await run();
    expect(await readFile(inData(copy, 'files', 'stored', 'aa', 'aa1'), 'utf8')).toBe('one');
  });

  it('takes again what a killed run left half', async () => {
    await writeFile(place('bb', 'bb2'), 'whole');
    await writeFile(inData(copy, 'files', 'stored', 'bb', '.part-bb2'), 'wh');
    await run();
    expect(await readdir(inData(copy, 'files', 'stored', 'bb'))).toEqual(['bb1', 'bb2']);
    expect(await readFile(inData(copy, 'files', 'stored', 'bb', 'bb2'), 'utf8')).toBe('whole');
  });

  it('carries the newest anchor, and says until when it is whole', async () => {
    await writeFile(inData(site, 'audit-anchor.log'), '1\n');
    await run();
    await writeFile(inData(site, 'audit-anchor.log'), '1\n2\n');
    await run();
    expect(await readFile(inData(copy, 'audit-anchor.log'), 'utf8')).toBe('1\n2\n');
    expect(await readFile(inData(copy, 'files-until'), 'utf8')).toBe(`${now.toISOString()}\n`);
  });
});
