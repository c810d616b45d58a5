import { request as httpRequest } from 'node:http';
import { db } from '@/lib/server/db';
import { fileStore } from '@/lib/server/files/files';
import { pdf } from './media';
import { addressFor, idOf, useScene } from './scene';
import { put, sha256 } from './stock-client';

const scene = useScene();
beforeEach(() => db().attachment.deleteMany());
const count = () => db().attachment.count();
const rangeStart = async (url: string) =>
  Number((await fetch(url, { method: 'HEAD', headers: scene.me })).headers.get('x-ut-range-start'));

describe('the body', () => {
  it.each([
    ['shorter', 2999],
    ['longer', 3001],
    ['much longer', 900_000],
  ])('is refused when %s than declared', async (_, size) => {
    const url = await addressFor(scene, 3000);
    const answer = await put(url, scene.me, pdf(size));
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
    const url = await addressFor(scene, 3000);
    const headers = { ...scene.me, 'content-type': type };
    const answer = await fetch(url, { method: 'PUT', headers, body });
    expect(answer.status).toBe(400);
    expect(await count()).toBe(0);
  });

  it('goes on after a broken line, at a whole frame, and ends with the same bytes', async () => {
    const bytes = pdf(303_000);
    const url = await addressFor(scene, bytes.length, sha256(bytes));
    expect(await rangeStart(url)).toBe(0);
    await breakOff(url, bytes.subarray(0, 180_000));
    const start = await rangeStart(url);
    expect(start).toBe(131_072);
    expect(await count()).toBe(0);
    expect(await put(url, scene.me, bytes.subarray(0), 0)).toMatchObject({ status: 416 });
    expect(await put(url, scene.me, Buffer.from(bytes.subarray(start)), start)).toMatchObject({
      status: 200,
    });
    const id = idOf(url);
    const got = await fetch(`${scene.site.origin}/api/files/${id}`, { headers: scene.me });
    expect(sha256(Buffer.from(await got.arrayBuffer()))).toBe(sha256(bytes));
  });

  it('is cut by a proxy: no row, and the sentence says so', async () => {
    const url = await addressFor(scene, 200_000);
    const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n';
    const body = Buffer.concat([Buffer.from(head), pdf(100_000)]);
    const headers = { ...scene.me, 'content-type': 'multipart/form-data; boundary=b' };
    const answer = await fetch(url, { method: 'PUT', headers, body });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: expect.stringContaining('传输中断') });
    expect(await count()).toBe(0);
  });
});

/** Sends the start of a body, then cuts the connection. */
const breakOff = (url: string, bytes: Buffer) =>
  new Promise<void>((done) => {
    const headers = {
      ...scene.me,
      'content-type': 'multipart/form-data; boundary=b',
      range: 'bytes=0-',
    };
    const sending = httpRequest(url, { method: 'PUT', headers });
    sending.on('error', () => setTimeout(done, 200));
    sending.write('--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n');
    sending.write(bytes, () => setTimeout(() => sending.destroy(new Error('cut')), 200));
  });
