import { chmod, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from '@/lib/server/platform/database-connection';
import {
  embeddedUrl,
  startServer,
  stopServer,
  type ServerPlan,
} from '@/lib/server/platform/embedded-postgres';
import { postgresAccount } from '@/lib/server/platform/postgres-account';
import { postgresBinaries } from '@/lib/server/platform/postgres-binaries';
import { takeLease } from '@/lib/server/platform/run-lease';

describe('the embedded database', () => {
  let root: string;
  let plan: ServerPlan;
  let port: number;

  beforeAll(async () => {
    root = await realpath(await mkdtemp(path.join(tmpdir(), 'zhicheng-embedded-')));
    await chmod(root, 0o711);
    const folder = path.join(root, 'postgres');
    const account = postgresAccount(folder);
    const binaries = await postgresBinaries(account, root);
    plan = { binaries, folder, account, password: 'p'.repeat(32), durable: false };
    port = await startServer(plan, 0);
  });
  afterAll(async () => {
    await stopServer(plan, 'immediate');
    await rm(root, { recursive: true });
  });

  const pidFile = () => path.join(plan.folder, 'postmaster.pid');
  const serverPid = async () => Number.parseInt(await readFile(pidFile(), 'utf8'), 10);
  const ask = async (sql: string) => {
    const client = await connect(embeddedUrl(plan, port, 'postgres'));
    const { rows } = await client.query<Record<string, unknown>>(sql);
    await client.end();
    return Object.values(rows[0] ?? {})[0];
  };

  it('listens on this machine only and leaves nothing beside its data', async () => {
    expect(await ask('SHOW listen_addresses')).toBe('127.0.0.1');
    expect(await readdir(root)).toEqual(['postgres']);
  });

  it('is taken over when its starter was killed', async () => {
    const pid = await serverPid();
    expect(await startServer(plan)).toBe(port);
    expect(await serverPid()).toBe(pid);
  });

  it('starts again after it was killed, with what was committed', async () => {
    await ask('CREATE TABLE kept AS SELECT 42 AS answer');
    await ask('CHECKPOINT');
    process.kill(await serverPid(), 'SIGKILL');
    port = await startServer(plan, port);
    expect(await ask('SELECT answer FROM kept')).toBe(42);
  });

  it('starts when the number in a left-over file belongs to another program by now', async () => {
    await stopServer(plan, 'fast');
    await writeFile(pidFile(), `${process.pid}\n${plan.folder}\n0\n${port}\n\n127.0.0.1\n`);
    port = await startServer(plan, port);
    expect(await ask('SELECT 1')).toBe(1);
  });

  it('moves to another port when its own is taken', async () => {
    await stopServer(plan, 'fast');
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const taken = (other.address() as AddressInfo).port;
    port = await startServer(plan, taken);
    other.close();
    expect(port).not.toBe(taken);
    expect(await ask('SELECT 1')).toBe(1);
  });

  it('says so when the keys belong to another database', async () => {
    await expect(startServer({ ...plan, password: 'x'.repeat(32) })).rejects.toThrow(/不是同一套/);
    port = await startServer(plan, port);
  });

  it('belongs to one start at a time, and to the next one when that dies', async () => {
    const url = embeddedUrl(plan, port, 'postgres');
    const lost = jest.fn();
    const lease = await takeLease(url, 'http://localhost:3000', lost);
    await expect(takeLease(url, 'http://localhost:3001', lost)).rejects.toThrow(
      `本系统已经在运行（进程 ${process.pid}，http://localhost:3000）`,
    );
    await lease.release();
    const next = await takeLease(url, 'http://localhost:3001', lost);
    expect(lost).not.toHaveBeenCalled();
    process.kill(await serverPid(), 'SIGKILL');
    await wait(300);
    expect(lost).toHaveBeenCalledTimes(1);
    await next.release();
  });
});
