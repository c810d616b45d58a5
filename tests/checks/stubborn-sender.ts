// A sender that loses the line, finds the site gone, and goes on until it is told how it ended.

import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { begin, put } from '../server/files/stock-client';

export type Person = { readonly cookie: string; readonly applicationId: string };
export type SentFile = {
  readonly name: string;
  readonly bytes: Buffer<ArrayBuffer>;
  readonly type: string;
  readonly sha256: string;
};
/** `acknowledged`: the site said that it has the file. `unheard`: it went away before it could. */
export type Sent = {
  readonly id: string;
  readonly outcome: 'acknowledged' | 'unheard' | 'refused';
  readonly said: string;
  readonly resumed: number;
};

const patience = 90_000;

/** Asks until the site answers: it may be starting again. */
async function insist<T>(ask: () => Promise<T>): Promise<T> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > until) throw error;
      await wait(200);
    }
  }
}

/** Sends some bytes from `start` on and lets the line break. */
const breakOff = (url: string, cookie: string, bytes: Buffer, start: number) =>
  new Promise<void>((done) => {
    const type = 'multipart/form-data; boundary=b';
    const headers = { cookie, range: `bytes=${start}-`, 'content-type': type };
    const sending = httpRequest(url, { method: 'PUT', headers }, (answer) => answer.resume());
    sending.on('error', () => undefined).on('close', () => done());
    sending.write('--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n');
    sending.write(bytes, () => sending.destroy());
  });

/** Where the site has got to; null when it knows the upload no more. */
async function startOf(url: string, cookie: string): Promise<number | null> {
  const answer = await insist(() => fetch(url, { method: 'HEAD', headers: { cookie } }));
  return answer.ok
    ? Number(answer.headers.get('x-ut-range-start'))
    : answer.status === 409
      ? -1
      : null;
}

/** Begins one upload for a person; the address stays good while the site is started again. */
async function beginOne(origin: string, { cookie, applicationId }: Person, file: SentFile) {
  const place = { applicationId, sectionId: 'education', rowId: randomUUID(), kind: 'diploma' };
  const { name, type, bytes, sha256 } = file;
  return insist(() =>
    begin({ origin }, { cookie }, place, { name, type, size: bytes.length }, sha256),
  );
}

export async function sendStubbornly(
  origin: string,
  person: Person,
  file: SentFile,
  cuts: readonly number[],
): Promise<Sent> {
  const { cookie } = person;
  const { bytes } = file;
  const { url, message } = await beginOne(origin, person, file);
  const id = url === '' ? '' : (new URL(url).searchParams.get('x-ut-custom-id') ?? '');
  if (url === '') return { id, outcome: 'refused', said: message, resumed: 0 };
  let resumed = 0;
  const coming = [...cuts];
  for (;;) {
    const start = await startOf(url, cookie);
    if (start === null) return { id, outcome: 'unheard', said: '', resumed };
    // The end of a line that broke is still being noticed.
    if (start < 0) {
      await wait(100);
      continue;
    }
    if (start > 0) resumed += 1;
    const cut = Math.floor((coming.shift() ?? 2) * bytes.length);
    if (cut > start && cut < bytes.length) {
      await breakOff(url, cookie, bytes.subarray(start, cut), start);
      continue;
    }
    try {
      const { status, error } = await put(
        url,
        { cookie },
        Buffer.from(bytes.subarray(start)),
        start,
      );
      if (status === 200) return { id, outcome: 'acknowledged', said: '', resumed };
      if (status === 410) return { id, outcome: 'unheard', said: '', resumed };
      if (status === 422) return { id, outcome: 'refused', said: error ?? '', resumed };
    } catch {
      // The site went away; where it has got to is asked next.
    }
    await wait(100);
  }
}
