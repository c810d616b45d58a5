import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Actor } from '@/lib/domain/policy/actor';
import { registerIds } from '@/lib/domain/registers/registry';
import { listColumns } from '@/lib/domain/review-list/list-query';
import { filledDraft, submit, targetOf } from '@/prisma/seed/world/applications';
import { openApplication } from '@/lib/server/commands/review-application';
import { db } from '@/lib/server/db';
import { contextOf } from '@/prisma/seed/world/people';
import { reviewListPage } from '@/lib/server/queries/review-list/list-page';
import { openBrowser } from '../support/browser';
import { openSite, type Site } from '../support/site';
import {
  actOn,
  administrator,
  newApplicant,
  readyDraft,
  returningApplicant,
  submitted,
  useWorld,
} from '../support/world';
import { complaintsOf } from './support/accessibility';
import { cookieOf } from './support/principals';
import { publicityInMotion } from './support/publicity';
import { reviewInMotion } from './support/review';
import { unitsInMotion } from './support/units';

jest.setTimeout(600_000);
const world = useWorld();

let site: Site;
let browser: Browser;
const pages: { name: string; actor: Actor | null; path: string }[] = [];

beforeAll(async () => {
  const draft = await readyDraft(world);
  const waiting = await submitted(world);
  const again = await newApplicant('迪丽娜尔·阿不都热合曼·买买提');
  const opened = await filledDraft(again, world.target, world.unitId);
  await submit(again, opened);
  await openApplication(contextOf(world.unit), await actOn(opened));
  const { roundId } = await db().application.findUniqueOrThrow({ where: { id: draft.id } });
  const { changing, token } = await unitsInMotion(world);
  const other = await targetOf('engineering', 1);
  const returning = await returningApplicant(world);
  const published = await publicityInMotion(world, opened);
  const { returned, edited, batchId } = await reviewInMotion(world, opened);
  const columns = listColumns.join();
  const [first] = (await reviewListPage(world.unit, {}))?.lines ?? [];
  const mine = (name: string, path: string) => ({ name, actor: draft.applicant, path });
  const units = (name: string, path: string) => ({ name, actor: world.unit, path });
  const at = (path: string) => `/applications/${draft.id}/${path}`;
  const open = (name: string, path: string) => ({ name, actor: null, path });
  const auditor = await administrator('auditor');
  const keeper = await administrator('platformAdmin');
  const platform = (name: string, path: string) => ({ name, actor: keeper, path });
  pages.push(
    open('首页', '/'),
    open('登录', '/login?region=650000'),
    open('个人注册', '/register/person'),
    open('单位注册', '/register/unit'),
    open('设置密码', '/set-password'),
    open('核对纸质表格', '/verify'),
    mine('我的主页', '/home'),
    mine('我的申请书', '/applications'),
    // every section in every state: section-accessibility.test.ts
    mine('编辑页面', at('edit/education')),
    mine('预检和上报', at('check')),
    mine('改报：地区', at('retarget')),
    mine('改报：专业', at('retarget?region=650000&series=engineering')),
    mine(
      '改报：变化',
      at(`retarget?region=650000&specialty=${other.specialtyKey}&title=${other.titleKey}`),
    ),
    {
      name: '带入往年内容',
      actor: returning.applicant,
      path: `/applications/${returning.id}/bring`,
    },
    mine('申请书步骤', at('steps')),
    { name: '上报成功', actor: waiting.applicant, path: `/applications/${waiting.id}/submitted` },
    { name: '新增申请书', actor: await newApplicant(), path: '/applications/new' },
    units('待审核', '/applications'),
    units('我的主页：单位', '/home'),
    units('没有符合条件的', '/applications?view=handled&level=5&days=30&returned=1'),
    units('列表中的一件', `/applications/${first?.id}/review?list=&at=${first?.place}`),
    { name: '本地区的列表', actor: world.region, path: `/applications?sort=name&col=${columns}` },
    { name: '评审委员会的列表', actor: world.committee, path: '/applications' },
    { name: '我的主页：职称管理部门', actor: world.region, path: '/home' },
    { name: '没有列表的角色', actor: auditor, path: '/applications' },
    { name: '审计记录', actor: auditor, path: '/audit' },
    { name: '帐号和角色', actor: world.region, path: '/accounts?role=unitAdmin&state=active' },
    { name: '帐号', actor: world.region, path: `/accounts/${waiting.applicant.userId}` },
    units('审核页面', `/applications/${opened}/review`),
    units('审核页面：变化和往年', `/applications/${edited.id}/review?earlier=1&only=changes`),
    {
      name: '预检：退回的意见',
      actor: returned.applicant,
      path: `/applications/${returned.id}/check`,
    },
    {
      name: '编辑页面：没有开放的栏目',
      actor: returned.applicant,
      path: `/applications/${returned.id}/edit/basic`,
    },
    {
      name: '申请书步骤：单位的修改',
      actor: edited.applicant,
      path: `/applications/${edited.id}/steps`,
    },
    units('批量上报和回退', '/batches/new'),
    units('批量办理结果', `/batches/${batchId}`),
    units('常用意见', '/phrases'),
    units('单位公示', '/publicity'),
    units('开始公示', `/publicity/new?application=${published.waiting}`),
    units('公示', `/publicity/${published.running}`),
    units('公示期满', `/publicity/${published.over}`),
    { name: '公示（本单位申报人）', actor: again, path: `/publicity/${published.running}` },
    { name: '单位公示（申报人）', actor: again, path: '/publicity' },
    { name: '谁看过我的材料', actor: again, path: `/applications/${opened}/readers` },
    { name: '申请书步骤：公示', actor: again, path: `/applications/${opened}/steps` },
    units('编辑页面：基层单位', `/applications/${opened}/edit/education`),
    units('没有找到', `/applications/${world.unitId}/review`),
    open('没有这个地址', '/nowhere'),
    units('单位', `/units/${world.unitId}`),
    units('单位管理员', `/units/${world.unitId}/administrators`),
    units('单位人员', `/units/${world.unitId}/staff`),
    units('单位历史', `/units/${world.unitId}/history`),
    { name: '变更待审', actor: world.supervisor, path: `/units/${changing}` },
    mine('通知', '/inbox'),
    units('通知（另一角色）', '/inbox'),
    mine('表格打印', at('print')),
    units('打印任务', '/prints?view=all'),
    units('打印公示', `/publicity/${published.over}/print`),
    open('邀请', `/invitation#${token}`),
    mine('邀请（已登录）', `/invitation#${token}`),
    { name: '下级单位', actor: world.supervisor, path: '/units' },
    { name: '单位审核', actor: world.supervisor, path: `/units/${world.unitId}` },
    { name: '申报表单', actor: world.committee, path: '/forms' },
    { name: '设置申报表单', actor: world.committee, path: `/forms/${roundId}/news` },
    { name: '统计', actor: world.region, path: '/statistics' },
    units('统计：基层单位', '/statistics?series=news'),
    platform('统计：没有可以统计的', '/statistics?series=archives'),
    { name: '退回次数审批', actor: world.region, path: '/returns' },
    platform('管理员', '/administrators'),
    platform('帐号（平台管理员）', `/accounts/${waiting.applicant.userId}`),
    platform('评审委员会管理员', `/administrators/committee/${world.committeeId}`),
    platform('数据维护', '/registers'),
    ...registerIds.flatMap((id) => [
      platform(`登记：${id}`, `/registers/${id}`),
      platform(`登记：新增 ${id}`, `/registers/${id}/new`),
    ]),
    platform('登记：从表格导入', '/registers/specialties/import'),
    { name: '批次', actor: world.committee, path: `/registers/rounds/${roundId}` },
    open('评审委员会联系方式', '/committees?region=650000'),
  );
  site = await openSite();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function visit(window: BrowserContext, actor: Actor | null, path: string): Promise<Page> {
  const page = await window.newPage();
  if (actor !== null) await page.setExtraHTTPHeaders({ cookie: await cookieOf(actor) });
  await page.goto(site.origin + path);
  // what stands behind # is asked for by the page itself
  if (path.includes('#')) await page.waitForLoadState('networkidle');
  // a form that is drawn refers to its cells before they are there
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[aria-owns]')].every((each) =>
      (each.getAttribute('aria-owns') ?? '').split(' ').every((id) => document.getElementById(id)),
    ),
  );
  // what is folded away is read too
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('main details')) folded.setAttribute('open', '');
  });
  return page;
}

test('axe finds nothing at 360 and 1280 px, and no page is wider than the window', async () => {
  const found: string[] = [];
  const waiting = [...pages];
  const reader = async () => {
    const window = await browser.newContext({ locale: 'zh-CN' });
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const page = await visit(window, next.actor, next.path);
      found.push(...(await complaintsOf(page, next)));
      await page.close();
      await window.clearCookies();
    }
  };
  await Promise.all([reader(), reader()]);
  expect(found).toEqual([]);
});
