// Knows the text that a Prometheus reads: what was counted, and what is asked at the moment.

import 'server-only';
import { Gauge, Registry } from 'prom-client';
import { failing, parts } from '../health';
import { meters } from './meters';
import { queues } from './queues';

/** What is asked at the moment; a database that is away leaves the queues out, and says so. */
async function present(): Promise<Registry> {
  const registry = new Registry();
  const registers = [registry];
  const health = new Gauge({
    name: 'zhicheng_health',
    help: 'Whether a part that people need answers',
    labelNames: ['part'],
    registers,
  });
  const broken = await failing();
  for (const part of parts) health.set({ part }, broken.includes(part) ? 0 : 1);
  const labelNames = ['queue'];
  const help = 'What waits: letters, prints, files for the scanner';
  const waiting = new Gauge({ name: 'zhicheng_waiting', help, labelNames, registers });
  const oldest = new Gauge({
    name: 'zhicheng_waiting_oldest_seconds',
    help: 'How long the oldest of a queue has been due',
    labelNames,
    registers,
  });
  const found = broken.includes('database') ? [] : await queues().catch(() => []);
  for (const { queue, waiting: count, oldest: seconds } of found) {
    waiting.set({ queue }, count);
    oldest.set({ queue }, seconds);
  }
  return registry;
}

/** The metrics of this process. */
export async function metricsText(): Promise<{ readonly type: string; readonly text: string }> {
  const all = Registry.merge([meters().registry, await present()]);
  return { type: all.contentType, text: await all.metrics() };
}
