// Knows what is counted while the site works: acts by name and outcome, and how long they take.

import 'server-only';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { Result } from '@/lib/domain/result';

type Meters = Readonly<{
  registry: Registry;
  acts: Counter<'action' | 'outcome'>;
  seconds: Histogram<'action'>;
}>;

function makeMeters(): Meters {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    acts: new Counter({
      name: 'zhicheng_actions_total',
      help: 'Server actions, by name and by ok or the code of the refusal',
      labelNames: ['action', 'outcome'],
      registers: [registry],
    }),
    seconds: new Histogram({
      name: 'zhicheng_action_seconds',
      help: 'How long a server action took',
      labelNames: ['action'],
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    }),
  };
}

// Pages and routes are bundled apart: what they count is one.
const shared = globalThis as { zhichengMeters?: Meters };

/** The meters of this process. */
export const meters = (): Meters => (shared.zhichengMeters ??= makeMeters());

/** Runs an act and counts it. Labels are names and codes from the code, never what somebody sent. */
export async function measured<T>(
  action: string,
  act: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const { acts, seconds } = meters();
  const end = seconds.startTimer({ action });
  const result = await act();
  end();
  acts.inc({ action, outcome: result.ok ? 'ok' : result.code });
  return result;
}
