import './browser-globals';
import { screen, within } from '@testing-library/react';
import { sectionOf } from '@/lib/domain/sections/registry';
import { rowChoices } from '@/lib/domain/sections/row-names';
import { actionsWith, exampleRows, rowId, sectionForm } from './section-props';
import { stage } from './stage';

const conditions = sectionOf('conditions');
const others = ['education', 'achievements', 'awards'].map(sectionOf);
const choices = rowChoices(others.map((section) => ({ section, rows: exampleRows(section) })));
const [row] = exampleRows(conditions);
const pointer = (sectionId: string, at: number) => ({ sectionId, rowId: rowId(at) });
const label = '依据所在栏目和条目';
const achievement = '第 1 条：2021年3月 · 2022年12月 · “石榴籽”系列融媒体报道 · 地厅级';

function fill(proof: ReturnType<typeof pointer>[] | null, rowChoices = choices) {
  const { actions, sent } = actionsWith();
  const rows = [{ ...row!, proof }];
  const { user } = stage(sectionForm(conditions, actions, { rows, rowChoices }));
  const box = within(screen.getByRole('group', { name: label }));
  const saved = async () => {
    await user.click(screen.getByText('保存'));
    return sent.at(-1)?.rows[0]?.['proof'];
  };
  return { user, box, saved };
}

describe('the rows that prove a condition', () => {
  it('are offered section by section, by what they say', () => {
    const { box } = fill(null);
    const groups = box.getAllByRole('group');
    expect(groups.map((group) => group.getAttribute('aria-label'))).toEqual(
      others.map(({ title }) => title),
    );
    const inAchievements = within(box.getByRole('group', { name: '业绩成果' }));
    expect(inAchievements.getByRole('checkbox', { name: achievement })).not.toBeChecked();
  });

  it('are chosen with the keyboard, and taken back', async () => {
    const { user, box, saved } = fill([pointer('education', 1)]);
    box.getByRole('checkbox', { name: achievement }).focus();
    await user.keyboard(' ');
    expect(await saved()).toEqual([pointer('education', 1), pointer('achievements', 0)]);
    await user.click(box.getByRole('checkbox', { name: /汉语言文学/ }));
    expect(await saved()).toEqual([pointer('achievements', 0)]);
  });

  it('that were taken out meanwhile are shown, so that they can be let go', async () => {
    const { user, box, saved } = fill([pointer('awards', 9)]);
    const gone = box.getByRole('checkbox', { name: '已经删除的条目，请取消选择' });
    expect(gone).toBeChecked();
    await user.click(gone);
    expect(await saved()).toEqual([]);
  });

  it('cannot be chosen before there are any, and the page says what to do', () => {
    const { box } = fill(null, []);
    expect(box.getByText(/请先填写并保存其他栏目/)).toBeVisible();
  });
});
