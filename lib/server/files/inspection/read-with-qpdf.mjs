// Knows how qpdf is asked for the objects of a PDF, within limits that the system enforces.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync, unlinkSync, writeSync } from 'node:fs';

/** Memory, not a disk: no plain byte of a file may come to lie on one. */
const memoryFolder = '/dev/shm';
const seconds = 8;
const mostOutput = 96 * 1024 * 1024;

/** Version 11 is the first that tells objects in this form. */
export function qpdfIsHere() {
  if (!existsSync(memoryFolder)) return false;
  const { stdout } = spawnSync('qpdf', ['--version'], { encoding: 'utf8', timeout: 5000 });
  return Number(/version (\d+)/.exec(stdout ?? '')?.[1] ?? 0) >= 11;
}

/** A file without a name: it is gone with whoever holds it, however they end. */
function inMemory(bytes) {
  const name = `${memoryFolder}/zhicheng-${randomUUID()}`;
  const file = openSync(name, 'wx+', 0o600);
  unlinkSync(name);
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
  return file;
}

/** @returns the document, or { problem }. */
export function readWithQpdf(bytes) {
  const file = inMemory(bytes);
  try {
    const { status, stdout, stderr, error } = spawnSync(
      'qpdf',
      ['--json=2', '--json-key=qpdf', '--json-stream-data=none', '/dev/fd/3'],
      {
        stdio: ['ignore', 'pipe', 'pipe', file],
        timeout: seconds * 1000,
        killSignal: 'SIGKILL',
        maxBuffer: mostOutput,
      },
    );
    if (/password/.test(stderr.toString())) return { problem: { code: 'encryptedPdf' } };
    if (error !== undefined) return { problem: { code: 'tooComplex' } };
    // 3: read with warnings, as every viewer would
    if (status !== 0 && status !== 3) return { problem: { code: 'damagedPdf' } };
    return documentOf(JSON.parse(stdout.toString()).qpdf[1]);
  } finally {
    closeSync(file);
  }
}

function documentOf(told) {
  const objects = new Map();
  for (const [key, object] of Object.entries(told))
    if (key.startsWith('obj:')) objects.set(key.slice(4), object);
  return { trailer: told.trailer?.value ?? {}, objects };
}
