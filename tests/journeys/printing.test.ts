import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Actor } from '@/lib/domain/policy/actor';
import { db } from '@/lib/server/db';
import { bare, bodyText, footerText, readPdf } from '../server/print/read-pdf';
import { submitted, useWorld } from '../support/world';
import { expectNoComplaints, useStage } from './support/stage';

jest.setTimeout(180_000);
const world = useWorld();

let applicant: Actor;
let id = '';
beforeAll(async () => {
  ({ applicant, id } = await submitted(world));
});
const stage = useStage();
const { pageOf, window } = stage;

async function downloaded(page: Page, link: RegExp | string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).first().click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test.each([360, 1280])('a unit prints its list as 一览表, at %i px', async (width) => {
  const page = await pageOf(world.unit, '/applications', width);
  await page.getByRole('link', { name: '打印情况一览表' }).click();
  await page.getByText('列表中已上报的 1 人').waitFor();
  await page.getByRole('button', { name: '生成 PDF' }).click();
  const { name, bytes } = await downloaded(page, /^下载 ?情况一览表$/);
  expect(name).toMatch(/一览表.*\.pdf$/);
  expect(readPdf(bytes).pages.map(bodyText).join('')).toContain(bare('阿依古丽·示例'));
});

test('a person has everything in one file, made while they look elsewhere', async () => {
  const page = await pageOf(applicant, `/applications/${id}/print`);
  await page.getByRole('button', { name: '生成全部材料（连同附件）' }).click();
  await page.waitForURL('**/prints');
  await page.getByRole('link', { name: /^下载 ?全部材料/ }).waitFor({ timeout: 60_000 });
  await page.goto(`${stage.site.origin}/inbox`);
  await page.getByRole('link', { name: /全部材料已生成/ }).click();
  const { bytes } = await downloaded(page, /^下载 ?全部材料/);
  const pages = readPdf(bytes).pages.map(bodyText).join('');
  expect(pages).toContain('申报材料目录');
});

test('a form is looked at, searched and printed in the page, without another window', async () => {
  const page = await pageOf(applicant, `/applications/${id}/print`);
  await page.evaluate(() => {
    Object.assign(globalThis, { printed: 0 });
    globalThis.print = () => {
      const sheets = document.querySelectorAll('.print-sheets img').length;
      Object.assign(globalThis, { printed: sheets });
      globalThis.dispatchEvent(new Event('afterprint'));
    };
  });
  await page.getByRole('link', { name: '评审表', exact: true }).click();
  await page.locator('canvas').first().waitFor();
  await page.getByRole('searchbox', { name: '查找' }).fill('评审审批意见');
  await page.getByText(/共 \d+ 处/).waitFor();
  await page.getByRole('button', { name: '下一处' }).click();
  await page.getByText(/第 1 处，共 \d+ 处/).waitFor();
  await page.getByRole('button', { name: '打印', exact: true }).click();
  await page.waitForFunction(() => (globalThis as unknown as { printed: number }).printed > 0);
  expect(page.context().pages()).toHaveLength(1);
});

test('whoever has the paper learns whether it still holds, from its code', async () => {
  const mine = await pageOf(applicant, `/applications/${id}/print`);
  await mine.locator('canvas').first().waitFor();
  const { bytes } = await downloaded(mine, '下载 PDF');
  const [first] = readPdf(bytes).pages;
  const code = /([0-9a-f]{4}-){3}[0-9a-f]{4}/.exec(first ? footerText(first) : '')?.[0] ?? '';
  const page = await window(360);
  await page.goto(`${stage.site.origin}/verify`);
  await page.getByLabel('校验码').fill(code);
  await page.getByRole('button', { name: '核对' }).click();
  await page.getByText('是当前的上报').waitFor();
  await page.getByText('阿***·*例').waitFor();
  await db().application.update({ where: { id }, data: { submissionCount: { increment: 1 } } });
  await page.getByRole('button', { name: '核对' }).click();
  await page.getByText('已被新的上报替代').first().waitFor();
});

expectNoComplaints(stage);
