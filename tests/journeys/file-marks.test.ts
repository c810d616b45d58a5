import type { Page } from 'playwright-core';
import type { Actor } from '@/lib/domain/policy/actor';
import { db } from '@/lib/server/db';
import { submit } from '@/prisma/seed/world/applications';
import { attach, certificate } from '@/prisma/seed/world/files';
import { readyDraft, useWorld } from '../support/world';
import { expectNoComplaints, useStage } from './support/stage';

jest.setTimeout(180_000);
const world = useWorld();

let applicant: Actor;
let applicationId = '';
let card = '';

beforeAll(async () => {
  ({ applicant, id: applicationId } = await readyDraft(world));
  const basic = await db().sectionRows.findFirstOrThrow({
    where: { applicationId, sectionId: 'basic' },
    select: { rows: true },
  });
  const [{ rowId }] = basic.rows as [{ rowId: string }];
  const place = { applicationId, sectionId: 'basic', rowId };
  const scan = (text: string) => certificate(text);
  await attach(applicant, { ...place, kind: 'photo' }, '照片.jpg', await scan('照片'));
  for (const kind of ['identityCard', 'identityCardBack'])
    await attach(applicant, { ...place, kind }, `${kind}.jpg`, await scan(kind));
  const where = { applicationId, kind: 'identityCard' };
  card = (await db().attachment.findFirstOrThrow({ where, select: { id: true } })).id;
});
const stage = useStage();
const { pageOf } = stage;

/** Size of the first thumbnail on the page, on the screen and of its picture, once it is drawn. */
async function thumbnail(page: Page) {
  const image = page.locator('img[src$="/preview"]').first();
  await image.scrollIntoViewIfNeeded();
  await page.waitForFunction(
    () => (document.querySelector<HTMLImageElement>('img[src$="/preview"]')?.naturalWidth ?? 0) > 0,
  );
  return image.evaluate((drawn: HTMLImageElement) => ({
    shown: drawn.parentElement && [
      drawn.parentElement.offsetWidth,
      drawn.parentElement.offsetHeight,
    ],
    drawn: drawn.naturalWidth,
  }));
}

const small = { shown: [48, 48], drawn: 320 };

test.each([360, 1280])(
  'the applicant sees pictures small, the card not at %i px',
  async (width) => {
    const page = await pageOf(applicant, `/applications/${applicationId}/edit/basic`, width);
    expect(await thumbnail(page)).toEqual(small);
    expect(await page.locator('img[src$="/preview"]').count()).toBe(1);
    await page.getByRole('link', { name: '打开 identityCard.jpg' }).click();
    const dialog = page.getByRole('dialog');
    const shown = dialog.getByRole('img', { name: 'identityCard.jpg' });
    expect(await shown.getAttribute('src')).toBe(`/api/files/${card}/preview`);
  },
);

test.each([360, 1280])('a reviewer is shown the card under a watermark at %i px', async (width) => {
  const { state } = await db().application.findUniqueOrThrow({ where: { id: applicationId } });
  if (state === 'draft') await submit(applicant, applicationId);
  const views = () =>
    db().auditEntry.count({
      where: {
        objectId: card,
        actorId: world.unit.userId,
        action: 'attachment.viewIdentityDocument',
        result: 'done',
      },
    });
  const before = await views();
  const page = await pageOf(world.unit, `/applications/${applicationId}/review`, width);
  expect(await thumbnail(page)).toEqual(small);
  expect(await views()).toBe(before);
  await page.getByRole('link', { name: '身份证正面（人像面）' }).last().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('img', { name: 'identityCard.jpg' }).waitFor();
  await page.waitForFunction(
    () => (document.querySelector<HTMLImageElement>('[role=dialog] img')?.naturalWidth ?? 0) > 0,
  );
  const shown = dialog.getByRole('img');
  expect(await shown.getAttribute('src')).toBe(`/api/files/${card}/preview`);
  const download = dialog.getByRole('link', { name: '下载' });
  expect(await download.getAttribute('href')).toBe(`/api/files/${card}/preview`);
  expect(await views()).toBe(before + 1);
  const raw = await page.request.get(`${stage.site.origin}/api/files/${card}`);
  expect(raw.status()).toBe(403);
});

expectNoComplaints(stage);
