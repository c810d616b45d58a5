// Knows that only one start at a time may own an embedded database.

import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { CannotStart } from './cannot-start';
import { connect } from './database-connection';

const leaseLock = 5_120_302;

/** What a start holds as long as it lives; the server lets go of it when the process dies. */
export type Lease = Readonly<{ release: () => Promise<void> }>;

/**
 * Takes the lease of the server of `url`.
 * @param lost called once when the server went away without `release`.
 * @throws CannotStart naming the start that has it.
 */
export async function takeLease(url: string, origin: string, lost: () => void): Promise<Lease> {
  const client = await connect(url);
  const name = `start ${process.pid} ${origin}`.slice(0, 63);
  await client.query(`SELECT set_config('application_name', $1, false)`, [name]);
  // A start that was killed a moment ago may still be on its way out.
  for (let attempt = 1; !(await locked(client)); attempt += 1) {
    if (attempt === 6) {
      const [, pid, address] = (await holder(client)).split(' ');
      await client.end();
      throw new CannotStart(
        `本系统已经在运行（进程 ${pid ?? '未知'}，${address ?? '地址未知'}）：如需重新启动，请先在它的窗口按 Ctrl-C，或执行 kill ${pid ?? '进程号'}。`,
      );
    }
    await wait(300);
  }
  let released = false;
  client.once('end', () => {
    if (!released) lost();
  });
  return {
    release: async () => {
      released = true;
      await client.end().catch(() => undefined);
    },
  };
}

async function locked(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(
    'SELECT pg_try_advisory_lock($1) AS taken',
    [leaseLock],
  );
  return rows[0]?.taken ?? false;
}

async function holder(client: Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT application_name AS name FROM pg_stat_activity JOIN pg_locks USING (pid)
     WHERE locktype = 'advisory' AND objid = $1 AND granted`,
    [leaseLock],
  );
  return rows[0]?.name ?? '';
}
