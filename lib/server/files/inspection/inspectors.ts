// Knows how orders wait for the few processes that open files, one at a time each.

import 'server-only';
import { availableParallelism } from 'node:os';
import { log } from '../../log';
import { InspectorProcess, type Inspected, type Order } from './inspector-process';

/** After so many orders a process is replaced: what its libraries keep does not pile up. */
const ordersOfOne = 200;

class Inspectors {
  private readonly idle: InspectorProcess[] = [];
  private readonly waiting: (() => void)[] = [];

  constructor(private free: number) {}

  /**
   * Carries out an order once a process is free; only then is its file read into memory.
   * A file that kills its process, or takes too long, has its answer: it is too complex.
   */
  async run(order: () => Promise<Order>): Promise<Inspected> {
    await this.turn();
    try {
      const inspector = this.idle.pop() ?? (await InspectorProcess.open());
      const asked = await order().catch((error: unknown) => {
        this.putBack(inspector);
        throw error;
      });
      const answer = await inspector.run(asked);
      this.putBack(inspector);
      if (answer === null) return { problem: { code: 'tooComplex' } };
      if (!('failed' in answer)) return answer;
      log.error({ task: asked.task, failed: answer.failed }, 'an inspection failed');
      return { problem: { code: 'tooComplex' } };
    } finally {
      this.free += 1;
      this.waiting.shift()?.();
    }
  }

  private async turn(): Promise<void> {
    if (this.free === 0) await new Promise<void>((go) => this.waiting.push(go));
    this.free -= 1;
  }

  private putBack(inspector: InspectorProcess): void {
    if (inspector.alive && inspector.orders < ordersOfOne) this.idle.push(inspector);
    else inspector.end();
  }
}

// Kept on globalThis so that a hot reload does not leave processes behind.
const kept = globalThis as typeof globalThis & { zhichengInspectors?: Inspectors };

/** The inspectors of this process: one a core, at most four. */
export const inspectors = (): Inspectors =>
  (kept.zhichengInspectors ??= new Inspectors(Math.min(4, availableParallelism())));
