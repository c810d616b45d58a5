// Knows how clamd is asked about a file (INSTREAM), and that no answer is never a clean one.

import 'server-only';
import { connect, type Socket } from 'node:net';
import { env } from '../env';
import { log } from '../log';

export type ScanResult = 'clean' | 'infected' | 'unanswered';

/** Milliseconds of silence after which the scanner counts as down. */
const patience = 30_000;
const ending = Buffer.alloc(4);

/** `host:port`, or the path of a unix socket. */
function dial(address: string): Socket {
  if (address.startsWith('/')) return connect(address);
  const colon = address.lastIndexOf(':');
  return connect(Number(address.slice(colon + 1)), address.slice(0, colon));
}

async function stream(socket: Socket, content: AsyncIterable<Buffer>): Promise<void> {
  const send = (bytes: Uint8Array) =>
    new Promise<void>((sent, failed) =>
      socket.write(bytes, (error) => (error ? failed(error) : sent())),
    );
  await send(Buffer.from('zINSTREAM\0'));
  for await (const part of content) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    await send(length);
    await send(part);
  }
  await send(ending);
}

/** One question, one answer: `stream: OK`, `stream: <name> FOUND`, or an error. */
function ask(address: string, content: AsyncIterable<Buffer>): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = dial(address);
    let told = '';
    socket.setTimeout(patience, () => socket.destroy(new Error('the scanner is silent')));
    socket.on('data', (bytes) => (told += bytes.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => resolve(told.replace(/\0/g, '').trim()));
    // What it says while we are still sending (too large) counts more than the broken line.
    stream(socket, content).catch((error: unknown) =>
      setTimeout(() => (told === '' ? reject(error) : resolve(told)), 200),
    );
  });
}

/** Asks about nothing at all. @throws where no scanner answers. */
export async function greetScanner(address: string): Promise<void> {
  const answer = await ask(address, (async function* () {})());
  if (answer !== 'stream: OK') throw new Error('not the answer of a scanner');
}

/** What the scanner says of a file; null where this installation has none. */
export async function scan(content: () => AsyncIterable<Buffer>): Promise<ScanResult | null> {
  const address = env().clamdHost;
  if (address === null) return null;
  try {
    const answer = await ask(address, content());
    if (/^stream: OK$/.test(answer)) return 'clean';
    if (/^stream: .+ FOUND$/.test(answer)) return 'infected';
    // Among them the file that is larger than StreamMaxLength: not looked at is not clean.
    log.error({ answer: answer.slice(0, 80) }, 'the virus scanner did not answer the question');
  } catch (error) {
    const { message } = Object(error) as { message?: unknown };
    log.error({ type: String(message) }, 'the virus scanner cannot be reached');
  }
  return 'unanswered';
}
