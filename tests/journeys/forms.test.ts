import type { Page } from 'playwright-core';
import { createApplication } from '@/lib/server/commands/create-application';
import { targetOf } from '@/prisma/seed/world/applications';
import { contextOf } from '@/prisma/seed/world/people';
import { newApplicant, useWorld } from '../support/world';
import { expectNoComplaints, useStage } from './support/stage';

jest.setTimeout(120_000);
const world = useWorld();

const stage = useStage();
const { pageOf } = stage;

/** A new application for the series' first title, and its edit page. */
async function beginning(seriesKey: string, level = 1): Promise<Page> {
  const person = await newApplicant();
  const { id } = await createApplication(contextOf(person), await targetOf(seriesKey, level));
  const page = await pageOf(person);
  await page.goto(`${stage.site.origin}/applications/${id}/edit`);
  return page;
}

async function menuOf(page: Page): Promise<string[]> {
  const menu = page.getByRole('navigation', { name: '栏目菜单' });
  await menu.waitFor();
  return menu.getByRole('link').allTextContents();
}
const asks = async (page: Page, section: string): Promise<boolean> =>
  (await menuOf(page)).some((line) => line.includes(section));

test('two specialties show different forms', async () => {
  const [news, engineering] = [await beginning('news'), await beginning('engineering')];
  expect(await asks(news, '专利发明')).toBe(false);
  expect(await asks(engineering, '专利发明')).toBe(true);
  expect(await asks(news, '职称外（汉）语')).toBe(true);
  expect(await asks(engineering, '职称外（汉）语')).toBe(false);
});

test('a committee changes its form: a running application keeps its own, a new one gets the new one', async () => {
  const running = await beginning('news');
  expect(await asks(running, '学习培训经历')).toBe(true);

  const page = await pageOf(world.committee);
  await page.goto(`${stage.site.origin}/home`);
  await page.getByRole('link', { name: '申报表单' }).click();
  await page.getByRole('link', { name: /^设置 ?新闻系列 · 全部专业 · 全部级别$/ }).click();
  const preview = page.getByRole('region', { name: '预览：申报人看到的表单' });

  await page.getByRole('button', { name: '不要求 学习培训经历' }).click();
  expect(await preview.getByRole('button', { name: '学习培训经历' }).count()).toBe(0);
  await page.getByRole('button', { name: '设置 获奖情况' }).click();
  await page.getByLabel('至少几条').fill('2');
  await page.getByLabel('填写提示').fill('请填写新闻奖，地州以上的优先。');
  await preview.getByText('请填写新闻奖，地州以上的优先。').waitFor();
  await page.getByRole('button', { name: '加入“专利发明”' }).click();
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByText('草稿已保存，还没有发布').waitFor();
  expect(await asks(await beginning('news'), '学习培训经历')).toBe(true);

  await page.reload();
  await page.getByRole('button', { name: '发布…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('不再要求栏目“学习培训经历”').waitFor();
  await dialog.getByText('增加栏目“专利发明”').waitFor();
  await dialog.getByText(/获奖情况：条数由“.*”改为“必填，2 到 .* 条”/).waitFor();
  await dialog.getByText(/已有的 \d+ 份申请书保留原来的表单/).waitFor();
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText('已发布第 1 版', { exact: false }).waitFor();

  await running.reload();
  expect(await asks(running, '学习培训经历')).toBe(true);
  expect(await asks(running, '专利发明')).toBe(false);
  const fresh = await beginning('news');
  expect(await asks(fresh, '学习培训经历')).toBe(false);
  expect(await asks(fresh, '专利发明')).toBe(true);
  await fresh.getByRole('link', { name: /^获奖情况/ }).click();
  await fresh.getByText('请填写新闻奖，地州以上的优先。').waitFor();
});

expectNoComplaints(stage);
