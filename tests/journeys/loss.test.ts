import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Actor } from '@/lib/domain/policy/actor';
import { sectionOf } from '@/lib/domain/sections/registry';
import { db } from '@/lib/server/db';
import { syntheticDocumentNumber, syntheticMobile } from '@/prisma/seed/world/numbers';
import { openBrowser } from '../support/browser';
import { openSite, type Site } from '../support/site';
import { newApplicant, readyDraft, useWorld } from '../support/world';
import { signedInAs } from './support/principals';

jest.setTimeout(180_000);
const world = useWorld();
const summary = sectionOf('summary');
const label = Object.values(summary.fields)[0]!.label;

let browser: Browser;
let site: Site;
let applicant: Actor;
let applicationId = '';

beforeAll(async () => {
  const draft = await readyDraft(world);
  ({ applicant, id: applicationId } = draft);
  site = await openSite();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const address = () => `${site.origin}/applications/${applicationId}/edit/${summary.id}`;
const text = (page: Page) => page.getByLabel(label, { exact: false });
const copies = (page: Page) =>
  page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('zc.copy/')));

async function signedIn(context: BrowserContext, who: Actor): Promise<Page> {
  await signedInAs(context, site.origin, who);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

async function storedText(): Promise<string> {
  const { rows } = await db().sectionRows.findUniqueOrThrow({
    where: { applicationId_sectionId: { applicationId, sectionId: summary.id } },
  });
  return String(
    Object.values((rows as Record<string, unknown>[])[0] ?? {}).find((v) => String(v).length > 40),
  );
}

test('a server that dies in mid-typing loses nothing that was shown as saved, and at most the last seconds of the rest', async () => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await signedIn(context, applicant);
  await page.goto(address());
  await text(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('这一句已经保存。', { delay: 20 });
  await page.getByText(/^已保存 \d\d:\d\d:\d\d$/).waitFor();
  const shownAsSaved = await text(page).inputValue();

  await page.keyboard.type('服务器停止前的话', { delay: 60 });
  await site.kill();
  const typing = '停止后接着写了一段很长的话，写了很久，网络一直没有恢复。';
  await page.keyboard.type(typing, { delay: 60 });
  await page.getByText(/没有保存：网络中断。您填写的内容保留在本机/).waitFor();
  const typed = await text(page).inputValue();
  const [, stored = ''] = (await copies(page))[0] ?? [];
  const kept = (JSON.parse(stored) as { rows: Record<string, string>[] }).rows[0];
  const inCopy = Object.values(kept ?? {}).find((value) => typed.startsWith(value)) ?? '';
  const lost = typed.length - inCopy.length;
  console.log(
    `typed ${typed.length} characters, in the browser's copy ${inCopy.length}, lost ${lost}`,
  );
  // 60 ms a character: five seconds are some 80
  expect(lost).toBeLessThanOrEqual(80);

  page.on('dialog', (dialog) => void dialog.accept());
  await page.close();
  await site.restart();
  expect(await storedText()).toContain(shownAsSaved);

  const again = await context.newPage();
  await again.goto(address());
  await again.getByText(/^发现 .* 未保存的内容/).waitFor();
  expect(await text(again).inputValue()).toBe(shownAsSaved);
  await again.getByRole('button', { name: '恢复未保存的内容' }).click();
  expect(await text(again).inputValue()).toBe(inCopy);
  await again.getByText(/^已保存 \d\d:\d\d:\d\d$/).waitFor();
  expect(await storedText()).toContain(inCopy);
  expect(await copies(again)).toEqual([]);
  await context.close();
});

test('a server that comes back gets what was typed meanwhile, without a hand', async () => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await signedIn(context, applicant);
  await page.goto(address());
  await text(page).focus();
  await site.kill();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('离线时写的。');
  await page.getByText(/没有保存：网络中断/).waitFor();
  await site.restart();
  await page.getByText(/^已保存 \d\d:\d\d:\d\d$/).waitFor();
  expect(await storedText()).toContain('离线时写的。');
  await context.close();
});

test('the copy holds no numbers, is nobody else’s, and goes with 退出', async () => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await signedIn(context, applicant);
  await page.goto(address());
  const leaveUnsaved = async (words: string) => {
    await context.setOffline(true);
    await text(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(words);
    await page.waitForTimeout(1000);
    await context.setOffline(false);
  };
  const secrets = [syntheticDocumentNumber(91), syntheticMobile(91)];
  await leaveUnsaved(secrets.join('，'));
  const stored = JSON.stringify(await copies(page));
  expect(secrets.filter((secret) => stored.includes(secret))).toEqual([]);

  await page.getByText(/^已保存 \d\d:\d\d:\d\d$/).waitFor();
  await leaveUnsaved('没有保存就离开');
  expect(await copies(page)).toHaveLength(1);
  page.on('dialog', (dialog) => void dialog.accept());
  const other = await signedIn(context, await newApplicant());
  await other.goto(`${site.origin}/home`);
  await other.getByRole('heading', { name: '我的主页' }).waitFor();
  await other.waitForFunction(
    () => !Object.keys(localStorage).some((key) => key.startsWith('zc.copy/')),
  );

  await other.evaluate(() => localStorage.setItem('zc.copy/x/y/z', '{}'));
  await other.getByRole('button', { name: '退出' }).click();
  await other.waitForURL('**/login**');
  expect(await copies(other)).toEqual([]);
  await context.close();
});
