// The figures of the corpus, in words.

type Figure = { readonly what: string; readonly ms: number; readonly peak: number };

const at = (values: readonly number[], share: number): number =>
  Math.round(values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0);

const spread = (values: readonly number[]): string =>
  `median ${at(values, 0.5)}, p95 ${at(values, 0.95)}, most ${at(values, 1)}`;

export function figuresOf(figures: readonly Figure[], waited: readonly number[]): string {
  const slowest = figures.toSorted((a, b) => b.ms - a.ms)[0];
  const largest = figures.toSorted((a, b) => b.peak - a.peak)[0];
  return [
    `hostile files: ${figures.length}`,
    `verdict in ms: ${spread(figures.map(({ ms }) => ms))} (${slowest?.what})`,
    `MB of an inspector: ${spread(figures.map(({ peak }) => peak / 1024 / 1024))} (${largest?.what})`,
    `other requests meanwhile: ${waited.length}, in ms: ${spread(waited)}`,
    '',
  ].join('\n');
}
