import { createHmac, randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import type { Actor } from '@/lib/domain/policy/actor';
import { db } from '@/lib/server/db';
import { signatureOf } from '@/lib/server/files/signature';
import { fileStore } from '@/lib/server/files/files';
import { openTicket } from '@/lib/server/files/tickets';
import { application, pdf, person } from './fixture';
import { begin, put, sha256, type Place } from './stock-client';
import { openSite, type Site } from './test-site';

let site: Site;
let applicant: Actor;
let stranger: Actor;
let place: Place;
let me: Record<string, string>;

beforeAll(async () => {
  site = await openSite();
  applicant = await person('applicant');
  stranger = await person('applicant');
  me = site.as(applicant);
  const applicationId = await application(applicant.userId);
  place = { applicationId, sectionId: 'education', rowId: randomUUID(), kind: 'diploma' };
});
beforeEach(() => db().attachment.deleteMany());
afterAll(() => site.close());

const address = async (size: number, hash: string | null = null) =>
  (await begin(site, me, place, { name: 'a.pdf', size, type: 'application/pdf' }, hash)).url;
const idOf = (url: string) => new URL(url).searchParams.get('x-ut-custom-id') ?? '';
const count = () => db().attachment.count();
const rangeStart = async (url: string) =>
  Number((await fetch(url, { method: 'HEAD', headers: me })).headers.get('x-ut-range-start'));

describe('the address', () => {
  it.each([
    ['a longer expiry', (url: string) => url.replace(/expires=\d+/, 'expires=99999999999999')],
    ['another file', (url: string) => url.replace(/custom-id=[0-9a-f]/, 'custom-id=x')],
    ['another key', (url: string) => url.replace('/api/ut/', '/api/ut/x')],
    ['another signature', (url: string) => `${url.slice(0, -1)}${url.endsWith('0') ? '1' : '0'}`],
    ['no signature', (url: string) => url.slice(0, url.indexOf('&signature='))],
    [
      'a guessed key',
      (url: string) => {
        const { origin, pathname, search } = new URL(url);
        const text = origin + pathname + search.slice(0, search.indexOf('&signature='));
        const forged = createHmac('sha256', 'sk_guess').update(text).digest('hex');
        return `${text}&signature=hmac-sha256%3D${forged}`;
      },
    ],
  ])('is refused with %s', async (_, change) => {
    const url = await address(3000);
    expect(await put(change(url), me, pdf(3000))).toMatchObject({ status: 403 });
    expect(await count()).toBe(0);
  });

  it('expires', async () => {
    const url = new URL(await address(3000));
    url.searchParams.delete('signature');
    url.searchParams.set('expires', String(Date.now() - 1));
    const signed = `${url.href}&signature=${encodeURIComponent(signatureOf(url.href))}`;
    const answer = await put(signed, me, pdf(3000));
    expect(answer).toMatchObject({ status: 410, error: expect.stringContaining('已过期') });
  });

  it('is of no use to anybody else', async () => {
    const url = await address(3000);
    expect(await put(url, site.as(stranger), pdf(3000))).toMatchObject({ status: 410 });
    expect(await put(url, {}, pdf(3000))).toMatchObject({ status: 401 });
    expect(await count()).toBe(0);
  });

  it('works once', async () => {
    const url = await address(3000);
    expect(await put(url, me, pdf(3000))).toMatchObject({ status: 200 });
    expect(await put(url, me, pdf(3000))).toMatchObject({ status: 410 });
    expect(await count()).toBe(1);
  });

  it('never overwrites: a key that was used is refused, its file stays', async () => {
    const first = await address(3000);
    await put(first, me, pdf(3000));
    const [row] = await db().attachment.findMany();
    const store = fileStore();
    const ticket = {
      ...place,
      id: row?.id ?? '',
      userId: applicant.userId,
      name: 'a.pdf',
      mediaType: 'application/pdf',
      size: 4000,
      sha256: null,
    } as const;
    await openTicket(store, ticket);
    await expect(openTicket(store, ticket)).rejects.toThrow('stands already');
    expect(await put(first, me, pdf(4000))).toMatchObject({ status: 500 });
    const got = await fetch(`${site.origin}/api/files/${row?.id}`, { headers: me });
    expect(sha256(Buffer.from(await got.arrayBuffer()))).toBe(sha256(pdf(3000)));
  });
});

describe('the body', () => {
  it.each([
    ['shorter', 2999],
    ['longer', 3001],
    ['much longer', 900_000],
  ])('is refused when %s than declared', async (_, size) => {
    const url = await address(3000);
    const answer = await put(url, me, pdf(size));
    expect(answer).toMatchObject({ status: 422, error: expect.stringContaining('应为 3000 字节') });
    expect(await fileStore().size('incoming', idOf(url))).toBeNull();
    expect(await count()).toBe(0);
  });

  it.each([
    [
      'another field',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="other"\r\n\r\nx\r\n--b--\r\n',
    ],
    [
      'a second field',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="file"\r\n\r\nx\r\n--b\r\nContent-Disposition: form-data; name="z"\r\n\r\ny\r\n--b--\r\n',
    ],
    ['no multipart', 'application/pdf', '%PDF-'],
    ['an endless head', 'multipart/form-data; boundary=b', 'x'.repeat(40_000)],
  ])('is refused with %s', async (_, type, body) => {
    const url = await address(3000);
    const headers = { ...me, 'content-type': type };
    const answer = await fetch(url, { method: 'PUT', headers, body });
    expect(answer.status).toBe(400);
    expect(await count()).toBe(0);
  });

  it('goes on after a broken line, at a whole frame, and ends with the same bytes', async () => {
    const bytes = Buffer.concat([
      pdf(3000),
      Buffer.from(Array.from({ length: 300_000 }, (_, i) => i % 251)),
    ]);
    const url = await address(bytes.length, sha256(bytes));
    expect(await rangeStart(url)).toBe(0);
    await breakOff(url, bytes.subarray(0, 180_000));
    const start = await rangeStart(url);
    expect(start).toBe(131_072);
    expect(await count()).toBe(0);
    expect(await put(url, me, bytes.subarray(0), 0)).toMatchObject({ status: 416 });
    expect(await put(url, me, Buffer.from(bytes.subarray(start)), start)).toMatchObject({
      status: 200,
    });
    const id = idOf(url);
    const got = await fetch(`${site.origin}/api/files/${id}`, { headers: me });
    expect(sha256(Buffer.from(await got.arrayBuffer()))).toBe(sha256(bytes));
  });

  it('is cut by a proxy: no row, and the sentence says so', async () => {
    const url = await address(200_000);
    const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n';
    const body = Buffer.concat([Buffer.from(head), pdf(100_000)]);
    const headers = { ...me, 'content-type': 'multipart/form-data; boundary=b' };
    const answer = await fetch(url, { method: 'PUT', headers, body });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: expect.stringContaining('传输中断') });
    expect(await count()).toBe(0);
  });
});

describe('the hook', () => {
  const hook = (body: string, signature: string) =>
    fetch(`${site.origin}/api/uploadthing?slug=attachment`, {
      method: 'POST',
      headers: {
        ...me,
        'content-type': 'application/json',
        'uploadthing-hook': 'callback',
        'x-uploadthing-signature': signature,
      },
      body,
    });
  const claim = (customId: string) => {
    const urls = { url: '', appUrl: '', ufsUrl: '' };
    const file = {
      ...urls,
      name: 'a.pdf',
      size: 1,
      type: 'application/pdf',
      customId,
      key: 'k',
      fileHash: '',
    };
    return JSON.stringify({
      status: 'uploaded',
      metadata: {},
      origin: `${site.origin}/api/ut`,
      file,
    });
  };

  it('is refused when forged', async () => {
    const body = claim(idOf(await address(3000)));
    expect((await hook(body, 'hmac-sha256=00')).status).toBe(400);
    expect((await hook(body, '')).status).toBe(400);
    expect(await count()).toBe(0);
  });

  it('makes no row for a file that was not received, even well signed', async () => {
    const body = claim(idOf(await address(3000)));
    expect((await hook(body, signatureOf(body))).status).toBe(200);
    expect(await count()).toBe(0);
  });

  it('and its two partners cannot be called from outside', async () => {
    for (const path of ['route-metadata', 'callback-result'])
      expect(
        (await fetch(`${site.origin}/api/ut/${path}`, { method: 'POST', body: '{}' })).status,
      ).toBe(405);
  });
});

/** Sends the start of a body, then cuts the connection. */
const breakOff = (url: string, bytes: Buffer) =>
  new Promise<void>((done) => {
    const headers = { ...me, 'content-type': 'multipart/form-data; boundary=b', range: 'bytes=0-' };
    const sending = httpRequest(url, { method: 'PUT', headers });
    sending.on('error', () => setTimeout(done, 200));
    sending.write('--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n');
    sending.write(bytes, () => setTimeout(() => sending.destroy(new Error('cut')), 200));
  });
