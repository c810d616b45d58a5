// Knows how the lock file names every platform's package of a native dependency.
//
// A registry that mirrors only the platforms in use makes `npm install` leave the others out of the
// lock file, and `npm ci` then refuses it ("Missing: … from lock file"). Run after every
// `npm install` of a native dependency: `npm run lock:complete`. Entries without an integrity are
// never installed on the platform at hand.
import { readFileSync, writeFileSync } from 'node:fs';

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'openbsd',
  'netbsd',
  'openharmony',
  'sunos',
  'aix',
  'win32',
];
const processors = [
  'arm64',
  'arm',
  'x64',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
  'universal',
];

/** What a platform package's name says of where it runs. */
function platformOf(name) {
  const parts = name.split('/').at(-1).split(/[-.]/);
  const os = systems.filter(
    (each) => parts.includes(each) || (each === 'win32' && parts.includes('windows')),
  );
  const cpu = processors.filter((each) =>
    parts.some((part) => part === each || (each === 'arm' && /^arm(v\d|hf)?$/.test(part))),
  );
  return { ...(cpu.length > 0 && { cpu }), ...(os.length > 0 && { os }) };
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
let added = 0;
for (const [place, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    const nested = `${place}/node_modules/${name}`;
    const top = `node_modules/${name}`;
    if (lock.packages[nested] || lock.packages[top]) continue;
    const version = range.replace(/^[\^~>=\s]+/, '').split(' ')[0];
    lock.packages[top] = { version, ...platformOf(name), optional: true };
    added += 1;
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added} entries added.`);
