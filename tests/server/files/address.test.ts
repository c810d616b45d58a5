import { createHmac } from 'node:crypto';
import { db } from '@/lib/server/db';
import { fileStore } from '@/lib/server/files/files';
import { signatureOf } from '@/lib/server/files/signature';
import { openTicket } from '@/lib/server/files/tickets';
import { pdf } from './media';
import { addressFor, useScene } from './scene';
import { put, sha256 } from './stock-client';

const scene = useScene();
beforeEach(() => db().attachment.deleteMany());
const count = () => db().attachment.count();

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
    const url = await addressFor(scene, 3000);
    expect(await put(change(url), scene.me, pdf(3000))).toMatchObject({ status: 403 });
    expect(await count()).toBe(0);
  });

  it('expires', async () => {
    const url = new URL(await addressFor(scene, 3000));
    url.searchParams.delete('signature');
    url.searchParams.set('expires', String(Date.now() - 1));
    const signed = `${url.href}&signature=${encodeURIComponent(signatureOf(url.href))}`;
    const answer = await put(signed, scene.me, pdf(3000));
    expect(answer).toMatchObject({ status: 410, error: expect.stringContaining('已过期') });
  });

  it('is of no use to anybody else', async () => {
    const url = await addressFor(scene, 3000);
    expect(await put(url, scene.site.as(scene.stranger), pdf(3000))).toMatchObject({ status: 410 });
    expect(await put(url, {}, pdf(3000))).toMatchObject({ status: 401 });
    expect(await count()).toBe(0);
  });

  it('works once', async () => {
    const url = await addressFor(scene, 3000);
    expect(await put(url, scene.me, pdf(3000))).toMatchObject({ status: 200 });
    expect(await put(url, scene.me, pdf(3000))).toMatchObject({ status: 410 });
    expect(await count()).toBe(1);
  });

  it('never overwrites: a key that was used is refused, its file stays', async () => {
    const first = await addressFor(scene, 3000);
    await put(first, scene.me, pdf(3000));
    const [row] = await db().attachment.findMany();
    const store = fileStore();
    const ticket = {
      ...scene.place,
      id: row?.id ?? '',
      userId: scene.applicant.userId,
      name: 'a.pdf',
      mediaType: 'application/pdf',
      size: 4000,
      sha256: null,
    } as const;
    await openTicket(store, ticket);
    await expect(openTicket(store, ticket)).rejects.toThrow('stands already');
    // Its upload has ended: the answer is the first file, and nothing is taken.
    expect(await put(first, scene.me, pdf(4000))).toMatchObject({ status: 200 });
    const got = await fetch(`${scene.site.origin}/api/files/${row?.id}`, { headers: scene.me });
    expect(sha256(Buffer.from(await got.arrayBuffer()))).toBe(sha256(pdf(3000)));
  });
});
