// One request over a kept connection, with as little of a client as there is: `fetch` adds two
// milliseconds of its own, which are not the site's.

import { request, type Agent } from 'node:http';
import type { Ask } from './client-types';

export type Answer = { readonly status: number; readonly body: Buffer };

/** Sends what is asked and reads the whole answer. */
export function send(agent: Agent, origin: URL, ask: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = ask.body === undefined ? {} : { 'content-length': Buffer.byteLength(ask.body) };
    const sent = request(
      {
        agent,
        host: '127.0.0.1',
        port: origin.port,
        method: ask.method,
        path: ask.path,
        headers: { host: origin.host, ...ask.headers, ...length },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.once('error', reject);
        answer.once('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts) }),
        );
      },
    );
    sent.once('error', reject);
    sent.end(ask.body);
  });
}
