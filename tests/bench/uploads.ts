// `npm run bench uploads`: receiving 1 MiB pictures beside a bare handler that writes and syncs the
// same bytes, in one run by turns; and the time from the last byte to an attachment, step by step.

import sharp from 'sharp';
import { buildIfStale } from '@/lib/server/platform/build';
import { migrateDatabase } from '@/lib/server/platform/migrate';
import { prepareDatabase } from '@/lib/server/platform/prepare';
import { noise } from '../server/files/media';
import { bareFolder, buildBareApp } from './bare-app';
import { query } from './database';
import { startSite } from './process-of-site';
import { onStage, say, type Stage } from './stage';
import { addresses, putAll, timesOf, type Uploader, type Written } from './upload-client';

const parallel = 8;
const perRound = Number(process.env['BENCH_UPLOADS'] ?? 64);
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3);

/** A photograph of about 1 MiB. */
async function picture(): Promise<Buffer<ArrayBuffer>> {
  const raw = { width: 2000, height: 1500, channels: 3 } as const;
  const grain = sharp(noise(2000 * 1500 * 3), { raw }).blur(1.2);
  return Buffer.from(await grain.jpeg({ quality: 88 }).toBuffer());
}

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;

const perSecond = ({ milliseconds, bytes }: Written) => bytes / 1024 / 1024 / (milliseconds / 1000);

/** Milliseconds of each step over all uploads, and their share of the whole. */
function printSteps(answers: readonly Response[]): void {
  const all = answers.map(timesOf);
  const steps = ['isWhatWasSent', 'isItsType', 'hasNoVirus', 'isHarmless', 'store', 'row'];
  const after = all.map((times) => steps.reduce((sum, step) => sum + (times[step] ?? 0), 0));
  const sum = after.reduce((total, each) => total + each, 0);
  console.log(
    `  last byte to attachment  median ${at(after, 0.5).toFixed(0)} ms, p95 ${at(after, 0.95).toFixed(0)} ms`,
  );
  for (const step of steps) {
    const values = all.map((times) => times[step] ?? 0);
    const share = (values.reduce((total, each) => total + each, 0) / sum) * 100;
    console.log(
      `    ${step.padEnd(14)} median ${at(values, 0.5).toFixed(1).padStart(7)} ms, p95 ${at(values, 0.95).toFixed(1).padStart(7)} ms, ${share.toFixed(0).padStart(3)} %`,
    );
  }
}

async function measure(
  product: string,
  bare: string,
  people: readonly Uploader[],
  clean: () => Promise<unknown>,
): Promise<void> {
  const bytes = await picture();
  say(
    `${perRound} pictures of ${bytes.length} bytes a round, ${parallel} at a time, ${rounds} rounds by turns`,
  );
  const received: Written[] = [];
  const written: Written[] = [];
  const whole: Written[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    // Announced under another hash, an upload ends when it has been received and hashed.
    const refused = await addresses(product, people, bytes, perRound, 'wrong');
    const first = await putAll(refused, bytes, parallel, 422);
    const plain = await putAll(
      refused.map(() => ({ url: `${bare}/put`, cookie: '' })),
      bytes,
      parallel,
      200,
    );
    const right = await addresses(product, people, bytes, perRound, 'right');
    const last = await putAll(right, bytes, parallel, 200);
    await clean();
    // Code is compiled while it is used: the first round of each is not counted.
    if (round === 0) continue;
    received.push(first);
    written.push(plain);
    whole.push(last);
  }
  const speed = (of: readonly Written[]) => at(of.map(perSecond), 0.5);
  const ratio = speed(received) / speed(written);
  console.log(`  bare handler with fsync  ${speed(written).toFixed(1)} MiB/s`);
  console.log(
    `  receiving                ${speed(received).toFixed(1)} MiB/s, ${ratio.toFixed(2)} of the bare handler`,
  );
  console.log(`  target ≥ 0.5: ${ratio >= 0.5 ? 'yes' : 'no'}`);
  console.log(`  whole uploads            ${speed(whole).toFixed(1)} MiB/s`);
  printSteps(whole.flatMap(({ answers }) => answers));
}

/** Starts everything, measures, prints. */
export const runUploads = (): Promise<void> => onStage(measureUploads);

async function measureUploads({ server, environment }: Stage): Promise<void> {
  await migrateDatabase(server.url);
  await prepareDatabase(server.url, { demo: false });
  await buildIfStale(say);
  say('building the bare app');
  await buildBareApp();
  const { manyUploaders } = await import('../checks/uploaders');
  const people = await manyUploaders(parallel);
  const product = await startSite('.', '/api/health', environment(server.url));
  const bare = await startSite(bareFolder, '/save', environment(server.url));
  await measure(product.origin, bare.origin, people, async () => {
    await query(server.url, 'DELETE FROM "Attachment"');
    await query(server.url, 'DELETE FROM "RateBucket"');
  });
}
