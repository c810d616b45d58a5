// Times each line at both sizes by turns and prints them side by side.

import { byTurns, type Once, type Timed } from '../queue/latency';

export type Line = { readonly name: string; readonly both: readonly [Once, Once] };

/** Code is compiled while it is used: nobody counts the first turns. */
const warming = 10;

export async function printLines(
  title: string,
  lines: readonly Line[],
  times: number,
  allowed: number,
): Promise<void> {
  for (const { both } of lines) await byTurns(both, warming);
  console.log(`\n${title} (ms; large / small at p95 ≤ ${allowed})`);
  console.log(`${''.padEnd(30)}p50 small  p50 large  ratio  p95 small  p95 large  ratio`);
  const ratios: number[] = [];
  for (const { name, both } of lines) {
    const [small, large] = (await byTurns(both, times)) as [Timed, Timed];
    const ms = (value: number) => value.toFixed(1).padStart(9);
    const ratio = (key: keyof Timed) => (large[key] / small[key]).toFixed(2).padStart(5);
    console.log(
      [
        name.padEnd(28),
        ms(small.p50),
        ms(large.p50),
        ratio('p50'),
        ms(small.p95),
        ms(large.p95),
        ratio('p95'),
      ].join('  '),
    );
    ratios.push(large.p95 / small.p95);
  }
  const worst = Math.max(...ratios);
  console.log(`  target: ${worst <= allowed ? 'met' : 'missed'} (worst ${worst.toFixed(2)})`);
}
