// The bare counterpart of an operation: a page as long, or a handler with as many transactions.

import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { writtenTransactions, type BenchServer } from './database';
import type { Client } from './client';
import type { Ask } from './client-types';
import { markupOf, type Markup } from './markup';
import type { Operation } from './operations';
import type { RunningSite } from './process-of-site';

export type Baseline = {
  readonly name: string;
  readonly asks: readonly Ask[];
  readonly expected: string;
};

/** What one product request was seen to do. */
export type Seen = {
  readonly bytes: number;
  /** Elements of the page, scripts left out. */
  readonly elements: number;
  /** They themselves, with their attributes and texts. */
  readonly markup: readonly Markup[];
  readonly statements: readonly string[];
  /** Transactions that wrote, the limiter's unlogged ones among them. */
  readonly transactions: number;
};

const bareAsk = (sessionId: string, characters: number, rows: number): Ask => ({
  method: 'GET',
  path: `/?characters=${characters}&rows=${rows}`,
  headers: { cookie: `bare=${sessionId}` },
});

async function lengthOf(site: RunningSite, { path, headers }: Ask): Promise<number> {
  const answer = await fetch(site.origin + path, {
    headers: { ...headers, 'accept-encoding': 'identity' },
  });
  const body = await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`the bare page answered ${answer.status}`);
  return body.byteLength;
}

/** A page of `bytes`, whose text lies in `rows` elements. */
async function barePage(
  site: RunningSite,
  sessionId: string,
  bytes: number,
  rows: number,
): Promise<Ask> {
  // The text is sent twice: as HTML and in the framework's data.
  let characters = 0;
  for (let tries = 0; tries < 3; tries += 1) {
    const length = await lengthOf(site, bareAsk(sessionId, characters, rows));
    characters = Math.max(0, characters + Math.round((bytes - length) / 2));
  }
  return bareAsk(sessionId, characters, rows);
}

/** What the operation is compared with. */
export async function baselinesOf(
  operation: Operation,
  seen: Seen,
  site: RunningSite,
  sessionId: string,
  dataFolder: string,
): Promise<Baseline[]> {
  if (operation.kind === 'page') {
    const one = await barePage(site, sessionId, seen.bytes, 1);
    const rows = Math.max(1, seen.elements);
    const many = await barePage(site, sessionId, seen.bytes, rows);
    const name = randomUUID();
    writeFileSync(path.join(dataFolder, `markup-${name}.json`), JSON.stringify(seen.markup));
    const same: Ask = { ...one, path: `/same?name=${name}` };
    return [
      { name: 'bare page, one text', asks: [one], expected: '<h1>' },
      { name: `bare page, ${rows} elements`, asks: [many], expected: '<h1>' },
      { name: 'bare page, the same markup', asks: [same], expected: operation.expected },
    ];
  }
  const unlogged = seen.statements.filter((text) => /SELECT take\(/.test(text)).length;
  const logged = seen.transactions - unlogged;
  const asks = (by: string): Ask[] =>
    Array.from({ length: 256 }, (_, row) => ({
      method: 'POST',
      path: '/save',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ row, logged, unlogged, by }),
    }));
  const count = `${seen.transactions} UPDATE`;
  return [
    { name: `bare handler, ${count}, Prisma`, asks: asks('prisma'), expected: '"ok":true' },
    { name: `bare handler, ${count}, pg`, asks: asks('pg'), expected: '"ok":true' },
  ];
}

/** Sends the operation once and looks at what came and what the server ran for it. */
export async function look(
  operation: Operation,
  site: RunningSite,
  client: Client,
  server: BenchServer,
): Promise<Seen> {
  const once = { origin: site.origin, connections: 1, milliseconds: 0 };
  // One person's: whoever comes first in a minute has one statement more, that of being seen.
  const ask = () =>
    operation.kind === 'page'
      ? client.run({
          ...once,
          kind: 'asks',
          asks: operation.asks.slice(0, 1),
          expected: operation.expected,
        })
      : client.run({
          ...once,
          kind: 'saves',
          savers: operation.savers.slice(0, 1),
          action: operation.action,
          expected: '',
        });
  // The first requests load code and touch sessions; connections of the pool are opened.
  for (let warm = 0; warm < 5; warm += 1) await run(ask);
  const before = await writtenTransactions(server.url);
  for (let times = 0; times < 5; times += 1) await run(ask);
  const transactions = Math.round(((await writtenTransactions(server.url)) - before) / 5);
  const statements = await server.statementsOf(() => run(ask));
  const { bytes, requests } = await run(ask);
  const markup = operation.kind === 'page' ? await markupAt(site, operation.asks[0]) : [];
  const elements = countOf(markup);
  return { bytes: Math.round(bytes / requests), elements, markup, statements, transactions };
}

async function run(ask: () => ReturnType<Client['run']>): ReturnType<Client['run']> {
  const outcome = await ask();
  if (outcome.failed > 0) throw new Error(`not what was expected: ${outcome.complaints[0]}`);
  return outcome;
}

async function markupAt(site: RunningSite, ask: Ask | undefined): Promise<Markup[]> {
  if (ask === undefined) return [];
  return markupOf(await (await fetch(site.origin + ask.path, { headers: ask.headers })).text());
}

const countOf = (markup: readonly Markup[]): number =>
  markup.reduce((sum, part) => sum + (typeof part === 'string' ? 0 : 1 + countOf(part[2])), 0);
