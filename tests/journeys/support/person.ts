// A person at a browser: signs in, fills in what the page asks, presses what the guide names.

import type { Browser, Page } from 'playwright-core';
import { demoPassword as password } from '@/prisma/seed/demo-accounts';

export type Visitor = {
  readonly page: Page;
  /** Script errors and refused resources seen so far. */
  readonly complaints: string[];
};

/** A browser window of its own, with what the page complained of. */
export async function visitor(browser: Browser, width = 1280): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'zh-CN',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { page, complaints };
}

/** From the front page through a region's entry to 我的主页. */
export async function signIn(
  page: Page,
  origin: string,
  region: string,
  login: string,
): Promise<void> {
  await page.goto(origin);
  await page.getByRole('link', { name: region, exact: true }).click();
  await page.getByLabel('身份证号或帐号').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: '我的主页' }).waitFor();
}

/** Steps of the registration: both ticks, then on. */
export async function consent(page: Page): Promise<void> {
  await page.getByLabel('我已阅读并知悉本告知。').check();
  await page.getByLabel('我单独同意为上述目的处理我的敏感个人信息。').check();
  await page.getByRole('button', { name: '下一步' }).click();
}

export type Identity = {
  readonly name: string;
  readonly documentNumber: string;
  readonly mobile: string;
};

/** Identity and contact fields of a registration, on whatever step they stand. */
export async function fillIdentity(page: Page, { name, documentNumber }: Identity): Promise<void> {
  await page.getByLabel('证件号码').fill(documentNumber);
  await page.getByLabel('姓名').fill(name);
}
export async function fillContact(page: Page, { mobile }: Identity): Promise<void> {
  await page.getByLabel('手机号码').fill(mobile);
  await page.getByLabel('登录密码').fill(password);
  await page.getByLabel('再输入一次密码').fill(password);
}

/** All steps of a registration, on whatever page it stands. */
export async function fillRegistration(page: Page, who: Identity): Promise<void> {
  await consent(page);
  await fillIdentity(page, who);
  await page.getByRole('button', { name: '下一步' }).click();
  await fillContact(page, who);
  await page.getByRole('button', { name: '完成注册' }).click();
  await page.getByText('注册成功').waitFor();
}

/** 个人注册 from the front page. */
export async function registerPerson(page: Page, origin: string, who: Identity): Promise<void> {
  await page.goto(origin);
  await page.getByRole('link', { name: '个人注册' }).click();
  await fillRegistration(page, who);
}
