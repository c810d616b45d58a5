import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { audit } from '@/lib/server/audit';
import { acceptRestoration } from '@/lib/server/audit-chain/accept-restoration';
import { headOfChain, sealAudit } from '@/lib/server/audit-chain/seal';
import { verifyAudit } from '@/lib/server/audit-chain/verify';
import { db, transaction } from '@/lib/server/db';
import { useEmptyWorld } from '../support/world';

useEmptyWorld();

const ctx = { actor: null, requestId: 'test', ip: null };
const record = (objectId: string) =>
  audit(ctx, { action: 'test', objectKind: 'test', objectId, changes: {} });
const anchorFile = () => path.join(process.env['DATA_DIR'] ?? '', 'audit-anchor.log');

/** Three links of three entries. */
beforeEach(async () => {
  await damage('TRUNCATE "AuditEntry", "AuditSeal"');
  await damage(`SELECT setval('audit_sequence', 1, false)`);
  await rm(anchorFile(), { force: true });
  for (const link of ['a', 'b', 'c']) {
    for (const at of [1, 2, 3]) await record(`${link}${at}`);
    await sealAudit();
  }
});

/** As somebody does who owns the database: past the triggers. */
const damage = (sql: string) =>
  transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await tx.$executeRawUnsafe(sql);
  });

test('what is written is sealed, and what comes later is said to be unsealed', async () => {
  await record('later');
  expect(await verifyAudit()).toEqual({
    links: 3,
    entries: 9,
    unsealed: 1,
    anchors: 3,
    restorations: 0,
    fault: null,
  });
});

test('nothing new: nothing is sealed', async () => {
  expect(await sealAudit()).toBeNull();
  expect((await headOfChain()).number).toBe(3);
});

// prettier-ignore
test.each([
  ['a value changed',              `UPDATE "AuditEntry" SET result = 'denied' WHERE "objectId" = 'b2'`,                    '第 2 环（序号 4 至 6）的内容与封存时不同'],
  ['a microsecond changed',        `UPDATE "AuditEntry" SET at = at + interval '1 microsecond' WHERE "objectId" = 'b2'`,   '第 2 环（序号 4 至 6）的内容与封存时不同'],
  ['what was changed, changed',    `UPDATE "AuditEntry" SET changes = '{"x": {}}' WHERE "objectId" = 'a1'`,                '第 1 环（序号 1 至 3）的内容与封存时不同'],
  ['two taken out of their places',     `UPDATE "AuditEntry" SET sequence = -sequence WHERE "objectId" IN ('b1', 'b2')`,       '第 2 环（序号 4 至 6）少了 2 条'],
  ['one deleted',                  `DELETE FROM "AuditEntry" WHERE "objectId" = 'b2'`,                                     '第 2 环（序号 4 至 6）少了 1 条'],
  ['a link cut out',               `DELETE FROM "AuditSeal" WHERE number = 2`,                                             '第 2 环不见了'],
  ['the end cut off, entries too', `DELETE FROM "AuditSeal" WHERE number = 3`,                                             '数据库里没有库外记下的第 3 环'],
  ['a hash written anew',          `UPDATE "AuditSeal" SET hash = repeat('0', 64) WHERE number = 2`,                       '第 2 环（序号 4 至 6）的内容与封存时不同'],
])('%s is found, and where', async (_, sql, fault) => {
  await damage(sql);
  expect((await verifyAudit()).fault).toContain(fault);
});

test('one put in between is found', async () => {
  await damage(`DELETE FROM "AuditEntry" WHERE "objectId" = 'b3'`);
  await damage(`INSERT INTO "AuditEntry" (id, action, result, sequence)
                VALUES (gen_random_uuid(), 'x', 'done', 6)`);
  expect((await verifyAudit()).fault).toContain('第 2 环（序号 4 至 6）的内容与封存时不同');
});

test('a chain that is made anew from changed entries is sound in itself, and the anchor tells', async () => {
  await damage(`UPDATE "AuditEntry" SET result = 'denied' WHERE "objectId" = 'b2'`);
  await damage('TRUNCATE "AuditSeal"');
  const anchored = await readFile(anchorFile(), 'utf8');
  await sealAudit();
  await writeFile(anchorFile(), anchored);
  expect((await verifyAudit()).fault).toContain('第 1 环与库外记下的不同');
});

test.each([
  ['taken away', () => rm(anchorFile())],
  [
    'written by somebody without the key',
    () => writeFile(anchorFile(), `3 9 ${'0'.repeat(64)} x\n`),
  ],
])('an anchor that was %s is missed', async (_, tamper) => {
  await tamper();
  expect((await verifyAudit()).fault).toContain('无法确认链的末尾');
});

test('a line that nobody signed says nothing', async () => {
  await appendFile(anchorFile(), `9 99 ${'0'.repeat(64)} forged\n`);
  expect((await verifyAudit()).fault).toBeNull();
});

describe('after the database was restored to an earlier time', () => {
  const cut = async () => {
    await damage(`DELETE FROM "AuditSeal" WHERE number > 1`);
    await damage(`DELETE FROM "AuditEntry" WHERE sequence > 4`);
  };
  const accepted = { outcome: 'accepted', from: 1, upTo: 3 };

  test('the lost links are missed until somebody says why, and that stays on record', async () => {
    await cut();
    expect((await verifyAudit()).fault).toContain('没有库外记下的第 2 环');
    expect(await acceptRestoration('硬盘损坏，恢复到 10:00')).toEqual(accepted);
    expect(await verifyAudit()).toMatchObject({ fault: null, anchors: 1, restorations: 1 });
    await sealAudit();
    expect(await verifyAudit()).toMatchObject({ fault: null, links: 2, entries: 5, anchors: 2 });
    expect(await acceptRestoration('再次')).toEqual({ outcome: 'same' });
    expect(await db().auditEntry.findFirst({ where: { action: 'audit.restore' } })).toMatchObject({
      reason: '硬盘损坏，恢复到 10:00',
      changes: { links: { before: 3, after: 1 } },
    });
  });

  test('it may be said after the site has gone on', async () => {
    await cut();
    await record('after');
    await sealAudit();
    await record('and after');
    await sealAudit();
    expect((await verifyAudit()).fault).toContain('第 2 环与库外记下的不同');
    expect(await acceptRestoration('硬盘损坏')).toEqual(accepted);
    expect(await verifyAudit()).toMatchObject({ fault: null, links: 3, restorations: 1 });
  });

  test('no restoration explains a changed entry, nor what is cut off afterwards', async () => {
    await damage(`UPDATE "AuditEntry" SET result = 'denied' WHERE "objectId" = 'a2'`);
    expect(await acceptRestoration('硬盘损坏')).toMatchObject({ outcome: 'broken' });
    await damage(`UPDATE "AuditEntry" SET result = 'done' WHERE "objectId" = 'a2'`);
    await cut();
    await acceptRestoration('硬盘损坏');
    await damage(`DELETE FROM "AuditSeal"`);
    expect((await verifyAudit()).fault).toContain('没有库外记下的第 1 环');
  });
});

test('an entry of a transaction that is not over is not passed by', async () => {
  let release = () => undefined as void;
  const held = new Promise<void>((resolve) => {
    release = () => resolve();
  });
  const slow = transaction(async (tx) => {
    await tx.$executeRaw`INSERT INTO "AuditEntry" (id, action, "objectId", result)
                         VALUES (gen_random_uuid(), 'test', 'slow', 'done')`;
    await held;
  });
  await wait(100);
  await record('quick');
  // it waits for half a second, then leaves it to the next minute
  expect(await sealAudit()).toBeNull();
  release();
  await slow;
  expect(await sealAudit()).toMatchObject({ number: 4 });
  expect(await verifyAudit()).toMatchObject({ entries: 11, unsealed: 0, fault: null });
});

test('many writers and several who seal: every entry is in one link', async () => {
  const writing = Array.from({ length: 200 }, (_, at) => record(`w${at}`));
  const sealing = Array.from({ length: 10 }, async (_, at) => {
    await wait(at * 20);
    await sealAudit();
  });
  await Promise.all([...writing, ...sealing]);
  await sealAudit();
  expect(await verifyAudit()).toMatchObject({ entries: 209, unsealed: 0, fault: null });
});

test('what an old database holds becomes several links', async () => {
  await damage(`INSERT INTO "AuditEntry" (id, action, result, sequence)
                SELECT gen_random_uuid(), 'old', 'done', nextval('audit_sequence')
                FROM generate_series(1, 20500)`);
  expect(await sealAudit()).toMatchObject({ number: 5 });
  expect(await verifyAudit()).toMatchObject({ entries: 20_509, unsealed: 0, fault: null });
});
