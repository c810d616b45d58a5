import type { Page } from 'playwright-core';
import { db } from '@/lib/server/db';
import { submit } from '@/prisma/seed/world/applications';
import { syntheticDocumentNumber } from '@/prisma/seed/world/numbers';
import { actorOf } from '@/prisma/seed/world/people';
import { newApplicant, nextSerial, readyDraft, useWorld } from '../support/world';
import { acceptByRegistering, inviteInBrowser } from './support/invited';
import { expectNoComplaints, useStage } from './support/stage';

jest.setTimeout(120_000);
const world = useWorld();

const stage = useStage();
const { pageOf, window } = stage;

const colleague = '迪丽娜尔·阿不都热合曼';
let colleaguePage: Page;

test('an administrator invites a second one, who registers by the link and accepts', async () => {
  const page = await pageOf(world.unit);
  await page.getByRole('navigation').getByRole('link', { name: '单位', exact: true }).click();
  await page.getByRole('link', { name: '示例县融媒体中心' }).click();
  await page.getByRole('link', { name: '管理员', exact: true }).click();
  await page.getByText('只有一位管理员').waitFor();
  const link = await inviteInBrowser(page, colleague);

  colleaguePage = await window();
  const documentNumber = syntheticDocumentNumber(nextSerial());
  const identity = { name: colleague, documentNumber, mobile: '19900007001' };
  await acceptByRegistering(colleaguePage, link, identity);
  await colleaguePage.getByText('（基层单位管理员 · 示例县融媒体中心）').waitFor();

  await page.reload();
  await page.getByRole('cell', { name: colleague, exact: true }).waitFor();
  expect(await page.getByText('只有一位管理员').count()).toBe(0);
  const again = await window();
  await again.goto(link);
  await again.getByText('邀请已不能接受').waitFor();
});

test('what happened stands in the inbox, and is read there', async () => {
  const page = await pageOf(world.unit);
  await page.getByRole('link', { name: /^通知 ?\d+ ?条未读$/ }).click();
  await page.getByText('您邀请的管理员已接受邀请：示例县融媒体中心').waitFor();
  await page.getByRole('button', { name: /^本页全部标为已读/ }).click();
  await page.getByRole('link', { name: '通知', exact: true }).waitFor();
  await page.getByLabel(/^电子邮箱/).fill('office@example.test');
  await page.getByRole('button', { name: '保存邮件提醒' }).click();
  await page.getByText('已保存。').waitFor();
  await page.reload();
  expect(await page.getByLabel(/^电子邮箱/).inputValue()).toBe('office@example.test');
});

test('the unit asks for another name; its supervising unit approves; the old one still finds it', async () => {
  const page = await pageOf(world.unit, `/units/${world.unitId}`);
  await page.getByText('申请变更名称、统一社会信用代码或主管单位').click();
  await page.getByRole('textbox', { name: '单位名称' }).fill('示例县新闻传媒中心');
  await page.getByLabel('变更原因').fill('机构改革后更名。');
  await page.getByRole('button', { name: '提交变更申请' }).click();
  await page.getByText('变更等待审核，现在仍按原来的信息使用').waitFor();

  const above = await pageOf(world.supervisor, '/units');
  await above.getByRole('link', { name: /^审核 ?示例县融媒体中心$/ }).click();
  await above.getByText('机构改革后更名。').waitFor();
  await above.getByRole('button', { name: '变更通过' }).click();
  await above.getByRole('heading', { name: '示例县新闻传媒中心' }).waitFor();
  await above.getByText('曾用名：示例县融媒体中心').waitFor();
  await above.getByRole('link', { name: '历史', exact: true }).click();
  await above.getByText('变更通过').waitFor();

  const { applicant, id } = await readyDraft(world, await newApplicant());
  const editor = await pageOf(applicant, `/applications/${id}/edit/basic`);
  await editor.getByRole('button', { name: /选择单位|基层单位/ }).click();
  const dialog = editor.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('融媒体');
  await dialog.getByText('示例县新闻传媒中心（曾用名：示例县融媒体中心）').waitFor();
});

test('one administrator applies, and the other reviews', async () => {
  const applicant = await actorOf(world.unit.userId, 'applicant');
  const { id } = await readyDraft(world, applicant);
  await submit(applicant, id);
  const { number } = await db().application.findUniqueOrThrow({ where: { id } });

  const own = await pageOf(world.unit, '/applications');
  await own.getByRole('heading', { level: 1 }).waitFor();
  await own
    .getByRole('row')
    .filter({ hasText: number })
    .getByText('本人的申请书，由他人办理')
    .waitFor();
  await own.goto(`${stage.site.origin}/applications/${id}/review`);
  await own.getByText(/^不能办理自己的申请书/).waitFor();

  await colleaguePage.goto(`${stage.site.origin}/applications`);
  const row = colleaguePage.getByRole('row').filter({ hasText: number });
  await row.getByRole('button', { name: /^办理/ }).click();
  await colleaguePage.getByRole('heading', { name: /古丽·示例/ }).waitFor();
  await colleaguePage.waitForURL(/\/review/);
  const opened = await db().application.findUniqueOrThrow({ where: { id } });
  expect(opened.openedAt).not.toBeNull();
});

expectNoComplaints(stage);
