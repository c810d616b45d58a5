import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/domain/policy/actor';
import { db } from '@/lib/server/db';
import { application, person, unit } from './fixture';
import { jpeg, pdf, png } from './media';
import { begin, put, sha256, uploadAs, type Failure, type Place } from './stock-client';
import { openSite, type Site } from './test-site';

let site: Site;
let applicant: Actor;
let stranger: Actor;
let place: Place;

beforeAll(async () => {
  site = await openSite();
  stranger = await person('applicant');
});
beforeEach(async () => {
  await db().rateBucket.deleteMany();
  // Somebody new each time: a person has one application a year.
  applicant = await person('applicant');
  const applicationId = await application(applicant.userId);
  place = { applicationId, sectionId: 'education', rowId: randomUUID(), kind: 'diploma' };
});
afterAll(() => site.close());

const file = (bytes: Buffer<ArrayBuffer>, name: string, type: string) =>
  new File([bytes], name, { type });
const rows = () => db().attachment.findMany({ where: { applicationId: place.applicationId } });
const failure = (upload: Promise<unknown>) =>
  upload.then(
    () => Promise.reject(new Error('it went through')),
    (error: unknown) => error as Failure,
  );

/** Nothing of an upload is left: no row, no new stored file, no ticket. */
async function expectNothingLeft(before: readonly string[]) {
  expect(await rows()).toEqual([]);
  expect((await site.filesOnDisk()).toSorted()).toEqual(before.toSorted());
}

describe('with the stock client', () => {
  it('attaches a PDF as it came, and pictures drawn anew, in one request', async () => {
    const sent = [
      { bytes: pdf(200_000), name: '学历证书.pdf', type: 'application/pdf' },
      { bytes: jpeg(65_536), name: '照片.JPEG', type: 'image/jpeg' },
      { bytes: png(131_073), name: '证书.png', type: 'image/png' },
    ];
    const files = sent.map(({ bytes, name, type }) => file(bytes, name, type));
    const uploaded = await uploadAs(site, site.as(applicant), place, files);
    for (const [i, { bytes, name, type }] of sent.entries()) {
      const id = uploaded[i]?.customId ?? '';
      expect(uploaded[i]?.serverData).toMatchObject({ id, name, mediaType: type });
      const row = await db().attachment.findUniqueOrThrow({ where: { id } });
      const received = { receivedSize: bytes.length, receivedSha256: sha256(bytes) };
      expect(row).toMatchObject({ ...place, ...received, uploadedById: applicant.userId });
      const got = await fetch(`${site.origin}/api/files/${id}`, { headers: site.as(applicant) });
      const stored = Buffer.from(await got.arrayBuffer());
      expect([stored.length, sha256(stored)]).toEqual([row.size, row.sha256]);
      expect([row.pages, stored.equals(bytes)]).toEqual(
        type === 'application/pdf' ? [1, true] : [null, false],
      );
    }
    const left = await site.filesOnDisk();
    expect(left.filter((name) => name.endsWith('.ticket'))).toEqual([]);
    const entries = await db().auditEntry.count({ where: { action: 'attachment.add' } });
    expect(entries).toBeGreaterThanOrEqual(3);
  });

  it('keeps a long name of rare characters', async () => {
    const files = [file(pdf(), `${'𠮷'.repeat(130)}.pdf`, 'application/pdf')];
    const [made] = await uploadAs(site, site.as(applicant), place, files);
    expect(made?.serverData.name).toBe(`${'𠮷'.repeat(116)}.pdf`);
  });

  it.each([
    ['content of another type', file(png(), '假.pdf', 'application/pdf'), /不是 PDF 格式/],
    ['a type that is not taken', file(pdf(), '表.docx', ''), /只能上传 PDF、JPG、PNG/],
    [
      'an image that is too large',
      file(jpeg(15.2 * 1024 * 1024), '大.jpg', 'image/jpeg'),
      /15 MB.*15\.2 MB/,
    ],
    [
      'a PDF that is too large',
      file(pdf(20 * 1024 * 1024 + 1), '大.pdf', 'application/pdf'),
      /20 MB.*20\.1 MB/,
    ],
    ['an empty file', file(Buffer.alloc(0), '空.pdf', 'application/pdf'), /空文件/],
  ])('refuses %s in Chinese and leaves nothing', async (_, bad, sentence) => {
    const before = await site.filesOnDisk();
    const error = await failure(uploadAs(site, site.as(applicant), place, [bad]));
    expect(error.data?.error ?? error.message).toMatch(sentence);
    await expectNothingLeft(before);
  });

  it('refuses bytes that are not those of the announced hash', async () => {
    const before = await site.filesOnDisk();
    const files = [file(pdf(), 'a.pdf', 'application/pdf')];
    const error = await failure(uploadAs(site, site.as(applicant), place, files, [sha256(png())]));
    expect(error.data?.error).toMatch(/校验值不一致/);
    await expectNothingLeft(before);
  });
});

describe('who may upload', () => {
  const wanted = { name: 'a.pdf', size: 3000, type: 'application/pdf' };

  it('does not find the application of somebody else, and records the denial', async () => {
    const answer = await begin(site, site.as(stranger), place, wanted);
    expect(answer).toMatchObject({ status: 404, message: expect.stringContaining('没有找到') });
    const denial = { actorId: stranger.userId, result: 'notFound' };
    expect(await db().auditEntry.count({ where: denial })).toBe(1);
  });

  it('asks nobody in particular to sign in', async () => {
    expect(await begin(site, {}, place, wanted)).toMatchObject({ status: 403 });
  });

  it('says that a submitted application is locked', async () => {
    const where = { id: place.applicationId };
    await db().application.update({ where, data: { state: 'unitReview' } });
    const answer = await begin(site, site.as(applicant), place, wanted);
    expect(answer.message).toMatch(/当前状态下不能修改附件/);
  });

  it('lets the unit that holds it upload, and not the unit that does not', async () => {
    const holder = await unit();
    const where = { id: place.applicationId };
    await db().application.update({ where, data: { state: 'unitReview', holderUnitId: holder } });
    const admin = await person('unitAdmin', { unitId: holder });
    const other = await person('unitAdmin', { unitId: await unit() });
    const files = [file(pdf(), 'a.pdf', 'application/pdf')];
    expect(await uploadAs(site, site.as(admin), place, files)).toHaveLength(1);
    expect(await begin(site, site.as(other), place, wanted)).toMatchObject({ status: 404 });
  });

  it('asks the state again when the bytes are there', async () => {
    const before = await site.filesOnDisk();
    const { url } = await begin(site, site.as(applicant), place, wanted);
    const where = { id: place.applicationId };
    await db().application.update({ where, data: { state: 'unitReview' } });
    const answer = await put(url, site.as(applicant), pdf(3000));
    expect(answer).toMatchObject({ status: 422, error: expect.stringContaining('不能修改附件') });
    await expectNothingLeft(before);
  });
});
