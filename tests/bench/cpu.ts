// How much CPU time a process and its descendants have used, read from /proc.

import { readdirSync, readFileSync } from 'node:fs';

type Usage = { readonly parent: number; readonly own: number; readonly buried: number };

/** Ticks of 1/100 s, as on every Linux that Node runs on. */
const millisecondsPerTick = 10;

function usageOf(pid: string): Usage | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces: count from behind it.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const at = (index: number) => fields[index] ?? 0;
    return { parent: at(1), own: at(11) + at(12), buried: at(13) + at(14) };
  } catch {
    return null;
  }
}

/**
 * User and system time of the process `root` and all that descend from it, in milliseconds.
 * Children that have ended and were waited for are counted with whoever waited.
 */
export function cpuOf(root: number): number {
  const all = new Map<number, Usage>();
  for (const name of readdirSync('/proc')) {
    const usage = /^\d+$/.test(name) ? usageOf(name) : null;
    if (usage !== null) all.set(Number(name), usage);
  }
  const belongs = (pid: number): boolean => {
    const usage = all.get(pid);
    return pid === root || (usage !== undefined && usage.parent > 1 && belongs(usage.parent));
  };
  let ticks = 0;
  for (const [pid, { own, buried }] of all) {
    if (belongs(pid)) ticks += own + buried;
  }
  return ticks * millisecondsPerTick;
}
