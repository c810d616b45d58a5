// 256 people save at once over HTTP while pages are read: nothing is lost and nothing hangs.

import { db } from '@/lib/server/db';
import { lostSaves } from '../bench/lost-saves';
import { manyDrafts, saverOf, type Saver } from '../bench/people';
import { SaveLedger } from '../bench/save-ledger';
import { actionId } from '../bench/wire';
import { openSite, type Site } from '../support/site';
import { nextSerial, useWorld } from '../support/world';

jest.setTimeout(120_000);

const people = 256;
const savesEach = 2;
const patience = 30_000;
const sectionId = 'work-history';

const world = useWorld();
let site: Site;
let savers: Saver[];

beforeAll(async () => {
  const drafts = await manyDrafts(people, world.target, world.unitId, nextSerial());
  savers = await Promise.all(drafts.map((draft) => saverOf(draft, sectionId)));
  site = await openSite();
});

afterAll(async () => {
  await site?.stop();
});

type Told = { readonly status: number; readonly text: string; readonly milliseconds: number };

async function told(path: string, options: RequestInit): Promise<Told> {
  const started = performance.now();
  const signal = AbortSignal.timeout(patience);
  const answer = await fetch(site.origin + path, { ...options, redirect: 'manual', signal });
  const text = await answer.text();
  return { status: answer.status, text, milliseconds: performance.now() - started };
}

/** Saves until it is acknowledged; a busy server says so, and is asked again. */
async function saveOnce(ledger: SaveLedger, action: string, answers: Told[]): Promise<void> {
  const { ask, settle } = ledger.next(action);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const { method, headers, body = null } = ask;
    const answer = await told(ask.path, { method, headers, body });
    answers.push(answer);
    if (settle(answer.text)) return;
    expect(answer.text).toContain('"ok":false,"code":"busy"');
    await new Promise((wake) => setTimeout(wake, 200 * (attempt + 1)));
  }
  throw new Error('was never acknowledged');
}

/** Reads pages one after the other until the savers are done. */
async function readPages(reader: Saver, done: () => boolean): Promise<Told[]> {
  const paths = ['/login', `/applications/${reader.applicationId}/edit/${reader.sectionId}`];
  const answers: Told[] = [];
  while (!done()) {
    const path = paths[answers.length % paths.length] ?? '/login';
    answers.push(await told(path, { headers: { cookie: reader.cookie } }));
  }
  return answers;
}

test('256 people save at once, pages are answered meanwhile, and every save is there', async () => {
  const action = actionId('app/actions/applications.ts', 'saveSection');
  const ledgers = savers.map((saver) => {
    const ledger = new SaveLedger();
    ledger.begin([saver]);
    return ledger;
  });
  const saved: Told[] = [];
  let done = false;
  const pages = Promise.all(savers.slice(0, 4).map((reader) => readPages(reader, () => done)));
  const all = Promise.all(
    ledgers.map(async (ledger) => {
      for (let time = 0; time < savesEach; time += 1) await saveOnce(ledger, action, saved);
    }),
  ).finally(() => {
    done = true;
  });
  await all;
  const read = (await pages).flat();

  expect(saved.filter(({ status }) => status !== 200)).toEqual([]);
  expect(read.filter(({ status }) => status !== 200)).toEqual([]);
  expect(read.length).toBeGreaterThan(10);
  const slowest = Math.max(...[...saved, ...read].map(({ milliseconds }) => milliseconds));
  expect(slowest).toBeLessThan(patience);

  const acknowledged = ledgers.flatMap((ledger) => ledger.acknowledged());
  expect(acknowledged).toHaveLength(people);
  expect(acknowledged.every(({ version }) => version === savesEach + 1)).toBe(true);
  expect(await lostSaves(process.env['DATABASE_URL'] ?? '', acknowledged)).toEqual([]);
  const open = await db().$queryRaw`
    SELECT pid, state, query FROM pg_stat_activity
    WHERE datname = current_database() AND state LIKE 'idle in transaction%'`;
  expect(open).toEqual([]);
});
