import { randomBytes } from 'node:crypto';
import type { Browser, CDPSession, Page } from 'playwright-core';
import sharp from 'sharp';
import type { Actor } from '@/lib/domain/policy/actor';
import { db } from '@/lib/server/db';
import { openBrowser } from '../support/browser';
import { openSite, type Site } from '../support/site';
import { readyDraft, submitted, useWorld } from '../support/world';
import { signedInAs } from './support/principals';

jest.setTimeout(180_000);
const world = useWorld();

let browser: Browser;
let site: Site;
let applicationId = '';
let page: Page;
let network: CDPSession;
let scan: Buffer;

/** A picture that does not compress: as many bytes as pixels, times three. */
const noise = (edge: number) =>
  sharp(randomBytes(edge * edge * 3), { raw: { width: edge, height: edge, channels: 3 } });

async function pageOf(actor: Actor, path: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' });
  await signedInAs(context, site.origin, actor);
  const opened = await context.newPage();
  opened.setDefaultTimeout(30_000);
  await opened.goto(site.origin + path);
  return opened;
}

beforeAll(async () => {
  const draft = await readyDraft(world);
  applicationId = draft.id;
  scan = await noise(900).png({ compressionLevel: 0 }).toBuffer();
  site = await openSite();
  browser = await openBrowser();
  page = await pageOf(draft.applicant, `/applications/${applicationId}/edit/education`);
  network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const slow = (uploadThroughput: number) =>
  network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 20,
    downloadThroughput: -1,
    uploadThroughput,
  });
const card = () => page.locator('fieldset').first();
const choose = (...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  card().locator('input[type=file][multiple]').last().setInputFiles(files);
const png = (name: string) => ({ name, mimeType: 'image/png', buffer: scan });
const attached = (name: string) => card().getByRole('link', { name: `打开 ${name}` });
const stored = (name: string) =>
  db().attachment.findFirst({ where: { applicationId, name, removedAt: null } });
const percentOf = async () =>
  Number((await card().getByRole('progressbar').first().getAttribute('value')) ?? 0);
async function untilPercent(least: number): Promise<number> {
  for (;;) {
    const percent = await percentOf();
    if (percent >= least) return percent;
    await page.waitForTimeout(50);
  }
}

test('a file whose network is lost half way goes on where it was, and arrives', async () => {
  await slow(400 * 1024);
  await choose(png('断网.png'));
  await card()
    .getByText(/正在上传 \d+%.*\/秒.*还需约/)
    .first()
    .waitFor({ state: 'attached' });
  await untilPercent(30);
  await page.context().setOffline(true);
  await card()
    .getByText('网络中断，已传的部分不会丢，恢复后自动继续。')
    .first()
    .waitFor({ state: 'attached' });
  await page.waitForTimeout(1500);
  await page.context().setOffline(false);
  await attached('断网.png').waitFor();
  expect(await stored('断网.png')).not.toBeNull();
});

test('a file is paused and gone on with from where it was', async () => {
  await slow(400 * 1024);
  await choose(png('暂停.png'));
  await untilPercent(40);
  await card().getByRole('button', { name: '暂停 暂停.png' }).click();
  const halted = await percentOf();
  await page.waitForTimeout(800);
  expect(await percentOf()).toBe(halted);
  expect(await stored('暂停.png')).toBeNull();
  await slow(800 * 1024);
  await card().getByRole('button', { name: '继续 暂停.png' }).click();
  await page.waitForTimeout(600);
  // not from nothing: whole frames of what was sent are kept
  expect(await percentOf()).toBeGreaterThan(halted - 25);
  await attached('暂停.png').waitFor();
  expect(await stored('暂停.png')).not.toBeNull();
});

test('several files at once each arrive; one that is no PDF, JPG or PNG says so', async () => {
  await slow(-1);
  const small = await noise(60).png().toBuffer();
  await choose(
    { name: '一.png', mimeType: 'image/png', buffer: small },
    { name: '二.png', mimeType: 'image/png', buffer: await noise(61).png().toBuffer() },
    { name: '三.docx', mimeType: 'application/msword', buffer: small },
  );
  await card()
    .getByText('只能上传 PDF、JPG、PNG 文件，请转换格式后再上传。')
    .first()
    .waitFor({ state: 'attached' });
  for (const name of ['一.png', '二.png']) await attached(name).waitFor();
});

test('a photograph is made smaller before it is sent', async () => {
  const photo = await noise(3400).jpeg({ quality: 70 }).toBuffer();
  await choose({ name: '照片.jpg', mimeType: 'image/jpeg', buffer: photo });
  await attached('照片.jpg').waitFor();
  const { size } = (await stored('照片.jpg'))!;
  expect(photo.length).toBeGreaterThan(2_000_000);
  expect(size).toBeLessThan(photo.length);
});

test('files are looked at one after the other without leaving the page', async () => {
  // Of two that went up together either may have arrived first: they stand as they arrived.
  const [first, second] = await db().attachment.findMany({
    where: { applicationId, name: { in: ['一.png', '二.png'] }, removedAt: null },
    orderBy: { uploadedAt: 'asc' },
  });
  await attached(first!.name).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('img', { name: first!.name }).waitFor();
  await dialog.getByRole('button', { name: '向右旋转' }).click();
  await dialog.getByRole('button', { name: '放大' }).click();
  await dialog.getByText('150%').waitFor();
  await page.keyboard.press('Alt+ArrowRight');
  await dialog.getByRole('img', { name: second!.name }).waitFor();
  const drawn = await dialog
    .getByRole('img')
    .evaluate((image) => (image as HTMLImageElement).naturalWidth);
  expect(drawn).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

test.each([360, 1280])('a reviewer opens the proofs beside the review at %i px', async (width) => {
  const { id } = await submitted(world);
  const review = await pageOf(world.unit, `/applications/${id}/review`, width);
  await review.getByRole('list', { name: '附件' }).first().getByRole('link').first().click();
  const dialog = review.getByRole('dialog');
  await dialog.getByText(/第 1 \/ \d+ 个附件/).waitFor();
  await dialog.getByRole('button', { name: '下一个' }).click();
  await dialog.getByText(/第 2 \/ \d+ 个附件/).waitFor();
  await dialog.getByRole('button', { name: '关闭' }).click();
  expect(review.url()).toContain(`/applications/${id}/review`);
});
