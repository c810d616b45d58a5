// Measures stretches of one operation and of its bare counterparts by turns, so that whatever else
// the machine does hits them alike; the middle of the rounds counts.

import { cpuOf } from './cpu';
import type { Client } from './client';
import type { Acknowledged, Plan } from './client-types';
import type { RunningSite } from './process-of-site';

/** One thing to measure: where it is asked and what. */
export type Contender = {
  readonly name: string;
  readonly site: RunningSite;
  readonly client: Client;
  readonly work:
    | Omit<Extract<Plan, { kind: 'asks' }>, 'origin' | 'connections' | 'milliseconds'>
    | Omit<Extract<Plan, { kind: 'saves' }>, 'origin' | 'connections' | 'milliseconds'>;
};

export type Measured = {
  readonly name: string;
  readonly connections: number;
  readonly perSecond: number;
  /** CPU milliseconds of a request in the website's process and in the database. */
  readonly siteCpu: number;
  readonly databaseCpu: number;
  readonly bytes: number;
  readonly p50: number;
  readonly p99: number;
  readonly requests: number;
  readonly failed: number;
  readonly complaints: readonly string[];
  readonly acknowledged: readonly Acknowledged[];
};

export type Effort = { readonly rounds: number; readonly milliseconds: number };

async function stretch(
  { name, site, client, work }: Contender,
  connections: number,
  milliseconds: number,
  databasePid: number,
): Promise<Measured> {
  const before = [cpuOf(site.pid), cpuOf(databasePid)] as const;
  const outcome = await client.run({ ...work, origin: site.origin, connections, milliseconds });
  const requests = Math.max(1, outcome.requests);
  return {
    name,
    connections,
    perSecond: (requests / outcome.milliseconds) * 1000,
    siteCpu: (cpuOf(site.pid) - before[0]) / requests,
    databaseCpu: (cpuOf(databasePid) - before[1]) / requests,
    bytes: outcome.bytes / requests,
    p50: outcome.p50,
    p99: outcome.p99,
    requests,
    failed: outcome.failed,
    complaints: outcome.complaints,
    acknowledged: outcome.acknowledged,
  };
}

/** The middle of each number on its own. */
function middle(rounds: readonly Measured[]): Measured {
  const [first] = rounds;
  if (first === undefined) throw new Error('no rounds');
  const of = (number: (each: Measured) => number) =>
    rounds.map(number).toSorted((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? 0;
  const sum = (number: (each: Measured) => number) =>
    rounds.reduce((total, each) => total + number(each), 0);
  return {
    name: first.name,
    connections: first.connections,
    perSecond: of((each) => each.perSecond),
    siteCpu: of((each) => each.siteCpu),
    databaseCpu: of((each) => each.databaseCpu),
    bytes: of((each) => each.bytes),
    p50: of((each) => each.p50),
    p99: of((each) => each.p99),
    requests: sum((each) => each.requests),
    failed: sum((each) => each.failed),
    complaints: rounds.flatMap((each) => each.complaints),
    acknowledged: rounds.at(-1)?.acknowledged ?? [],
  };
}

/** Every contender at one number of connections, by turns. */
export async function measure(
  contenders: readonly Contender[],
  connections: number,
  { rounds, milliseconds }: Effort,
  databasePid: number,
): Promise<Measured[]> {
  const all = contenders.map((): Measured[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      all[index]?.push(await stretch(contender, connections, milliseconds, databasePid));
    }
  }
  return all.map(middle);
}
