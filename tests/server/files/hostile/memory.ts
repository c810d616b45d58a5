// The memory that the processes started by this one take together, sampled while something runs.

import { readdirSync, readFileSync } from 'node:fs';

type Process = { readonly id: number; readonly parent: number; readonly bytes: number };

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        const number = (key: string) =>
          Number(new RegExp(`^${key}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
        return [{ id: Number(name), parent: number('PPid'), bytes: number('VmRSS') * 1024 }];
      } catch {
        return []; // it has just ended
      }
    });
}

/** Bytes of the largest child, with all that it has started. */
function largestChild(): number {
  const all = processes();
  const withAllBelow = (id: number): number =>
    all
      .filter(({ parent }) => parent === id)
      .reduce((sum, child) => sum + child.bytes + withAllBelow(child.id), 0);
  const children = all.filter(({ parent }) => parent === process.pid);
  return Math.max(0, ...children.map(({ id, bytes }) => bytes + withAllBelow(id)));
}

/** Runs `work`; also says the most that one child took meanwhile. */
export async function withPeak<T>(work: () => Promise<T>): Promise<{ result: T; peak: number }> {
  let peak = largestChild();
  const sampling = setInterval(() => {
    peak = Math.max(peak, largestChild());
  }, 20);
  try {
    return { result: await work(), peak };
  } finally {
    clearInterval(sampling);
  }
}
