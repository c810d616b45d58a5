import { randomUUID } from 'node:crypto';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Actor } from '@/lib/domain/policy/actor';
import { Refusal } from '@/lib/domain/refusal';
import { removeAttachment } from '@/lib/server/commands/attachments';
import { db } from '@/lib/server/db';
import { attachmentsOfApplication } from '@/lib/server/queries/attachments';
import { application, contextOf, jpeg, pdf, person, submission, unit } from './fixture';
import { uploadAs } from './stock-client';
import { openSite, type Site } from './test-site';

let site: Site;
let applicant: Actor;
let applicationId: string;
const content = Buffer.concat([
  pdf(1000),
  Buffer.from(Array.from({ length: 199_000 }, (_, i) => i % 253)),
]);

beforeAll(async () => {
  site = await openSite();
  applicant = await person('applicant');
  applicationId = await application(applicant.userId);
});
afterAll(() => site.close());

async function uploaded(bytes = content, name = "学历 证书'1'.pdf", type = 'application/pdf') {
  const place = { applicationId, sectionId: 'education', rowId: randomUUID(), kind: 'diploma' };
  const files = [new File([bytes], name, { type })];
  const [made] = await uploadAs(site, site.as(applicant), place, files);
  return made?.customId ?? '';
}
const get = (id: string, actor: Actor | null, headers: Record<string, string> = {}) =>
  fetch(`${site.origin}/api/files/${id}`, {
    headers: { ...(actor === null ? {} : site.as(actor)), ...headers },
  });
const onDisk = (id: string) => path.join(site.dataDir, 'files', 'stored', id.slice(0, 2), id);

describe('a download', () => {
  it('carries the headers that keep it harmless, and the name', async () => {
    const answer = await get(await uploaded(), applicant);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '200000',
      'content-disposition':
        `attachment; filename="__ __'1'.pdf"; filename*=UTF-8''%E5%AD%A6%E5%8E%86%20%E8%AF%81%E4%B9%A6%271%27.pdf`.replace(
          `"__ __'1'.pdf"`,
          '"__ ___1_.pdf"',
        ),
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'accept-ranges': 'bytes',
    });
    const photo = await get(await uploaded(jpeg(), 'a.jpg', 'image/jpeg'), applicant);
    expect(photo.headers.get('content-disposition')).toMatch(/^inline;/);
  });

  it.each([
    ['bytes=0-0', 0, 1],
    ['bytes=0-', 0, 200_000],
    ['bytes=65530-65545', 65_530, 65_546],
    ['bytes=65536-131071', 65_536, 131_072],
    ['bytes=199999-', 199_999, 200_000],
    ['bytes=150000-999999', 150_000, 200_000],
    ['bytes=-5', 199_995, 200_000],
    ['bytes=-900000', 0, 200_000],
  ])('sends %s only', async (range, start, end) => {
    const answer = await get(await uploaded(), applicant, { range });
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe(`bytes ${start}-${end - 1}/200000`);
    expect(Buffer.from(await answer.arrayBuffer()).equals(content.subarray(start, end))).toBe(true);
  });

  it('refuses a range outside, and ignores what it need not understand', async () => {
    const id = await uploaded();
    for (const range of ['bytes=200000-', 'bytes=-0', 'bytes=9-8']) {
      const answer = await get(id, applicant, { range });
      expect(answer.status).toBe(416);
      expect(answer.headers.get('content-range')).toBe('bytes */200000');
    }
    for (const range of ['bytes=0-1,5-6', 'pages=1-2', 'bytes=-'])
      expect((await get(id, applicant, { range })).status).toBe(200);
  });

  it('is recorded, each one', async () => {
    const id = await uploaded();
    await get(id, applicant);
    await get(id, applicant, { range: 'bytes=0-9' });
    const views = { action: 'attachment.view', objectId: id, result: 'done' };
    expect(await db().auditEntry.count({ where: views })).toBe(2);
  });

  it('is found by nobody out of scope, and never for another site', async () => {
    const id = await uploaded();
    const strangers = [
      await person('applicant'),
      await person('unitAdmin', { unitId: await unit() }),
      await person('platformAdmin'),
    ];
    for (const stranger of strangers) expect((await get(id, stranger)).status).toBe(404);
    expect((await get(id, null)).status).toBe(401);
    expect((await get(randomUUID(), applicant)).status).toBe(404);
    expect((await get('x', applicant)).status).toBe(404);
    expect((await get(id, applicant, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });
});

describe('a sealed file', () => {
  it('lies on the disk without a readable byte of its content', async () => {
    const sealed = await readFile(onDisk(await uploaded()));
    expect(sealed.includes('%PDF')).toBe(false);
    expect(sealed.includes(content.subarray(2000, 2032))).toBe(false);
  });

  it('that was cut at a frame, or shortened, is not sent at all', async () => {
    for (const size of [93 - 32 + 32, 61 + 65_564, 61 + 2 * 65_564, 150_000, 0]) {
      const id = await uploaded();
      await truncate(onDisk(id), size);
      expect((await get(id, applicant)).status).toBe(500);
    }
  });

  it('that was changed is not sent beyond the sound frames', async () => {
    const id = await uploaded();
    const sealed = await readFile(onDisk(id));
    const at = sealed.length - 10;
    sealed[at] = (sealed[at] ?? 0) ^ 1;
    await writeFile(onDisk(id), sealed);
    await expect(get(id, applicant).then((answer) => answer.arrayBuffer())).rejects.toThrow();
    expect((await get(id, applicant, { range: 'bytes=199990-' })).status).toBe(500);
    expect((await get(id, applicant, { range: 'bytes=0-99' })).status).toBe(206);
  });

  it('whose frames were swapped, or that lies under another name, does not open', async () => {
    const [one, two] = [await uploaded(), await uploaded()];
    const sealed = await readFile(onDisk(one));
    await writeFile(onDisk(two), sealed);
    expect((await get(two, applicant)).status).toBe(500);
    const head = sealed.length - 200_000 - 4 * 28;
    const frame = 65_536 + 28;
    const parts = [0, head, head + frame, head + 2 * frame, sealed.length];
    const cut = (i: number) => sealed.subarray(parts[i], parts[i + 1]);
    await writeFile(onDisk(one), Buffer.concat([cut(0), cut(2), cut(1), cut(3)]));
    expect((await get(one, applicant)).status).toBe(500);
  });
});

describe('taking an attachment off', () => {
  const refusal = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => (error instanceof Refusal ? error.code : error),
    );

  it('hides it from the form and, before any submission, from everybody', async () => {
    const id = await uploaded();
    await removeAttachment(contextOf(applicant), { attachmentId: id });
    const shown = await attachmentsOfApplication(applicant, applicationId);
    expect(shown.map((a) => a.id)).not.toContain(id);
    expect((await get(id, applicant)).status).toBe(404);
    expect(await refusal(removeAttachment(contextOf(applicant), { attachmentId: id }))).toBe(
      'notFound',
    );
    const entry = { action: 'attachment.remove', objectId: id };
    expect(await db().auditEntry.count({ where: entry })).toBe(1);
  });

  it('is for those who may edit, and only while they may', async () => {
    const id = await uploaded();
    const stranger = await person('applicant');
    expect(await refusal(removeAttachment(contextOf(stranger), { attachmentId: id }))).toBe(
      'notFound',
    );
    const where = { id: applicationId };
    await db().application.update({ where, data: { state: 'unitReview' } });
    expect(await refusal(removeAttachment(contextOf(applicant), { attachmentId: id }))).toBe(
      'locked',
    );
    await db().application.update({ where, data: { state: 'draft' } });
  });

  it('keeps it readable for the units that hold a submission with it', async () => {
    const id = await uploaded();
    await submission(applicationId, applicant.userId);
    const holder = await unit();
    const where = { id: applicationId };
    await db().application.update({ where, data: { everHeldBy: [holder] } });
    await removeAttachment(contextOf(applicant), { attachmentId: id });
    expect((await get(id, await person('unitAdmin', { unitId: holder }))).status).toBe(200);
    expect((await get(id, applicant)).status).toBe(200);
  });
});
