// The contract: limits are the round's, hold for everybody at once, and say what is there already.

import { randomUUID } from 'node:crypto';
import { db } from '@/lib/server/db';
import { defaultLimits, type UploadLimits } from '@/lib/domain/upload-limits';
import { pdf } from '../media';
import { begin, put, type Place } from '../stock-client';
import { placeOn, rowsOf, type ContractSite } from './contract-site';

const wanted = { name: 'a.pdf', size: 3000, type: 'application/pdf' };
const mebibyte = 1024 * 1024;

/** Attachments that are there already, without bytes. */
const present = (site: ContractSite, place: Place, count: number, size: number) =>
  db().attachment.createMany({
    data: Array.from({ length: count }, () => {
      const hashes = { sha256: '', receivedSha256: randomUUID(), receivedSize: size };
      const file = { name: 'a.pdf', mediaType: 'application/pdf', size, ...hashes };
      const ids = { id: randomUUID(), storageKey: randomUUID(), uploadedById: site.applicantId };
      return { ...place, ...file, ...ids };
    }),
  });

const setLimits = async ({ applicationId }: ContractSite, data: Partial<UploadLimits>) => {
  const application = { id: applicationId };
  const { roundId } = await db().application.findUniqueOrThrow({ where: application });
  await db().round.update({ where: { id: roundId }, data });
};

export function limitsContract(site: () => ContractSite): void {
  afterEach(() => setLimits(site(), defaultLimits));

  it.each([
    ['a row', 20, 1, true, '每条最多 20 个附件，已有 20 个，请先删除不需要的附件。'],
    [
      'an application',
      60,
      1,
      false,
      '每份申请书最多 60 个附件，已有 60 个，请先删除不需要的附件。',
    ],
    ['its bytes', 15, 20 * mebibyte, false, '合计不能超过 300 MB，已有 300 MB'],
  ])('the limit of %s holds', async (_, count, size, sameRow, says) => {
    const place = placeOn(site());
    await present(site(), sameRow ? place : { ...place, rowId: randomUUID() }, count, size);
    expect((await begin(site(), site().me, place, wanted)).message).toContain(says);
  });

  it('the limit of a day counts what was taken off again', async () => {
    await present(site(), placeOn(site()), 30, 20 * mebibyte);
    const { applicationId } = site();
    await db().attachment.updateMany({ where: { applicationId }, data: { removedAt: new Date() } });
    const { message } = await begin(site(), site().me, placeOn(site()), wanted);
    expect(message).toBe('每人 24 小时内最多上传 600 MB，已上传 600 MB，请明天再上传。');
  });

  it.each([
    [
      'pdfMiB',
      { pdfMiB: 1 },
      { ...wanted, size: 1.5 * mebibyte },
      'PDF 文件不能超过 1 MB，此文件为 1.5 MB',
    ],
    [
      'imageMiB',
      { imageMiB: 2 },
      { ...wanted, name: 'a.png', size: 3 * mebibyte },
      'PNG 文件不能超过 2 MB，此文件为 3 MB',
    ],
    ['filesOfRow', { filesOfRow: 2 }, wanted, '每条最多 2 个附件，已有 2 个'],
    ['filesOfApplication', { filesOfApplication: 2 }, wanted, '每份申请书最多 2 个附件，已有 2 个'],
    ['applicationMiB', { applicationMiB: 2 }, wanted, '合计不能超过 2 MB，已有 2 MB'],
    ['dayMiB', { dayMiB: 2 }, wanted, '最多上传 2 MB，已上传 2 MB'],
  ])('%s is what the round says', async (_, limits, file, says) => {
    const place = placeOn(site());
    await present(site(), place, 2, mebibyte);
    await setLimits(site(), limits);
    expect((await begin(site(), site().me, place, file)).message).toContain(says);
  });

  it('the limit holds for uploads that began at the same time', async () => {
    const place = placeOn(site());
    await present(site(), place, 19, 1);
    const begun = await Promise.all([1, 2, 3].map(() => begin(site(), site().me, place, wanted)));
    const ends = await Promise.all(begun.map(({ url }) => put(url, site().me, pdf(3000))));
    expect(ends.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422, 422]);
    expect(await rowsOf(site())).toBe(20);
  });

  it('who begins too many is slowed down', async () => {
    const ask = () => begin(site(), site().me, placeOn(site()), wanted);
    await ask();
    await db().rateBucket.updateMany({ data: { tokens: 2, at: new Date() } });
    const said = (await Promise.all(Array.from({ length: 20 }, ask))).map(({ message }) => message);
    expect(said).toContain('上传过于频繁，请过一分钟再试。');
    expect(said).toContain('');
  });
}
