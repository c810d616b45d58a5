// The contract: what is sent arrives whole, once, and goes on after an interruption.

import { randomUUID } from 'node:crypto';
import { db } from '@/lib/server/db';
import { jpeg, pdf, pdfWith, png } from '../media';
import { begin, put, sha256, uploadAs } from '../stock-client';
import {
  addressFor,
  breakOff,
  bytesOf,
  download,
  idOf,
  placeOn,
  rangeStart,
  rowsOf,
  sent,
  type ContractSite,
} from './contract-site';

const mebibyte = 1024 * 1024;

export function sendingContract(site: () => ContractSite): void {
  it.each([700, 65_535, 65_536, 65_537, 131_072, mebibyte, 5 * mebibyte, 20 * mebibyte])(
    'a PDF of %i bytes comes back byte for byte',
    async (size) => {
      const bytes = pdf(size);
      const id = await sent(site(), bytes);
      expect(sha256(await bytesOf(await download(site(), id)))).toBe(sha256(bytes));
      const row = await db().attachment.findUniqueOrThrow({ where: { id } });
      const hash = sha256(bytes);
      expect(row).toMatchObject({
        state: 'ready',
        size,
        sha256: hash,
        receivedSha256: hash,
        pages: 1,
      });
    },
  );

  it('the stock client sends a PDF, a JPEG and a PNG in one go', async () => {
    const files = [
      new File([pdf(200_000)], '学历证书.pdf', { type: 'application/pdf' }),
      new File([jpeg(65_536)], '照片.JPEG', { type: 'image/jpeg' }),
      new File([png(131_073)], '证书.png', { type: 'image/png' }),
    ];
    const made = await uploadAs(site(), site().me, placeOn(site()), files);
    expect(made.map(({ serverData }) => [serverData.name, serverData.state])).toEqual([
      ['学历证书.pdf', 'ready'],
      ['照片.JPEG', 'ready'],
      ['证书.png', 'ready'],
    ]);
  });

  it('eight at once do not disturb each other', async () => {
    const all = Array.from({ length: 8 }, (_, i) => pdf(100_000 + i));
    const ids = await Promise.all(all.map((bytes) => sent(site(), bytes)));
    const back = await Promise.all(ids.map(async (id) => bytesOf(await download(site(), id))));
    expect(back.map(sha256)).toEqual(all.map(sha256));
  });

  it('the same file twice is taken, and noticed', async () => {
    const file = () => new File([pdf(4000)], '毕业证书.pdf', { type: 'application/pdf' });
    const [first] = await uploadAs(site(), site().me, placeOn(site()), [file()]);
    const [second] = await uploadAs(site(), site().me, placeOn(site()), [file()]);
    expect(first?.serverData.sameAs).toBeNull();
    expect(second?.serverData.sameAs).toBe('学历学位·毕业证书“毕业证书.pdf”');
  });

  it('nothing has arrived before the first byte', async () => {
    expect(await rangeStart(await addressFor(site(), 3000), site().me)).toBe(0);
  });

  it('goes on after a broken line, at a whole frame, and ends with the same bytes', async () => {
    const bytes = pdf(303_000);
    const url = await addressFor(site(), bytes.length, sha256(bytes));
    await breakOff(url, site().me, bytes.subarray(0, 180_000));
    expect(await rangeStart(url, site().me)).toBe(131_072);
    await breakOff(url, site().me, bytes.subarray(131_072, 131_072 + 80_000), 131_072);
    const start = await rangeStart(url, site().me);
    expect(start).toBe(196_608);
    expect(await rowsOf(site())).toBe(0);
    const rest = Buffer.from(bytes.subarray(start));
    expect(await put(url, site().me, rest, start)).toMatchObject({ status: 200 });
    expect(sha256(await bytesOf(await download(site(), idOf(url))))).toBe(sha256(bytes));
  });

  it('an answer that was lost is given again to who goes on from the end', async () => {
    const bytes = pdf(100_000);
    const url = await addressFor(site(), bytes.length);
    const first = await put(url, site().me, bytes);
    expect(await rangeStart(url, site().me)).toBe(bytes.length);
    const again = await put(url, site().me, Buffer.alloc(0), bytes.length);
    expect([again.status, again.serverData]).toEqual([200, first.serverData]);
    expect(await rowsOf(site())).toBe(1);
  });

  it('goes on nowhere but where it stopped', async () => {
    const bytes = pdf(200_000);
    const url = await addressFor(site(), bytes.length);
    await breakOff(url, site().me, bytes.subarray(0, 100_000));
    for (const start of [0, 1, 65_535, 131_072])
      expect(await put(url, site().me, bytes, start)).toMatchObject({ status: 416 });
    const rest = Buffer.from(bytes.subarray(65_536));
    expect(await put(url, site().me, rest, 65_536)).toMatchObject({ status: 200 });
  });

  it('a second sender of the same upload is turned away while the first is at it', async () => {
    const bytes = pdf(3 * mebibyte);
    const url = await addressFor(site(), bytes.length);
    const answers = await Promise.all([1, 2, 3].map(() => put(url, site().me, bytes)));
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses[0]).toBe(200);
    expect(statuses.slice(1).every((status) => status === 409 || status === 410)).toBe(true);
    expect(await rowsOf(site())).toBe(1);
  });

  it.each([
    ['shorter', 2999, /应为 3000 字节，收到 2999 字节/],
    ['longer', 3001, /应为 3000 字节/],
    ['much longer', 900_000, /应为 3000 字节/],
  ])('a body that is %s than announced is refused', async (_, size, says) => {
    const answer = await put(await addressFor(site(), 3000), site().me, pdf(size));
    expect(answer).toMatchObject({ status: 422, error: expect.stringMatching(says) });
    expect(await rowsOf(site())).toBe(0);
  });

  it('bytes that are not those of the announced hash are refused', async () => {
    const url = await addressFor(site(), 3000, sha256(png()));
    const answer = await put(url, site().me, pdf(3000));
    expect(answer).toMatchObject({ status: 422, error: expect.stringContaining('校验值不一致') });
  });

  it.each([
    ['a picture', png(3000), '不是 PDF 格式'],
    ['a page of HTML', Buffer.alloc(3000, '<html>'), '不是 PDF 格式'],
    ['a PDF with a script', pdfWith('/OpenAction<</S/JavaScript/JS(x)>>'), '脚本'],
  ])('%s in the name of a PDF is refused', async (_, bytes, says) => {
    const answer = await put(await addressFor(site(), bytes.length), site().me, bytes);
    expect(answer).toMatchObject({ status: 422, error: expect.stringContaining(says) });
    expect(await rowsOf(site())).toBe(0);
  });

  it.each([
    ['表.docx', 3000, /只能上传 PDF、JPG、PNG/],
    ['大.pdf', 20 * mebibyte + 1, /不能超过 20 MB，此文件为 20\.1 MB/],
    ['大.jpg', 16 * mebibyte, /不能超过 15 MB，此文件为 16 MB/],
    ['空.pdf', 0, /空文件/],
  ])('%s of %i bytes is refused before it is sent', async (name, size, says) => {
    const file = { name, size, type: 'application/pdf' };
    const place = { ...placeOn(site()), rowId: randomUUID() };
    expect((await begin(site(), site().me, place, file)).message).toMatch(says);
  });
}
