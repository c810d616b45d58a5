import './browser-globals';
import { render, screen } from '@testing-library/react';
import { ChangesBox } from '@/components/review/changes-box';
import { SectionView } from '@/components/review/section-view';
import { contentOf } from '@/lib/domain/application/build-content';
import { contentChanges } from '@/lib/domain/application/changes';
import type { Draft } from '@/lib/domain/application/draft';
import type { Row } from '@/lib/domain/sections/field';
import { record } from '../domain/application/records';
import { pledge, wholeDraft } from '../domain/application/whole-draft';
import { madeUp, register } from '../domain/sections/made-up';
import { actionsWith, exampleRows, sectionForm } from './section-props';
import { stage } from './stage';

register();

const asked = { id: madeUp.id, minRows: 1, mandatoryAttachments: [] };
const withRows = (rows: readonly Row[]) => {
  const draft: Draft = {
    ...wholeDraft,
    form: { sections: [asked] },
    rows: new Map([[madeUp.id, rows]]),
  };
  return contentOf(record, draft, pledge);
};
const rows = exampleRows(madeUp);
const [row] = rows;

describe('a section that was added by its definition and one line of the registry', () => {
  it('has a form with its fields, in the way of their kinds', async () => {
    const { actions, sent } = actionsWith();
    const { user } = stage(sectionForm(madeUp, actions));
    await user.click(screen.getByText('新增一条'));
    await user.type(screen.getByLabelText('台站名称'), '㐂𠮷台站');
    await user.type(screen.getByLabelText('海拔'), '３５１２');
    await user.selectOptions(screen.getByLabelText('季节'), '冬季');
    expect(screen.queryByLabelText('同站人员')).toBeNull();
    await user.selectOptions(screen.getByLabelText('是否独自值守'), '否');
    await user.type(screen.getByLabelText('同站人员'), '示例');
    await user.click(screen.getByText('保存'));
    expect(sent.at(-1)).toMatchObject({
      sectionId: 'made-up',
      rows: [{ station: '㐂𠮷台站', altitude: 3512, season: 'w', companion: '示例' }],
    });
    expect(screen.getByText('附件：值守日志（选填）')).toBeVisible();
  });

  it('is read by reviewers in words', () => {
    const [section] = withRows(rows).sections;
    const { container } = render(<SectionView section={section!} files={[]} />);
    for (const words of ['3512 米', '2021年11月', '冬季', '2021年9月30日', '示例·同事']) {
      expect(container).toHaveTextContent(words);
    }
  });

  it('says what changed in it', () => {
    const changed = withRows([{ ...row!, altitude: 4000 }]);
    render(<ChangesBox title="变化" changes={contentChanges(withRows(rows), changed)} />);
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lines).toEqual(['海拔：3512 米 → 4000 米']);
  });
});
