// A PostgreSQL as an operator runs it: with an archive of its WAL, base backups, and a way back.

import { randomBytes } from 'node:crypto';
import { appendFileSync, chmodSync, chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { embeddedUrl, startServer, stopServer } from '@/lib/server/platform/embedded-postgres';
import { postgresAccount } from '@/lib/server/platform/postgres-account';
import { query } from '../../bench/database';
import { operatorsPrograms, runAs } from './programs';

export type Cluster = {
  readonly url: string;
  readonly version: string;
  readonly baseBackup: () => Promise<void>;
  /** Waits until the archive holds everything up to now. */
  readonly archived: () => Promise<void>;
  /** Kills the server and deletes its folder. */
  readonly destroy: () => Promise<void>;
  /** Brings it back, as it was at `moment` of its own clock. */
  readonly restore: (moment: Date) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Seconds after which a segment goes to the archive, full or not; 60 in docs/operations.md. */
const archiveTimeout = 2;

/** Makes a cluster in `root`, which the database's account can enter. */
export async function startCluster(root: string): Promise<Cluster> {
  const binaries = operatorsPrograms();
  const folder = path.join(root, 'cluster', 'postgres');
  const backup = path.join(root, 'backup');
  const [base, wal] = [path.join(backup, 'base'), path.join(backup, 'wal')];
  const account = postgresAccount(folder);
  for (const made of [path.dirname(folder), backup, wal]) {
    mkdirSync(made);
    chmodSync(made, 0o700);
    if (account !== undefined) chownSync(made, account.uid, account.gid);
  }
  const password = randomBytes(16).toString('hex');
  const plan = { binaries, folder, account, password, durable: true };
  let port = await startServer(plan, 0);
  const admin = () => embeddedUrl(plan, port, 'postgres');
  const program = (name: string) => path.join(binaries, name);

  const set = (lines: Readonly<Record<string, string>>) => {
    const text = Object.entries(lines).map(([name, value]) => `${name} = '${value}'\n`);
    appendFileSync(path.join(folder, 'postgresql.conf'), text.join(''));
  };
  set({
    archive_mode: 'on',
    archive_timeout: String(archiveTimeout),
    archive_command: `test ! -f "${wal}/%f" && cp "%p" "${wal}/%f.part" && mv "${wal}/%f.part" "${wal}/%f"`,
  });
  await stopServer(plan, 'fast');
  port = await startServer(plan, port);
  const [row] = await query(admin(), 'SHOW server_version');

  return {
    url: embeddedUrl(plan, port, 'zhicheng'),
    version: String(row?.['server_version']),
    stop: () => stopServer(plan, 'immediate'),

    async baseBackup() {
      const args = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres'];
      await runAs(
        account,
        program('pg_basebackup'),
        [...args, '-D', base, '-X', 'stream', '-c', 'fast'],
        {
          PGPASSWORD: password,
        },
      );
      await runAs(account, program('pg_verifybackup'), [base]);
    },

    async archived() {
      const [now] = await query(admin(), 'SELECT pg_walfile_name(pg_current_wal_lsn()) AS name');
      for (;;) {
        const [last] = await query(
          admin(),
          'SELECT last_archived_wal AS name FROM pg_stat_archiver',
        );
        if (String(last?.['name']) >= String(now?.['name'])) return;
        await wait(200);
      }
    },

    async destroy() {
      await stopServer(plan, 'immediate');
      rmSync(folder, { recursive: true });
    },

    async restore(moment) {
      await runAs(account, 'cp', ['-a', base, folder]);
      set({
        restore_command: `cp "${wal}/%f" "%p"`,
        // An offset in digits: names of zones, and so Z too, are not known yet when this is read.
        recovery_target_time: moment.toISOString().replace('Z', '+00'),
        recovery_target_action: 'promote',
      });
      writeFileSync(path.join(folder, 'recovery.signal'), '');
      port = await startServer(plan, port);
      for (;;) {
        const [recovery] = await query(admin(), 'SELECT pg_is_in_recovery() AS goes_on');
        if (recovery?.['goes_on'] === false) return;
        await wait(100);
      }
    },
  };
}
