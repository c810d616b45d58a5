import { db } from '@/lib/server/db';
import { fileStore } from '@/lib/server/files/files';
import { receive } from '@/lib/server/files/receive';
import { findTicket, openTicket } from '@/lib/server/files/tickets';
import { pdf } from './media';
import { addressFor, get, idOf, useScene } from './scene';
import { put, sha256 } from './stock-client';

const scene = useScene();
beforeEach(() => db().attachment.deleteMany());
const count = () => db().attachment.count();
const rangeStart = async (url: string) =>
  Number((await fetch(url, { method: 'HEAD', headers: scene.me })).headers.get('x-ut-range-start'));

describe('after the process was killed', () => {
  it('a file that had arrived whole is checked without being sent again', async () => {
    const bytes = pdf(200_000);
    const url = await addressFor(scene, bytes.length, sha256(bytes));
    const ticket = await findTicket(fileStore(), idOf(url));
    if (ticket === null) throw new Error('the upload has begun');
    const body = new FormData();
    body.set('file', new Blob([bytes]));
    const request = new Request('http://localhost/', { method: 'PUT', body });
    await receive(fileStore(), ticket, 0, request);
    expect(await rangeStart(url)).toBe(200_000);
    expect(await put(url, scene.me, Buffer.alloc(0), 200_000)).toMatchObject({ status: 200 });
    const answer = await get(scene, idOf(url), scene.applicant);
    expect(sha256(Buffer.from(await answer.arrayBuffer()))).toBe(sha256(bytes));
  });

  it('a file that was attached before anybody heard of it is answered for, not taken twice', async () => {
    const url = await addressFor(scene, 3000);
    await put(url, scene.me, pdf(3000));
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
    expect(await put(url, scene.me, pdf(4000))).toMatchObject({ status: 200 });
    expect(await count()).toBe(1);
    const got = await get(scene, row?.id ?? '', scene.applicant);
    expect(sha256(Buffer.from(await got.arrayBuffer()))).toBe(sha256(pdf(3000)));
    expect(await put(url, scene.me, pdf(4000))).toMatchObject({ status: 410 });
  });
});

it('what was refused leaves neither bytes nor a ticket', async () => {
  const url = await addressFor(scene, 3000);
  expect(await put(url, scene.me, pdf(2999))).toMatchObject({ status: 422 });
  expect(await fileStore().size('incoming', idOf(url))).toBeNull();
  expect(await findTicket(fileStore(), idOf(url))).toBeNull();
  expect(await count()).toBe(0);
});
