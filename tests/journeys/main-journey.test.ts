import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { formFor } from '@/lib/domain/forms/compositions';
import { sectionsOf } from '@/lib/domain/forms/form';
import { formatValue } from '@/lib/domain/sections/kinds';
import { isShown } from '@/lib/domain/sections/visibility';
import type { Row } from '@/lib/domain/sections/field';
import { db } from '@/lib/server/db';
import {
  syntheticCreditCode,
  syntheticDocumentNumber,
  syntheticMobile,
} from '@/prisma/seed/world/numbers';
import { makeAdministrator, makeReceivingUnit } from '@/prisma/seed/world/people';
import { useFreshDatabase } from '../support/postgres';
import { bare, bodyText, readPdf } from '../server/print/read-pdf';
import { save } from './support/form';
import { consent, fillContact, fillIdentity, registerPerson, signIn } from './support/person';
import { decide, recommend, writeOpinion } from './support/reviewer';
import { expectNoComplaints, useStage } from './support/stage';
import { fillWholeForm, pledgeAndSubmit } from './support/whole-form';

jest.setTimeout(300_000);
useFreshDatabase();

const unitName = '测试县融媒体中心';
const bureauName = '测试县委宣传部';
const top = '参加自治区评审登录';
const identity = (serial: number, name: string) => ({
  name,
  documentNumber: syntheticDocumentNumber(serial),
  mobile: syntheticMobile(serial),
});
const unitAdministrator = identity(101, '古丽·测试');

beforeAll(async () => {
  const bureau = await makeReceivingUnit(bureauName, 1);
  await makeAdministrator('supervisor', '主管·测试', { role: 'supervisingAdmin', unitId: bureau });
  const { committeeId } = await db().committeeScope.findFirstOrThrow({
    where: { seriesKey: 'news', committee: { regionCode: '650000' } },
    select: { committeeId: true },
  });
  await makeAdministrator('committee', '评委会·测试', { role: 'committeeAdmin', committeeId });
});
const stage = useStage();
const { window } = stage;

afterAll(() => db().$disconnect());

test('a unit registers and its supervising unit approves it', async () => {
  const page = await window();
  await page.goto(stage.site.origin);
  await page.getByRole('link', { name: '单位注册' }).click();
  await consent(page);
  await page.getByLabel('单位名称').fill(unitName);
  await page.getByLabel('统一社会信用代码').fill(syntheticCreditCode(2));
  await page.getByLabel('单位性质').selectOption('county');
  await page.getByLabel('所属评审地区').selectOption('650000');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('searchbox').fill('csxwxcb');
  await page.getByRole('button', { name: new RegExp(`^选择 ?${bureauName}$`) }).click();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('单位负责人').fill('负责人·测试');
  await page.getByLabel('负责人手机').fill('19900000099');
  await page.getByLabel('联系电话').fill('0991-1234567');
  await fillIdentity(page, unitAdministrator);
  await fillContact(page, unitAdministrator);
  await page.getByRole('button', { name: '提交单位注册' }).click();
  await page.getByText('单位注册已提交').waitFor();

  const supervisor = await window();
  await signIn(supervisor, stage.site.origin, top, 'supervisor');
  await supervisor.getByRole('link', { name: '单位', exact: true }).click();
  await supervisor.getByRole('link', { name: new RegExp(`^审核 ?${unitName}$`) }).click();
  await supervisor.getByRole('button', { name: '审核通过' }).click();
  await supervisor.getByText('已审核', { exact: true }).waitFor();
});

const applicants = [
  { ...identity(111, '阿卜来提·如则托合提'), returned: true },
  { ...identity(112, '𠮷测·示例'), returned: false },
];

describe.each(applicants)('$name', ({ returned, ...who }) => {
  let mine: Page;
  const title = '[自治区]新闻系列-新闻专业-高级记者';
  const asks = sectionsOf(formFor({ seriesKey: 'news', specialtyKey: 'news.news', level: 1 }));

  test('registers and adds an application after the region prompt', async () => {
    mine = await window();
    await registerPerson(mine, stage.site.origin, who);
    await mine.getByRole('link', { name: '回到首页选择评审地区' }).click();
    await signIn(mine, stage.site.origin, top, who.documentNumber);
    await mine.getByRole('link', { name: '新增申请书' }).click();
    await mine.getByText('非常重要').waitFor();
    await mine.getByRole('link', { name: '确认在自治区评审' }).click();
    await mine.getByRole('link', { name: '新闻专业人员' }).click();
    await mine.getByLabel('拟评专业技术职务').selectOption({ label: '高级记者（正高级）' });
    await mine.getByRole('button', { name: '确定新增' }).click();
    await mine.getByRole('heading', { name: `${title}-${who.name}` }).waitFor();
    expect(await mine.getByText('评审地区：自治区').isVisible()).toBe(true);
  });

  test('fills in every section and uploads what must be proved', async () => {
    await fillWholeForm(mine, asks, { search: 'csxrmt', name: unitName }, who.name);
  });

  test('accepts the pledge and submits', async () => {
    await pledgeAndSubmit(mine, 1);
    await expectLocked();
  });

  async function expectLocked() {
    await mine.getByRole('link', { name: '查看申请书步骤' }).click();
    await mine.getByText(`现在由“${unitName}”办理`, { exact: false }).waitFor();
    expect(await mine.getByRole('link', { name: '编辑页面' }).count()).toBe(0);
  }

  if (returned) {
    test('the unit returns it with an opinion, and the person corrects it', async () => {
      const unit = await reviewer(unitAdministrator.documentNumber);
      await writeOpinion(unit, '工作简历', '请补充证明人的单位。');
      await unit.getByRole('button', { name: '回退', exact: true }).click();
      await unit.getByRole('button', { name: `退回给 ${who.name}` }).click();
      await unit.getByText('已退回 1 次', { exact: false }).waitFor();

      await mine.goto(`${stage.site.origin}/home`);
      await mine.getByRole('link', { name: '修改', exact: true }).click();
      await mine.getByRole('link', { name: /^工作简历.*1 条意见/ }).click();
      await mine.getByText('请补充证明人的单位。').waitFor();
      await mine.getByLabel('证明人').first().fill(correctedWitness);
      await save(mine);
      await pledgeAndSubmit(mine, 2);
    });
  }
  const correctedWitness = '买合木提·示例（示例日报社）';

  test('the unit recommends, the supervising unit forwards, the committee accepts', async () => {
    const unit = await reviewer(unitAdministrator.documentNumber);
    if (returned) await unit.getByText(/^自上次退回以来：/).waitFor();
    await recommend(unit, '该同志政治立场坚定，业绩突出，材料真实，已达到申报条件，同意推荐。');
    await decide(unit, '上报');
    const supervisor = await reviewer('supervisor');
    await recommend(supervisor, '经审核，材料齐全，符合申报条件，同意推荐上报评审委员会。');
    await decide(supervisor, '上报');
    const committee = await reviewer('committee');
    await decide(committee, '形式审核通过');
    await committee.getByText('形式审核通过').first().waitFor();
  });

  async function reviewer(login: string): Promise<Page> {
    const page = await window();
    await signIn(page, stage.site.origin, top, login);
    await page.getByRole('link', { name: '申请书审核' }).click();
    await page.getByRole('button', { name: new RegExp(`^办理 ?${who.name}的申请书$`) }).click();
    await page.getByRole('heading', { name: '基本信息', exact: true }).waitFor();
    return page;
  }

  test('the printed form says what was typed', async () => {
    await mine.goto(`${stage.site.origin}/applications`);
    await mine.getByRole('link', { name: '表格打印' }).click();
    await mine.locator('canvas').first().waitFor();
    const [download] = await Promise.all([
      mine.waitForEvent('download'),
      mine.getByRole('link', { name: '下载 PDF' }).click(),
    ]);
    const { pages } = readPdf(await readFile(await download.path()));
    const printed = pages.map(bodyText).join('');
    const typed = asks.flatMap(({ section }) =>
      section.examples.flatMap((example) =>
        Object.entries(section.fields)
          .filter(([key, { kind }]) => kind !== 'unit' && isShown(section, key, example))
          .map(([key, field]) => formatValue(field, (example as Row)[key] ?? null)),
      ),
    );
    const others = [
      who.name,
      who.documentNumber,
      title,
      unitName,
      ...(returned ? [correctedWitness] : []),
    ];
    const missing = [...typed, ...others].map(bare).filter((value) => !printed.includes(value));
    expect(missing).toEqual([]);
  });
});

expectNoComplaints(stage);
