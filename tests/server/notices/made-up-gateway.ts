// A gateway for SMS that does not exist, to see what joining the channels takes: this file.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Prisma } from '@/prisma/client/client';
import { ChannelAway, Undeliverable, type Channel } from '@/lib/server/notices/channel';

/** How the product would know it. */
export const smsBy = (address: string): Channel => ({
  name: 'sms',
  reaches: Prisma.sql`u."mobileSealed" IS NOT NULL`,
  send: async ({ mobile }, { id, subject }) => {
    const body = JSON.stringify({ key: id, mobile: mobile(), text: subject });
    const answer = await fetch(address, { method: 'POST', body }).catch(() => null);
    if (answer === null || answer.status === 503) throw new ChannelAway('noAnswer');
    if (answer.status === 410) throw new Undeliverable('noSuchNumber');
    if (!answer.ok) throw new Error('not taken');
  },
});

/** The gateway itself, on the loopback. */
export async function madeUpGateway() {
  const taken: { key: string; mobile: string; text: string }[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (status === 200) taken.push(JSON.parse(Buffer.concat(parts).toString()));
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    taken,
    answer: (next: number) => {
      status = next;
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
}
