// Some hundred hostile files and transfers against the real ingest: each gets its verdict in time
// and within its memory, leaves nothing behind, and keeps nobody else waiting.

import { randomUUID } from 'node:crypto';
import { db } from '@/lib/server/db';
import { mediaTypeOfName } from '@/lib/domain/attachments';
import { fileSentence } from '@/lib/messages/attachments';
import type { HostileFile } from './hostile/corpus';
import { fakeClamd, type FakeClamd } from './fake-clamd';
import { bystander, type Bystander } from './hostile/bystander';
import { disguises } from './hostile/disguises';
import { figuresOf } from './hostile/figures';
import { withPeak } from './hostile/memory';
import { hostilePdfs } from './hostile/pdfs';
import { hostilePictures } from './hostile/pictures';
import { evilNames, hostileTransfers } from './hostile/transfers';
import { pdf } from './media';
import { addressFor, get, useScene } from './scene';
import { begin, put, sha256 } from './stock-client';

jest.setTimeout(60_000);

let clamd: FakeClamd;
beforeAll(async () => {
  clamd = await fakeClamd();
  process.env['CLAMD_HOST'] = clamd.address;
});
afterAll(() => clamd.down());
const scene = useScene();

/** The sentence of a problem without its numbers. */
const documents: readonly HostileFile[] = hostilePdfs.map(([what, make, code]) => {
  const problem = { code, pages: 5000, most: 1000 } as Parameters<typeof fileSentence>[0];
  return { what: `PDF: ${what}`, name: 'a.pdf', make, refused: new RegExp(fileSentence(problem)) };
});
const corpus = [...documents, ...hostilePictures, ...disguises];

const figures: { what: string; ms: number; peak: number }[] = [];
let other: Bystander;
beforeAll(async () => {
  other = await bystander(scene);
});
beforeEach(() => db().rateBucket.deleteMany());
afterAll(() => process.stdout.write(figuresOf(figures, other.waited)));

/** What lies in the store beside what the tests themselves put there. */
const lying = async () => (await scene.site.filesOnDisk()).toSorted();
const rows = () => db().attachment.count();

type Sent = { readonly id: string; readonly said: string; readonly ms: number };

async function send(name: string, bytes: Buffer<ArrayBuffer>): Promise<Sent> {
  const type = mediaTypeOfName(name) ?? 'application/octet-stream';
  const started = performance.now();
  const place = { ...scene.place, rowId: randomUUID() };
  const file = { name, size: bytes.length, type };
  const begun = await begin(scene.site, scene.me, place, file, sha256(bytes));
  const said =
    begun.url === '' ? begun.message : ((await put(begun.url, scene.me, bytes)).error ?? '');
  const id = begun.url === '' ? '' : (new URL(begun.url).searchParams.get('x-ut-custom-id') ?? '');
  return { id, said, ms: performance.now() - started };
}

describe('a hostile file', () => {
  it('is one of more than sixty', () => expect(corpus.length).toBeGreaterThan(60));

  it.each(corpus.map((file) => [file.what, file] as const))('%s', async (what, file) => {
    const [before, count] = [await lying(), await rows()];
    const bytes = await file.make();
    const { result, peak } = await other.during(() => withPeak(() => send(file.name, bytes)));
    figures.push({ what, ms: result.ms, peak });
    expect(other.waited.length).toBeGreaterThan(0);
    expect(Math.max(...other.waited)).toBeLessThan(5_000);
    expect(peak).toBeLessThan(512 * 1024 * 1024);
    expect(result.ms).toBeLessThan(10_000);
    if (file.refused !== null) {
      expect(result.said).toMatch(file.refused);
      expect([await rows(), await lying()]).toEqual([count, before]);
      return;
    }
    expect(result.said).toBe('');
    const shown = await get(scene, result.id, scene.applicant);
    expect(shown.headers.get('content-type')).toMatch(/^image\/(png|jpeg)$/);
    const stored = Buffer.from(await shown.arrayBuffer());
    expect(stored.includes(Buffer.from(file.gone ?? '', 'latin1'))).toBe(false);
  });
});

describe('a hostile transfer', () => {
  it.each(hostileTransfers.map((each) => [each.what, each] as const))('%s', async (_, transfer) => {
    const { body, contentType = 'multipart/form-data; boundary=b', status, says } = transfer;
    const bytes = pdf(150_000);
    const count = await rows();
    const url = await addressFor(scene, bytes.length, sha256(bytes));
    const headers = { ...scene.me, 'content-type': contentType };
    const sent = new Uint8Array(body(bytes));
    const answer = await fetch(url, { method: 'PUT', headers, body: sent });
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as { error: string }).error).toMatch(says);
    expect(await rows()).toBe(count);
  });
});

describe('an evil name', () => {
  it.each(evilNames)('%j is kept as harmless text', async (name) => {
    const bytes = pdf();
    const place = { ...scene.place, rowId: randomUUID() };
    const file = { name, size: bytes.length, type: 'application/pdf' };
    const { url } = await begin(scene.site, scene.me, place, file);
    expect(await put(url, scene.me, bytes)).toMatchObject({ status: 200 });
    const id = new URL(url).searchParams.get('x-ut-custom-id') ?? '';
    const row = await db().attachment.findUniqueOrThrow({ where: { id } });
    expect(row.name).not.toMatch(/[\p{Cc}\p{Cf}/\\]/u);
    expect([...row.name].length).toBeLessThanOrEqual(120);
    const shown = await get(scene, id, scene.applicant);
    expect(shown.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w. -]+\.pdf"; filename\*=UTF-8''[\w.%!~-]+$/,
    );
    await db().attachment.deleteMany({ where: { id } });
  });
});
