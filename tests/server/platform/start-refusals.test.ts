import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { testServer } from '@/tests/support/postgres';
import { runStart } from './run-start';

const key = Buffer.alloc(32, 7).toString('base64');
const keys = {
  NEXTAUTH_SECRET: key,
  FIELD_KEY: key,
  INDEX_KEY: key,
  FILE_KEY: key,
  UPLOAD_SECRET: key,
};

describe('a start that cannot go on', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'zhicheng-start-'));
  });
  afterAll(() => rm(dataDir, { recursive: true }));

  /** One line that begins with ×, an exit code, and nothing left behind. */
  async function refusal(variables: Record<string, string>): Promise<string> {
    const { code, said } = await runStart({ DATA_DIR: dataDir, ...variables });
    expect(code).toBe(1);
    expect(said).toMatch(/^× [^\n]+\n$/);
    expect(await readdir(dataDir)).toEqual([]);
    return said;
  }

  it('names the port that another program uses', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const said = await refusal({ PORT: String(port) });
    other.close();
    expect(said).toContain(`端口 ${port} 已被占用`);
  });

  it('refuses demo accounts on a site that others reach', async () => {
    const said = await refusal({ PORT: '1', APP_ORIGIN: 'https://zhicheng.example.cn' });
    expect(said).toContain('请设置 DEMO=0');
  });

  it('asks for a longer key and says how to make one', async () => {
    const { url } = testServer();
    const said = await refusal({ ...keys, PORT: '39181', DATABASE_URL: url, FIELD_KEY: 'short' });
    expect(said).toContain('FIELD_KEY 太短');
    expect(said).toContain('openssl rand -base64 32');
  });

  it('says that the password of the database is wrong', async () => {
    const url = new URL(testServer().url);
    url.password = 'wrong';
    const said = await refusal({ ...keys, PORT: '39182', DATABASE_URL: url.href });
    expect(said).toContain('密码不正确');
    expect(said).not.toContain('wrong');
  });

  it('says that the database does not answer', async () => {
    const url = 'postgresql://somebody:secret@127.0.0.1:9/zhicheng';
    const said = await refusal({ ...keys, PORT: '39183', DATABASE_URL: url });
    expect(said).toContain('127.0.0.1:9 没有响应');
  });
});
