// `npm run check:workflow`: the workflow's model for many runs, and whether it finds planted faults.
// WORKFLOW_RUNS and WORKFLOW_SEED change it; FAULT_RUNS those that look for a fault, FAULT picks some.

import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { say } from '../bench/stage';
import { faults, type Fault } from './workflow-faults';

const root = path.join(__dirname, '..', '..');
const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const copied = ['app', 'components', 'lib', 'prisma', 'tests', 'jest.config.js', 'tsconfig.json'];
const also = ['package.json', 'next.config.js'];

/** Runs the model in a tree; what it printed, and whether it held. */
function runIn(tree: string, runs: string): Promise<{ holds: boolean; output: string }> {
  const args = [jest, '--selectProjects', 'server', '--testPathPatterns', 'server/workflow/model'];
  const env = { ...process.env, WORKFLOW_RUNS: runs };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: tree, env });
    let output = '';
    const keep = (part: Buffer) => {
      output += part.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('close', (code) => resolve({ holds: code === 0, output }));
  });
}

/** A copy of the source with one fault; it shares the packages. */
async function planted({ name, file, from, to }: Fault): Promise<string> {
  const tree = await mkdtemp(path.join(tmpdir(), 'zhicheng-fault-'));
  for (const part of [...copied, ...also]) {
    await cp(path.join(root, part), path.join(tree, part), { recursive: true });
  }
  await symlink(path.join(root, 'node_modules'), path.join(tree, 'node_modules'));
  const source = await readFile(path.join(tree, file), 'utf8');
  if (source.split(from).length !== 2) throw new Error(`"${name}" does not fit ${file} any more`);
  await writeFile(path.join(tree, file), source.replace(from, to));
  return tree;
}

/** The line with which the model said what is wrong. */
const sentenceOf = (output: string): string =>
  /Counterexample: .*|said .*, the rules .*|at once said .*|"said":.*/
    .exec(output)?.[0]
    .slice(0, 300) ?? output.slice(-300);

async function main(): Promise<void> {
  const runs = process.env['WORKFLOW_RUNS'] ?? '2000';
  const began = performance.now();
  const { holds, output } = await runIn(root, runs);
  const seconds = Math.round((performance.now() - began) / 1000);
  say(`${runs} runs in ${seconds} s: the database ${holds ? 'equals' : 'LEAVES'} the model`);
  say(/\{"done".*?\}|\{"[a-zA-Z]+":\d+.*?\}/.exec(output)?.[0] ?? sentenceOf(output));
  let missed = 0;
  const planting = faults.filter(({ name }) => name.includes(process.env['FAULT'] ?? ''));
  for (const fault of planting) {
    const tree = await planted(fault);
    const found = await runIn(tree, process.env['FAULT_RUNS'] ?? '400');
    await rm(tree, { recursive: true, force: true });
    if (found.holds) missed += 1;
    say(
      `${found.holds ? 'MISSED' : 'found '}  ${fault.name}${found.holds ? '' : ` — ${sentenceOf(found.output)}`}`,
    );
  }
  say(`${planting.length - missed} of ${planting.length} planted faults found`);
  process.exitCode = holds && missed === 0 ? 0 : 1;
}

void main();
