// A scanner that speaks clamd's INSTREAM on the loopback and knows one signature.

import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** The harmless test string of the scanners' makers, joined here so that no file contains it. */
export const eicar = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$',
  'EICAR-STANDARD-ANTIVIRUS-TEST-FILE',
  '!$H+H*',
].join('');

export type FakeClamd = {
  /** As CLAMD_HOST. */
  readonly address: string;
  /** How many files were looked at. */
  readonly scanned: () => number;
  /** `silent` takes everything and says nothing. */
  readonly be: (mood: 'well' | 'silent') => void;
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
};

/** The chunks of one INSTREAM, or null while it is not complete. */
function contentOf(received: Buffer): Buffer | null {
  const command = Buffer.from('zINSTREAM\0');
  const chunks: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

/** @param mostBytes StreamMaxLength of clamd.conf. */
export async function fakeClamd(mostBytes = 25 * 1024 * 1024): Promise<FakeClamd> {
  let scanned = 0;
  let mood = 'well';
  const open = new Set<Socket>();

  const serve = (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
    const received: Buffer[] = [];
    socket.on('data', (part: Buffer) => {
      if (mood === 'silent') return;
      received.push(part);
      const all = Buffer.concat(received);
      if (all.length > mostBytes) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      const content = contentOf(all);
      if (content === null) return;
      scanned += 1;
      const found = content.includes(eicar);
      socket.end(found ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
    });
  };

  let server: Server;
  const listen = (port: number) =>
    new Promise<void>((ready) => {
      server = createServer(serve).listen(port, '127.0.0.1', ready);
    });
  await listen(0);
  const { port } = server!.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    scanned: () => scanned,
    be: (next) => {
      mood = next;
    },
    down: () =>
      new Promise((closed) => {
        for (const socket of open) socket.destroy();
        server.close(() => closed());
      }),
    up: () => listen(port),
  };
}
