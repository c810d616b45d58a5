import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file)),
];
const textOf = (file: string) => readFileSync(file, 'utf8');

/** Targets of links to files: `[words](target)` and `[words](<target>)`. */
const targetsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/\]\((?:<([^>]+)>|([^)\s]+))\)/g)]
    .map(([, bracketed, plain]) => bracketed ?? plain ?? '')
    .filter((target) => !/^(https?:|#)/.test(target));

describe.each(documents)('%s', (file) => {
  it('links to files that are there', () => {
    const broken = targetsOf(file).filter(
      (target) => !existsSync(path.join(path.dirname(file), target.split('#')[0] ?? '')),
    );
    expect(broken).toEqual([]);
  });

  it('names scripts that package.json has', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const named = [...textOf(file).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('docs/operations.md', () => {
  const namesIn = (file: string, pattern: RegExp) =>
    [...textOf(file).matchAll(pattern)].map(([, name]) => name ?? '');

  it('names every variable that an operator may set', () => {
    const variables = [
      ...namesIn('lib/server/platform/settings.ts', /given\('([A-Z_]+)'\)/g),
      ...namesIn('lib/server/platform/secrets.ts', /take\('([A-Z_]+)'/g),
      ...namesIn('lib/server/env.ts', /^ {2}([A-Z_]+): /gm),
    ];
    expect(variables.length).toBeGreaterThan(15);
    const told = textOf('docs/operations.md');
    expect(variables.filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
  });
});
