import { readFile } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/node';
import { submitted, useWorld } from '../support/world';
import { lookAt } from './support/look-at';
import { expectNoComplaints, useStage } from './support/stage';

jest.setTimeout(180_000);
const world = useWorld();
beforeAll(async () => {
  await submitted(world);
  await submitted(world);
});
const stage = useStage();

test.each([360, 1280])(
  'a region looks at its figures, and exports them, at %i px',
  async (width) => {
    const page = await stage.pageOf(world.region, '/statistics', width);
    await page.getByRole('img', { name: '按状态（份），数字见表格' }).waitFor();
    const state = page.getByRole('table', { name: '按状态' });
    expect(await state.getByRole('row', { name: '待基层单位审核' }).innerText()).toMatch(/2$/);
    await page.getByRole('combobox', { name: '系列' }).selectOption({ label: '全部系列' });
    await page.getByRole('button', { name: '查看' }).click();
    await page.waitForURL(/year=\d{4}&series=$/);
    await page.getByRole('button', { name: '导出表格（.xlsx）' }).click();
    await page.getByRole('button', { name: '导出', exact: true }).click();
    await page.getByText('请写明导出原因（4 到 500 字）。').waitFor();
    await lookAt(page, `统计：导出 ${width}`);
    await page.getByRole('textbox', { name: '导出原因' }).fill('向上级报送年度进展');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^统计 \d{4} 全部系列\.xlsx$/);
    const lines = await readSheet(await readFile(await download.path()));
    expect(lines).toContainEqual(['按状态', '待基层单位审核', '2', '份']);
  },
);

expectNoComplaints(stage);
