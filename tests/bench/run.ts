// `npm run bench <what>`: measurements that are printed and judged by people; none fails a build.

import { runCore } from './core';
import { runPrint } from './print';
import { runQueue } from './queue/queue';
import { runStatistics } from './statistics/statistics';
import { runUploads } from './uploads';

const benches: Readonly<Record<string, () => Promise<void>>> = {
  core: runCore,
  print: runPrint,
  queue: runQueue,
  stats: runStatistics,
  uploads: runUploads,
};

const asked = process.argv[2] ?? '';
const bench = benches[asked];
if (bench === undefined) {
  console.error(`Usage: npm run bench <${Object.keys(benches).join(' | ')}>`);
  process.exitCode = 2;
} else {
  bench().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
}
