// The contract: an address opens one upload of one person for an hour, and nothing can be forged.

import { createHmac } from 'node:crypto';
import { signatureOf } from '@/lib/server/files/signature';
import { pdf } from '../media';
import { begin, put } from '../stock-client';
import { addressFor, idOf, placeOn, rowsOf, type ContractSite } from './contract-site';

const changes: readonly (readonly [string, (url: string) => string])[] = [
  ['a longer expiry', (url) => url.replace(/expires=\d+/, 'expires=99999999999999')],
  ['another file', (url) => url.replace(/custom-id=[0-9a-f]/, 'custom-id=x')],
  ['another size', (url) => url.replace(/file-size=\d+/, 'file-size=9')],
  ['another key', (url) => url.replace('/api/ut/', '/api/ut/x')],
  ['another signature', (url) => `${url.slice(0, -1)}${url.endsWith('0') ? '1' : '0'}`],
  ['no signature', (url) => url.slice(0, url.indexOf('&signature='))],
  [
    'a guessed key',
    (url) => {
      const { origin, pathname, search } = new URL(url);
      const text = origin + pathname + search.slice(0, search.indexOf('&signature='));
      const forged = createHmac('sha256', 'sk_guess').update(text).digest('hex');
      return `${text}&signature=hmac-sha256%3D${forged}`;
    },
  ],
];

/** What the library's cloud would say of an upload, signed or not. */
function hook(site: ContractSite, customId: string, signature: (body: string) => string) {
  const urls = { url: '', appUrl: '', ufsUrl: '' };
  const type = 'application/pdf';
  const file = { ...urls, name: 'a.pdf', size: 1, type, customId, key: 'k', fileHash: '' };
  const origin = `${site.origin}/api/ut`;
  const body = JSON.stringify({ status: 'uploaded', metadata: {}, origin, file });
  return fetch(`${site.origin}/api/uploadthing?slug=attachment`, {
    method: 'POST',
    headers: {
      ...site.me,
      'content-type': 'application/json',
      'uploadthing-hook': 'callback',
      'x-uploadthing-signature': signature(body),
    },
    body,
  });
}

export function addressContract(site: () => ContractSite): void {
  it.each(changes)('an address with %s is refused', async (_, change) => {
    const url = await addressFor(site(), 3000);
    expect(await put(change(url), site().me, pdf(3000))).toMatchObject({ status: 403 });
    expect(await rowsOf(site())).toBe(0);
  });

  it('an address expires', async () => {
    const url = new URL(await addressFor(site(), 3000));
    url.searchParams.delete('signature');
    url.searchParams.set('expires', String(Date.now() - 1));
    const signed = `${url.href}&signature=${encodeURIComponent(signatureOf(url.href))}`;
    const answer = await put(signed, site().me, pdf(3000));
    expect(answer).toMatchObject({ status: 410, error: expect.stringContaining('已过期') });
  });

  it('an address works once', async () => {
    const url = await addressFor(site(), 3000);
    expect(await put(url, site().me, pdf(3000))).toMatchObject({ status: 200 });
    expect(await put(url, site().me, pdf(3000))).toMatchObject({ status: 410 });
    expect(await rowsOf(site())).toBe(1);
  });

  it('an address is of no use to anybody else', async () => {
    const url = await addressFor(site(), 3000);
    const { anotherApplicant, endedSession } = site().strangers;
    for (const [headers, status] of [
      [anotherApplicant, 410],
      [endedSession, 401],
      [{}, 401],
    ] as const)
      expect(await put(url, headers, pdf(3000))).toMatchObject({ status });
    expect(await rowsOf(site())).toBe(0);
  });

  it('a draft is found by nobody but those whom it concerns', async () => {
    const file = { name: 'a.pdf', size: 3000, type: 'application/pdf' };
    const { anotherApplicant, anotherUnit, endedSession } = site().strangers;
    for (const [headers, status] of [
      [anotherApplicant, 404],
      [anotherUnit, 404],
      [endedSession, 403],
      [{}, 403],
    ] as const)
      expect(await begin(site(), headers, placeOn(site()), file)).toMatchObject({ status });
  });

  it.each([
    ['forged', () => 'hmac-sha256=00', 400],
    ['unsigned', () => '', 400],
    ['well signed, for a file that was not received', signatureOf, 200],
  ])('a hook that is %s makes no row', async (_, signature, status) => {
    const id = idOf(await addressFor(site(), 3000));
    expect((await hook(site(), id, signature)).status).toBe(status);
    expect(await rowsOf(site())).toBe(0);
  });

  it('a hook that is sent again makes no second row', async () => {
    const url = await addressFor(site(), 3000);
    await put(url, site().me, pdf(3000));
    await hook(site(), idOf(url), signatureOf);
    expect(await rowsOf(site())).toBe(1);
  });

  it('the partners of the hook cannot be called from outside', async () => {
    for (const path of ['route-metadata', 'callback-result']) {
      const url = `${site().origin}/api/ut/${path}`;
      expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(405);
    }
  });
}
