// Somebody who is invited as an administrator and has no account yet.

import type { Page } from 'playwright-core';
import { demoPassword } from '@/prisma/seed/demo-accounts';
import { fillRegistration, type Identity } from './person';

/** On the administrators' page of an office: the link for whoever bears the name. */
export async function inviteInBrowser(page: Page, name: string): Promise<string> {
  await page.getByLabel('姓名').fill(name);
  await page.getByRole('button', { name: '生成邀请链接' }).click();
  const link = await page.getByLabel('邀请链接').inputValue();
  await page.getByRole('heading', { name: '等待接受的邀请' }).waitFor();
  return link;
}

/** Opens the link, registers, signs in, accepts, and stands on 我的主页. */
export async function acceptByRegistering(page: Page, link: string, who: Identity): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: '还没有帐户，先注册' }).click();
  await fillRegistration(page, who);
  await page.getByRole('button', { name: '已有帐户，去登录' }).click();
  await page.getByLabel('身份证号或帐号').fill(who.documentNumber);
  await page.getByLabel('密码', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('button', { name: '接受邀请' }).click();
  await page.getByRole('heading', { name: '我的主页' }).waitFor();
}
