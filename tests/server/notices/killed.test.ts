// The outbox under kill -9: real processes, a real server, one letter for each notice.

import { Client } from 'pg';
import { db } from '@/lib/server/db';
import { useEmptyWorld } from '@/tests/support/world';
import { fakeSmtp, type FakeSmtp } from './fake-smtp';
import { letTimePass, makeReader, tellOne } from './people';
import { startPostman, until, type Postman } from './postman';

jest.setTimeout(240_000);
useEmptyWorld();

let server: FakeSmtp;
beforeEach(async () => {
  server = await fakeSmtp(5);
});
afterEach(() => server.down());

async function notices(count: number): Promise<void> {
  for (let made = 0; made < count; made += 1) await tellOne(await makeReader());
}

/** The rows of the outbox that this test has written. */
const rows = () => db().delivery.findMany({ where: { state: { not: 'dropped' } } });
const isOver = async () => (await rows()).every(({ state }) => state === 'sent');
const clear = () => db().delivery.updateMany({ data: { state: 'dropped' } });
afterEach(clear);

/** How often each row's letter came, by its Message-ID. */
async function copies(): Promise<number[]> {
  return (await rows()).map(({ id }) => server.mails.filter((mail) => mail.id === id).length);
}

/** Milliseconds between "the server has it" and "the row says so on the disk", of the copy that counted. */
async function watchWindow(): Promise<{ widths: () => number[]; close: () => Promise<void> }> {
  await db().$executeRaw`
    CREATE OR REPLACE FUNCTION test_sent() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_notify('test_sent', NEW.id::text); RETURN NEW; END $$`;
  await db().$executeRaw`
    CREATE OR REPLACE TRIGGER test_sent AFTER UPDATE ON "Delivery" FOR EACH ROW
    WHEN (NEW.state = 'sent') EXECUTE FUNCTION test_sent()`;
  const client = new Client({ connectionString: process.env['DATABASE_URL'] });
  await client.connect();
  const committed = new Map<string, number>();
  client.on('notification', ({ payload = '' }) => committed.set(payload, performance.now()));
  await client.query('LISTEN test_sent');
  return {
    widths: () => {
      const taken = new Map(server.mails.map(({ id, at }) => [id, at]));
      return [...committed].map(([id, at]) => at - (taken.get(id) ?? at)).toSorted((a, b) => a - b);
    },
    close: () => client.end(),
  };
}

test('killed at any moment, again and again: every notice comes, none is forgotten', async () => {
  const watched = await watchWindow();
  await notices(120);
  let kills = 0;
  for (; kills < 6; kills += 1) {
    const postman = startPostman(server.url);
    const before = server.mails.length;
    await until(() => server.mails.length > before + 3);
    await new Promise((wake) => setTimeout(wake, Math.random() * 60));
    await postman.kill();
    await letTimePass();
  }
  const last = startPostman(server.url);
  await until(isOver);
  await last.kill();
  const came = await copies();
  const extra = came.reduce((sum, count) => sum + count - 1, 0);
  const widths = watched.widths();
  const at = (share: number) => (widths[Math.floor((widths.length - 1) * share)] ?? 0).toFixed(1);
  console.log(
    `${came.length} notices, ${kills} kills, ${extra} came twice; between taken and noted: ` +
      `median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`,
  );
  await watched.close();
  expect(came.filter((count) => count === 0)).toEqual([]);
  // four letters are under way at a time
  expect(extra).toBeLessThanOrEqual(kills * 4);
});

const moments: readonly { when: string; moment: 'recipient' | 'taken'; times: number }[] = [
  { when: 'before the server has the message', moment: 'recipient', times: 1 },
  // nobody can tell whether it was taken: the Message-ID lets the receiver fold the two
  { when: 'after the server has it and before it could say so', moment: 'taken', times: 2 },
];
test.each(moments)('killed $when: the letter comes $times time(s)', async ({ moment, times }) => {
  await notices(1);
  let killed: Promise<void> | undefined;
  const postman: Postman = startPostman(server.url);
  server.at({
    [moment]: () => {
      killed ??= postman.kill();
    },
  });
  await until(() => killed !== undefined);
  await killed;
  expect((await rows()).map(({ state, attempts }) => [state, attempts])).toEqual([['sending', 1]]);

  await letTimePass();
  const heir = startPostman(server.url);
  await until(isOver);
  await heir.kill();
  expect(await copies()).toEqual([times]);
  expect(new Set(server.mails.map(({ id }) => id)).size).toBe(1);
});

test('three processes share the work: every notice comes once', async () => {
  await notices(90);
  const postmen = [1, 2, 3].map(() => startPostman(server.url));
  await until(isOver);
  for (const postman of postmen) await postman.kill();
  expect(new Set(await copies())).toEqual(new Set([1]));
  const told = postmen.map(({ log }) => log()).join('');
  expect(told).not.toMatch(/@example|示例|1990000/);
});
