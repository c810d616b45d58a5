import { readFileSync } from 'node:fs';
import { parseDocumentNumber } from '@/lib/domain/identity/document-number';
import nextConfig from '../../../next.config.js';
import { sourcesOf, type Source } from './sources';

const product = sourcesOf('app', 'components', 'lib', 'prisma', 'proxy.ts', 'instrumentation.ts');

const filesWith = (sources: readonly Source[], pattern: RegExp): string[] =>
  sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

describe('the configuration keeps the bans of its advisories', () => {
  test('of Next.js', () => {
    expect(nextConfig).toMatchObject({
      images: { unoptimized: true },
      poweredByHeader: false,
      productionBrowserSourceMaps: false,
    });
    const banned = ['i18n', 'rewrites', 'cacheComponents', 'experimental'];
    expect(Object.keys(nextConfig).filter((key) => banned.includes(key))).toEqual([]);
  });

  test.each([
    ['no image is drawn by next/og', /next\/og/],
    ['nothing is cached across requests', /['"]use cache['"]|unstable_cache|revalidateTag/],
    ['no route runs on the edge', /runtime\s*=\s*['"]edge['"]/],
    ['no markup is made of text', /dangerouslySetInnerHTML/],
    ['no query is made of text', /\$(query|execute)RawUnsafe|Prisma\.raw/],
    ['no record is included whole', /\binclude:\s*\{/],
  ])('%s', (_rule, pattern) => {
    expect(filesWith(product, pattern)).toEqual([]);
  });

  test('response headers are not built from request headers', () => {
    expect(filesWith(product, /NextResponse\.next\(\{\s*headers/)).toEqual([]);
  });
});

describe('one place each', () => {
  test('only the settings read the environment', () => {
    const readers = filesWith(product, /process\.env\b/);
    const allowed =
      /^(lib\/server\/env\.ts|lib\/server\/platform\/|prisma\/generate\.mjs|proxy\.ts|instrumentation\.ts)/;
    expect(readers.filter((file) => !allowed.test(file))).toEqual([]);
  });

  test('every file of lib/server stays on the server', () => {
    const server = sourcesOf('lib/server').filter(({ file }) => file.endsWith('.ts'));
    const open = server.filter(
      ({ file, text }) =>
        !text.includes("import 'server-only'") && !file.endsWith('print-document.ts'),
    );
    expect(open.map(({ file }) => file)).toEqual([]);
  });

  test('every server action is made by the helper', () => {
    const actions = sourcesOf('app').filter(({ text }) => text.startsWith("'use server'"));
    const bare = actions.flatMap(({ file, text }) =>
      [...text.matchAll(/^export (?!const \w+ = (action|openAction)\(\{).*$/gm)].map(
        ([line]) => `${file}: ${line}`,
      ),
    );
    expect(actions.length).toBeGreaterThan(3);
    expect(bare).toEqual([]);
  });

  test('every array and record of an input has a limit', () => {
    const inputs = product.filter(({ file }) =>
      /^(app\/actions|lib\/server\/input|lib\/domain)/.test(file),
    );
    const unlimited = inputs.flatMap(({ file, text }) =>
      [...text.matchAll(/z\s*\.array\((?:[^()]|\([^()]*\))*\)(?!\s*\.(max|check)\()/g)].map(
        ([found]) => `${file}: ${found}`,
      ),
    );
    expect(unlimited).toEqual([]);
  });
});

describe('files stay small enough to read', () => {
  const lengths = product
    .filter(({ file }) => !/^(prisma\/(seed\/data|migrations)\/|lib\/domain\/codes\/)/.test(file))
    .map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }))
    .toSorted((a, b) => a.lines - b.lines);
  const at = (share: number) => lengths[Math.floor(lengths.length * share)]?.lines ?? 0;

  test('half of them have at most 60 lines, nine in ten at most 150, none more than 250', () => {
    expect(at(0.5)).toBeLessThanOrEqual(60);
    expect(at(0.9)).toBeLessThanOrEqual(150);
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
  });

  test('no test is longer than 250 lines either', () => {
    const long = sourcesOf('tests', 'docs').filter(({ text }) => text.split('\n').length > 251);
    expect(long.map(({ file }) => file)).toEqual([]);
  });

  test('names say what a file knows', () => {
    const odd = product.filter(({ file }) =>
      /(^|\/)(utils?|helpers?|misc|common|manager)(\/|\.)/.test(file),
    );
    expect(odd.map(({ file }) => file)).toEqual([]);
  });
});

describe('versions stand above their security floors', () => {
  type Locked = { version?: string; optionalDependencies?: Record<string, string> };
  type Lock = { packages: Record<string, Locked> };
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  const floors: Record<string, string> = {
    next: '16.4.5',
    react: '19.3.1',
    'react-dom': '19.3.1',
    'next-auth': '4.24.15',
    zod: '4.6.6',
    sharp: '0.35.5',
  };
  const number = (version: string) =>
    version.split('.').reduce((sum, part) => sum * 1000 + Number.parseInt(part, 10), 0);

  test.each(Object.entries(floors))('%s is at least %s', (name, floor) => {
    const { version = '0.0.0' } = lock.packages[`node_modules/${name}`] ?? {};
    expect(number(version)).toBeGreaterThanOrEqual(number(floor));
  });

  test('every dependency is pinned', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    ) as Record<string, Record<string, string>>;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) =>
      /[\^~*<>]/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test('the lock file names every platform (npm run lock:complete)', () => {
    const missing = Object.entries(lock.packages).flatMap(
      ([place, { optionalDependencies = {} }]) =>
        Object.keys(optionalDependencies).filter(
          (name) =>
            !lock.packages[`node_modules/${name}`] &&
            !lock.packages[`${place}/node_modules/${name}`],
        ),
    );
    expect(missing).toEqual([]);
  });

  test('the lock file names no host', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"/);
  });
});

test('no real-looking document number stands in the repository', () => {
  const everything = sourcesOf('.');
  const numbers = everything.flatMap(({ file, text }) =>
    [
      ...text.matchAll(
        /(?<![0-9a-zA-Z])[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[0-9X](?![0-9a-zA-Z])/g,
      ),
    ]
      .map(([found]) => found)
      // unassigned regions, the permits' prefixes, and the standard's own examples
      .filter((found) => parseDocumentNumber('residentIdCard', found, new Date()).ok)
      .filter(
        (found) => !/^(999999|659999|8[123]0000|11010519491231002X|440524188001010014)/.test(found),
      )
      .map((found) => `${file}: ${found}`),
  );
  expect(numbers).toEqual([]);
});
