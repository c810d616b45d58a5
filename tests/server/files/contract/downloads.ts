// The contract: a file is sent under harmless headers, in the part that is asked for, to those whom
// it concerns, until it is taken off.

import { randomUUID } from 'node:crypto';
import { pdf } from '../media';
import { bytesOf, download, sent, type ContractSite } from './contract-site';

const size = 200_000;
const content = pdf(size);

export function downloadContract(site: () => ContractSite): void {
  it('a file carries the headers that keep it harmless, and its name', async () => {
    const answer = await download(site(), await sent(site(), content));
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="__.pdf"; filename*=UTF-8''%E8%AF%81%E4%B9%A6.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'accept-ranges': 'bytes',
    });
  });

  it.each([
    ['bytes=0-0', 0, 1],
    ['bytes=0-', 0, size],
    ['bytes=65530-65545', 65_530, 65_546],
    ['bytes=65536-131071', 65_536, 131_072],
    ['bytes=199999-', 199_999, size],
    ['bytes=150000-999999', 150_000, size],
    ['bytes=-5', 199_995, size],
  ])('%s is that part only', async (range, start, end) => {
    const answer = await download(site(), await sent(site(), content), { ...site().me, range });
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe(`bytes ${start}-${end - 1}/${size}`);
    expect((await bytesOf(answer)).equals(content.subarray(start, end))).toBe(true);
  });

  it('a part outside is refused, and what need not be understood is ignored', async () => {
    const id = await sent(site(), content);
    for (const range of ['bytes=200000-', 'bytes=-0', 'bytes=9-8']) {
      const answer = await download(site(), id, { ...site().me, range });
      expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */200000']);
    }
    for (const range of ['bytes=0-1,5-6', 'pages=1-2', 'bytes=-']) {
      const answer = await download(site(), id, { ...site().me, range });
      expect([answer.status, (await bytesOf(answer)).length]).toEqual([200, size]);
    }
  });

  it('a file is sent to nobody else, to no other site, and under no other id', async () => {
    const id = await sent(site(), content);
    const { anotherApplicant, anotherUnit, endedSession } = site().strangers;
    const foreign = (from: string) => ({ ...site().me, 'sec-fetch-site': from });
    for (const [asked, headers, status] of [
      [id, anotherApplicant, 404],
      [id, anotherUnit, 404],
      [id, endedSession, 401],
      [id, {}, 401],
      [id, foreign('cross-site'), 403],
      [id, foreign('same-site'), 403],
      [id, foreign('same-origin'), 200],
      [id, foreign('none'), 200],
      [randomUUID(), site().me, 404],
      ['x', site().me, 404],
    ] as const)
      expect([asked === id, (await download(site(), asked, headers)).status]).toEqual([
        asked === id,
        status,
      ]);
  });

  it('a file that was taken off is gone, and only its owner can take it off', async () => {
    const id = await sent(site(), content);
    expect(await site().remove(id, 'anotherApplicant')).toBe('notFound');
    expect((await download(site(), id)).status).toBe(200);
    expect(await site().remove(id, 'me')).toBe('done');
    expect((await download(site(), id)).status).toBe(404);
    expect(await site().remove(id, 'me')).toBe('notFound');
  });
}
