// The client, in a process of its own so that its work is not counted: a closed loop of requests
// over kept connections, each sending the next one when the last is answered.

import { Agent } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Acknowledged, Outcome, Plan } from './client-types';
import { SaveLedger } from './save-ledger';
import { send, type Answer } from './send';

const ledger = new SaveLedger();

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

async function run(plan: Plan): Promise<Outcome> {
  const agent = new Agent({ keepAlive: true, maxSockets: plan.connections });
  const origin = new URL(plan.origin);
  const latencies: number[] = [];
  const complaints: string[] = [];
  let [turn, bytes, failed] = [0, 0, 0];
  const judge = ({ status, body }: Answer, good: boolean) => {
    bytes += body.length;
    if (status === 200 && good) return;
    failed += 1;
    if (complaints.length < 3) complaints.push(`${status} ${body.toString('utf8', 0, 300)}`);
  };
  const once = async (): Promise<void> => {
    if (plan.kind === 'saves') {
      const save = ledger.next(plan.action);
      const answer = await send(agent, origin, save.ask);
      judge(answer, save.settle(answer.body.toString('utf8')));
      return;
    }
    const ask = plan.asks[(turn += 1) % plan.asks.length];
    if (ask === undefined) throw new Error('nothing to ask');
    const answer = await send(agent, origin, ask);
    judge(answer, answer.body.includes(plan.expected));
  };
  if (plan.kind === 'saves') ledger.begin(plan.savers);
  const started = performance.now();
  const loop = async () => {
    do {
      const from = performance.now();
      await once();
      latencies.push(performance.now() - from);
    } while (performance.now() - started < plan.milliseconds);
  };
  await Promise.all(Array.from({ length: plan.connections }, loop));
  const milliseconds = performance.now() - started;
  agent.destroy();
  const sorted = latencies.toSorted((a, b) => a - b);
  const acknowledged: Acknowledged[] = plan.kind === 'saves' ? ledger.acknowledged() : [];
  return {
    requests: sorted.length,
    milliseconds,
    bytes,
    p50: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    p99: at(sorted, 0.99),
    failed,
    complaints,
    acknowledged,
  };
}

process.on('message', (plan: Plan) => {
  run(plan).then(
    (outcome) => process.send?.({ outcome }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.once('disconnect', () => process.exit());
