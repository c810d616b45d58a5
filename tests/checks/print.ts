// `npm run check:print`: every form of hundreds of generated submissions is drawn and judged, also
// by qpdf and pdffonts. PRINT_RUNS and PRINT_SEED change which.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pageForms } from '@/lib/domain/print/forms';
import { say } from '../bench/stage';
import { shippedCompositions } from '../print-sample/compositions';
import { formsOf, judgeForm, judges, type Judged } from '../print-sample/judge';
import { LayoutReader } from '../print-sample/layout';
import { generatedAt } from '../print-sample/submission';

const runs = Number(process.env['PRINT_RUNS'] ?? 300);
const seed = Number(process.env['PRINT_SEED'] ?? 1);
/** One is drawn while others are read. */
const atOnce = 3;
const most = 20;

const programs = ['qpdf', 'pdffonts'];
const missing = programs.filter((name) => spawnSync(name, ['--version']).error !== undefined);

const found = new Map<string, number>();
const counts = { prints: 0, pages: 0, values: 0, cells: 0, heads: 0 };
const drawn = new Map<string, number>();

function tell(judge: string, place: string, faults: readonly string[]): void {
  const before = found.get(judge) ?? 0;
  found.set(judge, before + faults.length);
  if (before < most) for (const fault of faults.slice(0, 3)) say(`${place}, ${judge}: ${fault}`);
}

/** What other programs say of a file: nothing where it is sound. */
function saidByPrograms(file: string): Record<string, string[]> {
  const qpdf = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
  const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' });
  // The columns stand from the right: … emb sub uni object ID.
  const loose = fonts
    .split('\n')
    .slice(2)
    .filter((line) => line !== '' && line.trim().split(/\s+/).at(-5) !== 'yes');
  return {
    'qpdf --check': qpdf.status === 0 ? [] : [qpdf.stdout + qpdf.stderr],
    pdffonts: loose,
  };
}

function keep(at: number, folder: string, judged: Judged): void {
  const { form, bytes, pages, values, cells, heads, faults } = judged;
  const place = `submission ${at}, ${form}`;
  counts.prints += 1;
  counts.pages += pages;
  counts.values += values;
  counts.cells += cells;
  counts.heads += heads;
  drawn.set(form, (drawn.get(form) ?? 0) + 1);
  for (const judge of judges) tell(judge, place, faults[judge]);
  if (missing.length > 0) return;
  const file = path.join(folder, `${at}-${form}.pdf`);
  writeFileSync(file, bytes);
  for (const [judge, said] of Object.entries(saidByPrograms(file))) tell(judge, place, said);
  rmSync(file);
}

async function judgeAll(folder: string): Promise<void> {
  const reader = new LayoutReader();
  const waiting = Array.from({ length: runs }, (_, at) => at);
  const work = async () => {
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      const generated = generatedAt(at, seed);
      for (const form of formsOf(generated)) {
        keep(at, folder, await judgeForm(form, generated, reader));
      }
      if ((at + 1) % 50 === 0) say(`${at + 1} of ${runs}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  reader.end();
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhicheng-print-'));
  const began = performance.now();
  try {
    await judgeAll(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  const { prints, pages, values, cells, heads } = counts;
  say(
    `${runs} submissions of ${shippedCompositions.length} compositions, seed ${seed}: ${seconds} s`,
  );
  say(`${prints} prints: ${pageForms.map((form) => `${form} ${drawn.get(form) ?? 0}`).join(', ')}`);
  say(`${pages} pages, ${values} values in order, ${cells} cells, ${heads} repeated heads`);
  for (const [judge, faults] of found) say(`faults by ${judge}: ${faults}`);
  for (const name of missing) say(`${name} is not on this machine: nothing was checked by it`);
  const faults = [...found.values()].reduce((sum, each) => sum + each, 0);
  process.exit(faults > 0 || missing.length > 0 ? 1 : 0);
}

void main();
