import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { secretsFromEnvironment, storedSecrets } from '@/lib/server/platform/secrets';

describe('the keys of an installation with the embedded database', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zhicheng-secrets-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are made once, for the owner alone, and found again', async () => {
    const made = await storedSecrets(folder, false);
    expect((await stat(path.join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
    expect(await storedSecrets(folder, true)).toEqual(made);
    expect(Buffer.from(made.FIELD_KEY, 'base64')).toHaveLength(32);
    expect(new Set(Object.values(made)).size).toBe(6);
  });

  it('are the same for two starts at the same moment', async () => {
    const [one, other] = await Promise.all([
      storedSecrets(folder, false),
      storedSecrets(folder, false),
    ]);
    expect(one).toEqual(other);
  });

  it('are never made anew beside an existing database', async () => {
    await expect(storedSecrets(folder, true)).rejects.toThrow(/secrets.json 不见了/);
  });

  it('are not overwritten when the file is damaged', async () => {
    await writeFile(path.join(folder, 'secrets.json'), '{ half');
    await expect(storedSecrets(folder, true)).rejects.toThrow(/已损坏/);
    expect(await readFile(path.join(folder, 'secrets.json'), 'utf8')).toBe('{ half');
  });
});

describe('the keys beside an existing database', () => {
  const key = Buffer.alloc(32, 1).toString('base64');
  const complete = {
    NODE_ENV: 'test' as const,
    NEXTAUTH_SECRET: key,
    FIELD_KEY: key,
    INDEX_KEY: key,
    FILE_KEY: key,
    UPLOAD_SECRET: key,
  };

  it('come from the environment', () => {
    expect(secretsFromEnvironment(complete).FILE_KEY).toBe(key);
  });

  it.each(['NEXTAUTH_SECRET', 'FIELD_KEY', 'INDEX_KEY', 'FILE_KEY', 'UPLOAD_SECRET'])(
    'need %s, long enough',
    (name) => {
      expect(() => secretsFromEnvironment({ ...complete, [name]: '' })).toThrow(`缺少 ${name}`);
      expect(() => secretsFromEnvironment({ ...complete, [name]: 'c2hvcnQ=' })).toThrow(
        `${name} 太短`,
      );
    },
  );
});
