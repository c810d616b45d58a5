import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Actor } from '@/lib/domain/policy/actor';
import { numberMark } from '@/lib/domain/identity/personal-numbers';
import { sectionOf } from '@/lib/domain/sections/registry';
import { refusalSentence } from '@/lib/messages/refusals';
import { db } from '@/lib/server/db';
import { syntheticDocumentNumber, syntheticMobile } from '@/prisma/seed/world/numbers';
import { openBrowser } from '../support/browser';
import { openSite, type Site } from '../support/site';
import { newApplicant, readyDraft, useWorld } from '../support/world';
import { signedInAs } from './support/principals';

jest.setTimeout(180_000);
const world = useWorld();
const summary = sectionOf('summary');
const [textKey = ''] = Object.keys(summary.fields);
const label = summary.fields[textKey]!.label;

let browser: Browser;
let site: Site;
let context: BrowserContext;
let applicant: Actor;
let applicationId = '';

beforeAll(async () => {
  ({ applicant, id: applicationId } = await readyDraft(world));
  site = await openSite();
  browser = await openBrowser();
});
beforeEach(async () => {
  context = await browser.newContext({ locale: 'zh-CN' });
});
afterEach(async () => {
  await context.close();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const text = (page: Page) => page.getByLabel(label, { exact: false });
const saved = (page: Page) => page.getByText(/^已保存 \d\d:\d\d:\d\d$/);
const offer = (page: Page) => page.getByText(/^发现 .* 未保存的内容/);
const address = () => `${site.origin}/applications/${applicationId}/edit/${summary.id}`;
const isCopy = "Object.keys(localStorage).filter((key) => key.startsWith('zc.copy/'))";
const copies = (page: Page) =>
  page.evaluate<string[]>(`${isCopy}.map((key) => localStorage.getItem(key))`);

async function open(who = applicant): Promise<Page> {
  await signedInAs(context, site.origin, who);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('dialog', (dialog) => void dialog.accept());
  return page;
}
async function atTheEnd(page: Page): Promise<void> {
  await page.goto(address());
  await text(page).focus();
  await page.keyboard.press('Control+End');
}
async function storedText(): Promise<string> {
  const { rows } = await db().sectionRows.findUniqueOrThrow({
    where: { applicationId_sectionId: { applicationId, sectionId: summary.id } },
  });
  return String((rows as Record<string, unknown>[])[0]?.[textKey]);
}

/** Types until `until` is over, without a pause; answers when each letter stood on the page. */
async function typeOn(page: Page, until: Promise<unknown>): Promise<number[]> {
  const typedAt: number[] = [];
  const typing = new AbortController();
  void until.finally(() => typing.abort());
  while (!typing.signal.aborted) {
    await page.keyboard.type('写');
    typedAt.push(performance.now());
    await page.waitForTimeout(40);
  }
  return typedAt;
}
const pause = (ms: number) => new Promise((wake) => setTimeout(wake, ms));

const ends = [
  ['is loaded anew while the server is away', (page: Page) => page.reload().catch(() => undefined)],
  [
    'dies with the browser',
    async (page: Page) => {
      const session = await context.newCDPSession(page);
      const gone = new Promise((crashed) => page.once('crash', crashed));
      void session.send('Page.crash').catch(() => undefined);
      await gone;
    },
  ],
] as const;

test.each(ends)(
  'the server is killed in mid-typing and the page %s: all that was shown as saved is there, of the rest at most 5 s are not',
  async (_, end) => {
    const page = await open();
    await atTheEnd(page);
    await page.keyboard.type('这一句已经保存。');
    await saved(page).waitFor();
    const shownAsSaved = await text(page).inputValue();

    const typedAt = await typeOn(
      page,
      pause(2000)
        .then(site.kill)
        .then(() => pause(6000)),
    );
    await end(page);
    const again = await context.newPage();
    again.setDefaultTimeout(20_000);
    expect(await again.goto(address()).catch(() => 'no answer')).toBe('no answer');
    await site.restart();
    expect(await storedText()).toBe(shownAsSaved);

    await again.goto(address());
    await offer(again).waitFor();
    expect(await text(again).inputValue()).toBe(shownAsSaved);
    await again.getByRole('button', { name: '恢复未保存的内容' }).click();
    const restored = await text(again).inputValue();
    const letters = restored.length - shownAsSaved.length;
    expect(restored).toBe(shownAsSaved + '写'.repeat(letters));
    const lost = (typedAt.at(-1) ?? 0) - (typedAt[letters - 1] ?? 0);
    console.log(
      `typed ${typedAt.length}, offered back ${letters}, lost ${(lost / 1000).toFixed(2)} s`,
    );
    expect(lost).toBeLessThanOrEqual(5000);

    await saved(again).waitFor();
    expect(await storedText()).toBe(restored);
    expect(await copies(again)).toEqual([]);
  },
);

test('a server that comes back gets what was typed meanwhile, without a hand', async () => {
  const page = await open();
  await atTheEnd(page);
  await site.kill();
  await page.keyboard.type('离线时写的。');
  await page
    .getByText('没有保存：网络中断。您填写的内容保留在本机，恢复联网后会自动保存。')
    .waitFor();
  await site.restart();
  await saved(page).waitFor();
  expect(await storedText()).toContain('离线时写的。');
});

test('a sign-in that ended is said, and after another one in another tab the save goes through', async () => {
  const page = await open();
  await atTheEnd(page);
  await db().session.deleteMany({ where: { userId: applicant.userId } });
  await page.keyboard.type('登录过期后写的。');
  await page.getByText(refusalSentence('signedOut')).waitFor();
  expect((await copies(page)).join()).toContain('登录过期后写的。');
  const other = await open();
  await other.goto(`${site.origin}/home`);
  await saved(page).waitFor();
  expect(await storedText()).toContain('登录过期后写的。');
  expect(await copies(page)).toEqual([]);
});

test('the copy holds no numbers, is nobody else’s, and goes with 退出', async () => {
  const page = await open();
  await atTheEnd(page);
  const secrets = [syntheticDocumentNumber(91), syntheticMobile(91)];
  await context.setOffline(true);
  await page.keyboard.type(`${secrets.join('，')}。`);
  const masked = `${numberMark}，${numberMark}。`;
  await page.waitForFunction(
    (text) => Object.values(localStorage).some((copy) => String(copy).includes(text)),
    masked,
  );
  const stored = (await copies(page)).join();
  expect(secrets.filter((secret) => stored.includes(secret))).toEqual([]);

  // this page alone stays without a network: it saves nothing, and asks for nothing as somebody else
  await page.route('**', (route) => route.abort());
  await context.setOffline(false);
  const other = await open(await newApplicant());
  await other.goto(`${site.origin}/home`);
  await page.getByText(/^登录已经结束/).waitFor();
  await other.waitForFunction(() =>
    Object.keys(localStorage).every((key) => !key.startsWith('zc.copy/')),
  );
  await page.keyboard.type('别人登录以后');
  await page.close({ runBeforeUnload: true });
  expect(await copies(other)).toEqual([]);

  await other.evaluate((at) => localStorage.setItem(at, '{}'), 'zc.copy/x/y/z');
  await other.getByRole('button', { name: '退出' }).click();
  await other.getByText('本机还有没有保存的内容，退出后会删除。').waitFor();
  await other.getByRole('button', { name: '仍然退出' }).click();
  await other.waitForURL('**/login**');
  expect(await copies(other)).toEqual([]);
});
