import type { Page } from 'playwright-core';
import { formatDateTime } from '@/lib/domain/beijing-time';
import { formFor } from '@/lib/domain/forms/compositions';
import { sectionsOf } from '@/lib/domain/forms/form';
import type { Actor } from '@/lib/domain/policy/actor';
import { syntheticDocumentNumber, syntheticMobile } from '@/prisma/seed/world/numbers';
import { administrator, useWorld } from '../support/world';
import { acceptByRegistering, inviteInBrowser } from './support/invited';
import { registerPerson, signIn } from './support/person';
import { decide, recommend } from './support/reviewer';
import { expectNoComplaints, useStage } from './support/stage';
import { fillWholeForm, pledgeAndSubmit } from './support/whole-form';

jest.setTimeout(240_000);
const world = useWorld();
const stage = useStage();

const committee = '乌鲁木齐市航拍新闻专业职称评审委员会';
const title = '[乌鲁木齐市]新闻系列-航拍新闻专业-主任记者';
const day = 24 * 60 * 60 * 1000;
/** As the inputs of the form take it. */
const inDays = (days: number) =>
  formatDateTime(new Date(Date.now() + days * day)).replace(' ', 'T');

let platform: Page;

/** Opens a register from the home page, and its form for a new record. */
async function newIn(register: string): Promise<void> {
  await platform.getByRole('link', { name: '数据维护' }).first().click();
  await platform.getByRole('link', { name: new RegExp(`^${register}（`) }).click();
  await platform.getByRole('link', { name: '新增', exact: true }).click();
  await platform.getByRole('heading', { name: `新增${register}` }).waitFor();
}
const type = (label: string, value: string) =>
  platform.getByLabel(new RegExp(`^${label}(（选填）)?$`)).fill(value);
const choose = (label: string, name: string) =>
  platform.getByLabel(label, { exact: true }).selectOption({ label: name });
async function find(label: string, name: string): Promise<void> {
  const input = platform.getByRole('combobox', { name: label });
  await input.fill(name);
  await platform.getByRole('option', { name }).first().click();
}
async function saved(shows: string): Promise<void> {
  await platform.getByRole('button', { name: '保存', exact: true }).click();
  await platform.getByRole('link', { name: '新增', exact: true }).waitFor();
  await platform.getByRole('searchbox').fill(shows);
  await platform.getByRole('button', { name: '查找' }).click();
  await platform.getByText(`含有“${shows}”的有`, { exact: false }).waitFor();
  await platform.getByRole('cell', { name: shows }).first().waitFor();
}

test('a platform administrator opens a specialty, a committee, its scope and a round', async () => {
  platform = await stage.pageOf(await administrator('platformAdmin'));
  await newIn('专业');
  await type('代码', 'news.aerial');
  await find('系列', '新闻专业人员');
  await type('名称', '航拍新闻');
  await type('排序', '50');
  await saved('航拍新闻');

  await newIn('评审委员会');
  await choose('评审地区', '乌鲁木齐市');
  await type('名称', committee);
  await type('联系电话', '0991-1234567');
  await saved(committee);

  await newIn('评审范围');
  await find('评审委员会', committee);
  await find('系列', '新闻专业人员');
  await find('专业', '新闻系列·航拍新闻');
  await platform.getByLabel('级别：副高级').check();
  await saved(committee);
  // the region reviews 副高级 of 新闻 now, and the other specialties of it are nobody's
  await platform.getByText('评审范围有缺口或重叠', { exact: false }).waitFor();
  await platform.getByText('没有评审委员会评审', { exact: false }).first().waitFor();

  await newIn('申报批次');
  await find('评审委员会', committee);
  await type('个人申报自', inDays(-1));
  await type('个人申报至', inDays(30));
  await type('单位审核至', inDays(20));
  await type('主管单位审核至', inDays(60));
  await platform.getByRole('button', { name: '保存', exact: true }).click();
  await platform.getByText('单位审核不能早于个人申报截止。').first().waitFor();
  await type('单位审核至', inDays(45));
  await platform.getByLabel('单位公示').selectOption({ label: '不要求' });
  await saved(committee);
});

const left = ['basic', 'education', 'work-history', 'achievements'];
const asks = sectionsOf(
  formFor({ seriesKey: 'news', specialtyKey: 'news.aerial', level: 2 }),
).filter(({ section }) => left.includes(section.id));
let committeePage: Page;

test('the committee gets its administrator by an invitation', async () => {
  await platform.getByRole('link', { name: '管理员', exact: true }).first().click();
  const row = platform.getByRole('row').filter({ hasText: committee });
  await row.getByText('没有管理员').waitFor();
  await row.getByRole('link').click();
  await platform.getByRole('heading', { name: committee }).waitFor();
  const name = '评委会·示例';
  const link = await inviteInBrowser(platform, name);
  committeePage = await stage.window();
  const documentNumber = syntheticDocumentNumber(713);
  await acceptByRegistering(committeePage, link, {
    name,
    documentNumber,
    mobile: syntheticMobile(713),
  });
  await committeePage.getByText(`（评审委员会 · ${committee}）`).waitFor();
});

test('its committee sets a form of its own for the round', async () => {
  const page = committeePage;
  await page.getByRole('link', { name: '申报表单' }).first().click();
  await page.getByRole('link', { name: /^设置 ?新闻系列 · 全部专业 · 全部级别$/ }).click();
  await page.getByRole('region', { name: '预览：申报人看到的表单' }).waitFor();
  const all = sectionsOf(formFor({ seriesKey: 'news', specialtyKey: 'news.aerial', level: 2 }));
  for (const { section } of all) {
    if (left.includes(section.id)) continue;
    await page.getByRole('button', { name: `不要求 ${section.title}`, exact: true }).click();
  }
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByText('草稿已保存，还没有发布').waitFor();
  await page.reload();
  await page.getByRole('button', { name: '发布…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText('已发布第 1 版', { exact: false }).waitFor();
});

test('an application goes all the way through it', async () => {
  const who = {
    name: '航拍·示例',
    documentNumber: syntheticDocumentNumber(711),
    mobile: syntheticMobile(711),
  };
  const mine = await stage.window();
  await registerPerson(mine, stage.site.origin, who);
  await signIn(mine, stage.site.origin, '乌鲁木齐市', who.documentNumber);
  await mine.getByText('个人申报截止：', { exact: false }).waitFor();
  await mine.getByRole('link', { name: '新增申请书' }).click();
  await mine.getByRole('link', { name: '确认在乌鲁木齐市评审' }).click();
  await mine.getByRole('link', { name: '新闻专业人员' }).click();
  await mine.getByLabel('专业', { exact: true }).selectOption({ label: '航拍新闻' });
  await mine.getByLabel('拟评专业技术职务').selectOption({ label: '主任记者（副高级）' });
  await mine.getByRole('button', { name: '确定新增' }).click();
  await mine.getByRole('heading', { name: `${title}-${who.name}` }).waitFor();
  const menu = mine.getByRole('navigation', { name: '栏目菜单' });
  await menu.waitFor();
  expect(await menu.getByText('专利发明').count()).toBe(0);

  const unit = { search: 'slxrmt', name: '示例县融媒体中心' };
  await fillWholeForm(mine, asks, unit, who.name);
  await pledgeAndSubmit(mine, 1);
  for (const [actor, text] of [
    [world.unit, '该同志政治立场坚定，业绩突出，材料真实，已达到申报条件，同意推荐。'],
    [world.supervisor, '经审核，材料齐全，符合申报条件，同意推荐上报评审委员会。'],
  ] as const) {
    const reviewer = await handling(actor, who.name);
    await recommend(reviewer, text);
    await decide(reviewer, '上报');
  }
  const accepting = await handlingOn(committeePage, who.name);
  await decide(accepting, '形式审核通过');
  await accepting.getByText('形式审核通过').first().waitFor();
});

async function handling(actor: Actor, name: string): Promise<Page> {
  return handlingOn(await stage.pageOf(actor), name);
}

async function handlingOn(page: Page, name: string): Promise<Page> {
  await page.getByRole('link', { name: '申请书审核' }).click();
  await page.getByRole('button', { name: new RegExp(`^办理 ?${name}的申请书$`) }).click();
  await page.getByRole('heading', { name: '基本信息', exact: true }).waitFor();
  return page;
}

expectNoComplaints(stage);
