// What the bench sends: addresses begun beforehand, then one file to each, so many at a time.

import { createHash, randomUUID } from 'node:crypto';
import { begin } from '../server/files/stock-client';

export type Uploader = { readonly cookie: string; readonly applicationId: string };
type Address = { readonly url: string; readonly cookie: string };
export type Written = {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly answers: readonly Response[];
};

/** Begins `count` uploads of the file; under a wrong hash they will be refused once received. */
export async function addresses(
  origin: string,
  people: readonly Uploader[],
  bytes: Buffer,
  count: number,
  hash: 'right' | 'wrong',
): Promise<Address[]> {
  const sha256 = createHash('sha256')
    .update(bytes)
    .update(hash === 'right' ? '' : '!');
  const digest = sha256.digest('hex');
  const file = { name: '照片.jpg', size: bytes.length, type: 'image/jpeg' };
  const begun: Address[] = [];
  for (let each = 0; each < count; each += 1) {
    const person = people[each % people.length];
    if (person === undefined) throw new Error('nobody to send it');
    const { cookie, applicationId } = person;
    const place = { applicationId, sectionId: 'education', rowId: randomUUID(), kind: 'diploma' };
    const { url, message } = await begin({ origin }, { cookie }, place, file, digest);
    if (url === '') throw new Error(message);
    begun.push({ url, cookie });
  }
  return begun;
}

/** Sends the file to every address. @throws when one answers otherwise than expected. */
export async function putAll(
  to: readonly Address[],
  bytes: Buffer<ArrayBuffer>,
  parallel: number,
  expected: number,
): Promise<Written> {
  const waiting = [...to];
  const answers: Response[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const body = new FormData();
      body.append('file', new Blob([bytes]));
      const headers = { cookie: next.cookie, range: 'bytes=0-' };
      const answer = await fetch(next.url, { method: 'PUT', headers, body });
      const text = await answer.text();
      if (answer.status !== expected) throw new Error(`${answer.status}: ${text}`);
      answers.push(answer);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: parallel }, work));
  return { bytes: bytes.length * to.length, milliseconds: performance.now() - started, answers };
}

/** Milliseconds by step, as the site tells them. */
export const timesOf = ({ headers }: Response): Record<string, number> =>
  Object.fromEntries(
    [...(headers.get('server-timing') ?? '').matchAll(/(\w+);dur=([\d.]+)/g)].map(
      ([, step = '', ms]) => [step, Number(ms)],
    ),
  );
