// The memory that an inspector takes, with what it has started, sampled while something runs.

import { readdirSync, readFileSync } from 'node:fs';

type Process = {
  readonly id: number;
  readonly parent: number;
  readonly bytes: number;
  readonly inspects: boolean;
};

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        const number = (key: string) =>
          Number(new RegExp(`^${key}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
        const inspects = readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('program.mjs');
        const [parent, bytes] = [number('PPid'), number('VmRSS') * 1024];
        return [{ id: Number(name), parent, bytes, inspects }];
      } catch {
        return []; // it has just ended
      }
    });
}

/** Bytes of the largest inspector of this process. */
function largestInspector(): number {
  const all = processes();
  const sizes = all
    .filter(({ parent, inspects }) => parent === process.pid && inspects)
    .map(({ id, bytes }) =>
      all.filter(({ parent }) => parent === id).reduce((sum, each) => sum + each.bytes, bytes),
    );
  return Math.max(0, ...sizes);
}

/** Runs `work`; also says the most that one inspector took meanwhile. */
export async function withPeak<T>(work: () => Promise<T>): Promise<{ result: T; peak: number }> {
  let peak = largestInspector();
  const sampling = setInterval(() => {
    peak = Math.max(peak, largestInspector());
  }, 20);
  try {
    return { result: await work(), peak };
  } finally {
    clearInterval(sampling);
  }
}
