import type { Page } from 'playwright-core';
import type { Actor } from '@/lib/domain/policy/actor';
import { openApplication } from '@/lib/server/commands/review-application';
import { db } from '@/lib/server/db';
import { contextOf } from '@/prisma/seed/world/people';
import { copiesOf } from '../support/copies';
import { actOn, makeChain, submitted, useWorld } from '../support/world';
import { save } from './support/form';
import { lookAt } from './support/look-at';
import { begin, decide, recommend } from './support/reviewer';
import { expectNoComplaints, useStage } from './support/stage';

jest.setTimeout(240_000);
const world = useWorld();

const stage = useStage();
const { pageOf } = stage;

const review = (id: string) => `/applications/${id}/review`;
const shared = '经审核，材料齐全，真实有效，符合申报条件，同意推荐上报。';

async function recommendAndForward(page: Page): Promise<void> {
  await recommend(page, shared);
  await decide(page, '上报');
}

describe('an application that is returned, corrected, edited, confirmed and handed up three levels', () => {
  let chain: Awaited<ReturnType<typeof makeChain>>;
  let applicant: Actor;
  let id: string;
  let unit: Page;
  let mine: Page;
  beforeAll(async () => {
    await db().round.updateMany({ data: { confirmUnitEdits: true } });
    chain = await makeChain();
    ({ applicant, id } = await submitted({ ...world, unitId: chain.unitId }));
    unit = await pageOf(chain.unit, review(id));
    mine = await pageOf(applicant, `/applications/${id}/steps`);
  });

  test('the unit points at a field and at a file, and opens one section', async () => {
    await begin(unit);
    const education = unit.locator('#section-education');
    await education.getByRole('button', { name: /填写我的意见请点击这里/ }).click();
    await unit.getByLabel('针对', { exact: true }).selectOption({ index: 1 });
    await unit.getByLabel(/^字段/).selectOption({ label: '学校' });
    await unit.getByLabel('对“学历学位”的意见').fill('学校名称请写全称。');
    await unit.getByText(/^已保存 \d\d:\d\d:\d\d/).waitFor();
    await unit.getByRole('button', { name: '写好了' }).click();
    await education.getByText('学历学位 · 第 1 条 · 学校').waitFor();
    await education
      .getByRole('button', { name: /^不清晰/ })
      .first()
      .click();
    await unit.getByText(/^已保存 \d\d:\d\d:\d\d/).waitFor();
    await unit.getByRole('button', { name: '写好了' }).click();
    await education.getByText('附件不清晰，无法辨认，请重新扫描或拍照后上传。').waitFor();
    await unit.getByRole('button', { name: '回退', exact: true }).click();
    const dialog = unit.getByRole('dialog');
    await dialog.getByText('下面 2 条意见会一次全部发给申报人').waitFor();
    await dialog.getByLabel('只开放下面选中的栏目').check();
    await dialog.getByRole('button', { name: /^退回给/ }).click();
    await unit.waitForURL(/\/steps/);
  });

  test('the applicant works through the list, and changes what was opened', async () => {
    await mine.goto(`${stage.site.origin}/applications/${id}/check`);
    await mine.getByText('审核人有 2 条审核意见，需要修改的 2 条，还剩 2 条未改').waitFor();
    await mine.goto(`${stage.site.origin}/applications/${id}/edit/basic`);
    await mine.getByText('这次退回没有开放“基本信息”').waitFor();
    await mine.goto(`${stage.site.origin}/applications/${id}/edit/education`);
    await mine.getByLabel('学校', { exact: true }).first().fill('示例大学新闻与传播学院');
    await save(mine);
    for (const tick of await mine.getByRole('checkbox', { name: /^已改/ }).all()) {
      await tick.click();
      await mine.waitForTimeout(500);
    }
    await mine.getByText('需要修改的 2 条，还剩 0 条未改').waitFor();
    await mine.goto(`${stage.site.origin}/applications/${id}/check`);
    await mine.getByLabel(/本人承诺以上填报的内容/).check();
    await mine.getByRole('button', { name: '上报', exact: true }).click();
    await mine.getByText('第 2 次上报成功').waitFor();
  });

  test('the unit sees what changed, and changes something itself', async () => {
    await unit.goto(stage.site.origin + review(id));
    await begin(unit);
    await unit.getByText('自上次退回以来：改 1 处').waitFor();
    await unit.getByRole('link', { name: '只看变化' }).click();
    await unit.waitForURL(/only=changes/);
    await unit.getByRole('heading', { name: '学历学位', exact: true }).waitFor();
    expect(await unit.getByRole('heading', { name: '工作简历', exact: true }).count()).toBe(0);
    await unit.locator('ins', { hasText: '示例大学新闻与传播学院' }).waitFor();
    expect(await unit.getByText('已改', { exact: true }).count()).toBe(2);
    await unit.goto(`${stage.site.origin}/applications/${id}/edit/achievements`);
    await unit.getByLabel('名称（项目、课题、成果）').first().fill('单位核对后的名称');
    await save(unit);
  });

  test('it goes up only after the applicant has agreed', async () => {
    await unit.goto(stage.site.origin + review(id));
    await unit.getByText('您修改的 1 处要经申报人确认后才能上报').waitFor();
    await unit.getByRole('button', { name: '请申报人确认' }).click();
    await unit.getByText(/^已通知申报人/).waitFor();
    await mine.goto(`${stage.site.origin}/applications/${id}/steps`);
    await mine.getByText('单位修改了 1 处内容').waitFor();
    await mine.locator('ins', { hasText: '单位核对后的名称' }).waitFor();
    await mine.getByRole('button', { name: '确认这些修改' }).click();
    await mine.getByText('申报人已确认', { exact: false }).waitFor();
    await unit.reload();
    for (const settle of [1, 2]) {
      await unit.getByRole('button', { name: '已改好，核销' }).first().click();
      await unit
        .getByText('已核', { exact: true })
        .nth(settle - 1)
        .waitFor();
    }
    await recommendAndForward(unit);
  });

  test('two supervising units and the committee hand it on and accept it', async () => {
    for (const supervisor of [chain.lower, chain.upper]) {
      const page = await pageOf(supervisor, review(id));
      await begin(page);
      await recommendAndForward(page);
    }
    const committee = await pageOf(world.committee, review(id));
    await begin(committee);
    await decide(committee, '形式审核通过');
    await committee.getByText(/^受理号：SL\d{10}$/).waitFor();
  });
});

test('a reviewer with a keyboard alone reads, writes, asks for the number and sends back', async () => {
  const { id } = await submitted(world);
  const page = await pageOf(world.unit, '/applications');
  const { number } = await db().application.findUniqueOrThrow({ where: { id } });
  const row = page.getByRole('row').filter({ hasText: number });
  await row.getByRole('button', { name: /^办理/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('填写我的意见请点击这里...').first().waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const here = () => page.evaluate<string>('document.activeElement.closest("section")?.id ?? ""');
  const section = await here();
  expect(section).toMatch(/^section-/);
  await page.keyboard.press('e');
  await page.locator(`#${section} textarea`).waitFor();
  await page.keyboard.type('请核对本栏目。');
  await page.getByText(/^已保存 \d\d:\d\d:\d\d/).waitFor();
  await page.locator(`#${section}`).getByRole('button', { name: '写好了' }).focus();
  await page.keyboard.press('Enter');
  await page.locator(`#${section}`).getByText('草稿，回退或上报时发出').waitFor();
  await page.getByRole('button', { name: /^显示 ?完整证件号码/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByLabel('查看原因').waitFor();
  await page.keyboard.press('Tab');
  await page.getByLabel('查看原因').focus();
  await page.keyboard.type('与身份证原件核对');
  await page.keyboard.press('Enter');
  await page.getByText(/999999\d{11}[\dX]/).waitFor();
  await page.getByRole('button', { name: '回退', exact: true, disabled: false }).waitFor();
  await page.keyboard.press('r');
  const confirm = page.getByRole('dialog').getByRole('button', { name: /^退回给/ });
  await confirm.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/steps/);
  expect((await db().application.findUniqueOrThrow({ where: { id } })).state).toBe('draft');
});

test('two hundred go up at once, and three that cannot say why', async () => {
  const { id } = await submitted(world);
  await openApplication(contextOf(world.unit), await actOn(id));
  const copies = await copiesOf(id, 199);
  for (const copy of copies.slice(0, 3)) {
    await db().sectionRows.update({
      where: { applicationId_sectionId: { applicationId: copy, sectionId: 'education' } },
      data: { rows: [] },
    });
  }
  const page = await pageOf(world.unit, '/applications');
  await page.getByRole('link', { name: '批量上报和回退' }).click();
  await page.getByLabel('共用的推荐意见').fill(shared);
  await page.getByLabel('全选（200 份）').check();
  await page.getByRole('button', { name: '把选中的 200 份上报' }).click();
  await page.getByRole('progressbar', { name: '批量办理进度' }).waitFor();
  // a browser that dies in the middle: the batch goes on when its page is opened again
  await page.waitForTimeout(3000);
  await page.reload();
  await page.getByText('已上报 197 份，3 份没有办成，原因见下表。').waitFor({ timeout: 120_000 });
  const failed = page.getByRole('row').filter({ hasText: '没有办成' });
  expect(await failed.count()).toBe(3);
  expect(await failed.filter({ hasText: /还有 \d+ 处没有填好/ }).count()).toBe(3);
  const ids = [id, ...copies];
  const up = await db().application.count({
    where: { id: { in: ids }, state: 'supervisingReview' },
  });
  expect(up).toBe(197);
});

test.each([360, 1280])('the review page is looked at, %i px wide', async (width) => {
  const { id } = await submitted(world);
  await openApplication(contextOf(world.unit), await actOn(id));
  const page = await pageOf(world.unit, review(id), width);
  await page.getByText('填写我的意见请点击这里...').first().click();
  await page.getByLabel('针对', { exact: true }).waitFor();
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
  expect(wide).toBeLessThanOrEqual(width);
  await lookAt(page, `review-${width}`);
});

expectNoComplaints(stage);
