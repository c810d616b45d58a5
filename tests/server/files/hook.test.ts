import { db } from '@/lib/server/db';
import { signatureOf } from '@/lib/server/files/signature';
import { addressFor, idOf, useScene } from './scene';

const scene = useScene();
const count = () => db().attachment.count();

describe('the hook', () => {
  const hook = (body: string, signature: string) =>
    fetch(`${scene.site.origin}/api/uploadthing?slug=attachment`, {
      method: 'POST',
      headers: {
        ...scene.me,
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
      origin: `${scene.site.origin}/api/ut`,
      file,
    });
  };

  it('is refused when forged', async () => {
    const body = claim(idOf(await addressFor(scene, 3000)));
    expect((await hook(body, 'hmac-sha256=00')).status).toBe(400);
    expect((await hook(body, '')).status).toBe(400);
    expect(await count()).toBe(0);
  });

  it('makes no row for a file that was not received, even well signed', async () => {
    const body = claim(idOf(await addressFor(scene, 3000)));
    expect((await hook(body, signatureOf(body))).status).toBe(200);
    expect(await count()).toBe(0);
  });

  it('and its two partners cannot be called from outside', async () => {
    for (const path of ['route-metadata', 'callback-result'])
      expect(
        (await fetch(`${scene.site.origin}/api/ut/${path}`, { method: 'POST', body: '{}' })).status,
      ).toBe(405);
  });
});
