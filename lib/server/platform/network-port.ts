// Knows whether a port of this machine is free.

import 'server-only';
import { createServer, type AddressInfo } from 'node:net';
import { codeOf } from './cannot-start';

/** Listens for a moment; '' when that worked, otherwise the code of the error. */
export function tryPort(port: number, host: string): Promise<{ code: string; port: number }> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve({ code: codeOf(error), port }));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address() as AddressInfo;
      server.close(() => resolve({ code: '', port: address.port }));
    });
  });
}

/** The wished port of the loopback address if it is free, otherwise any; 0 wishes for any. */
export async function freePort(wished: number): Promise<number> {
  const first = await tryPort(wished, '127.0.0.1');
  return first.code === '' ? first.port : (await tryPort(0, '127.0.0.1')).port;
}
