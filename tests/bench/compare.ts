// Measures one operation of the product beside its bare counterparts, and prints both.

import { baselinesOf, look } from './baseline';
import type { Client } from './client';
import type { BenchServer } from './database';
import { lostSaves } from './lost-saves';
import { measure, type Contender, type Effort, type Measured } from './measure';
import type { Operation } from './operations';
import type { RunningSite } from './process-of-site';
import { printOperation } from './table';

const connections = [1, 16, 64];

/** BENCH_ROUNDS and BENCH_SECONDS make a run longer and steadier. */
export const effort: Effort = {
  rounds: Number(process.env['BENCH_ROUNDS'] ?? 3),
  milliseconds: Number(process.env['BENCH_SECONDS'] ?? 1.5) * 1000,
};

export type Bench = {
  readonly server: BenchServer;
  /** A session's id, which the bare page reads by. */
  readonly sessionId: string;
  /** Where the sites find their files. */
  readonly dataFolder: string;
  readonly product: RunningSite;
  readonly bare: RunningSite;
  readonly client: Client;
};

export async function compare(operation: Operation, bench: Bench): Promise<void> {
  const { server, product, bare, client } = bench;
  const seen = await look(operation, product, client, server);
  const baselines = await baselinesOf(operation, seen, bare, bench.sessionId, bench.dataFolder);
  const work =
    operation.kind === 'page'
      ? { ...operation, kind: 'asks' as const }
      : { ...operation, kind: 'saves' as const, expected: '' };
  const contenders: Contender[] = [
    { name: operation.name, site: product, client, work },
    ...baselines.map((each) => ({
      name: each.name,
      site: bare,
      client,
      work: { kind: 'asks' as const, asks: each.asks, expected: each.expected },
    })),
  ];
  // Code is compiled while it is used: the first stretch of each is not counted.
  await measure(contenders, 16, { ...effort, rounds: 1 }, server.pid);
  const all: Measured[][] = [];
  for (const count of connections) all.push(await measure(contenders, count, effort, server.pid));
  printOperation(operation.name, seen, all);
  if (operation.kind === 'save') {
    const acknowledged = all.at(-1)?.[0]?.acknowledged ?? [];
    const lost = await lostSaves(server.url, acknowledged);
    console.log(`  acknowledged last by ${acknowledged.length} people, lost: ${lost.length}`);
  }
}
