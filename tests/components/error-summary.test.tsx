import { act, screen } from '@testing-library/react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { fieldId, summaryItems } from '@/components/form/section-problems';
import { stage } from './stage';

describe('the summary of errors', () => {
  const items = [{ href: '#name', message: '请填写姓名。' }, { message: '这一条没有有效的标识。' }];

  it('takes the focus and is read out', () => {
    stage(<ErrorSummary title="请先改正下面的内容" items={items} />);
    expect(screen.getByRole('alert')).toHaveFocus();
    expect(screen.getByRole('alert')).toHaveTextContent('请先改正下面的内容');
  });

  it('leads to the field where there is one', () => {
    stage(<ErrorSummary title="请改正" items={items} />);
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['#name']);
    expect(screen.getByRole('link')).toHaveTextContent('请填写姓名。');
    expect(screen.getByText('这一条没有有效的标识。')).toBeVisible();
  });

  it('is a title alone when there is nothing to list', () => {
    stage(<ErrorSummary title="请稍等" items={[]} />);
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('leaves the focus where the person works, and takes it again at another attempt', () => {
    const { redraw } = stage(<ErrorSummary key="1" title="请改正" items={items} />);
    act(() => screen.getByRole('alert').blur());
    redraw(<ErrorSummary key="1" title="请改正" items={items} />);
    expect(screen.getByRole('alert')).not.toHaveFocus();
    redraw(<ErrorSummary key="2" title="请改正" items={items.slice(1)} />);
    expect(screen.getByRole('alert')).toHaveFocus();
  });
});

describe('where a problem is on the page', () => {
  it.each([
    ['r1', 'name', 'f-r1-name'],
    ['r1', null, 'f-r1'],
    ['r1', '', 'f-r1'],
    [null, null, 'f'],
    ['', '', 'f'],
  ])('row %s, field %s: %s', (row, field, id) => {
    expect(fieldId(row, field)).toBe(id);
  });

  it('is what the server’s answer says: row and field', () => {
    expect(summaryItems({ 'r1.name': '甲。', 'r2.': '乙。', '.': '丙。' })).toEqual([
      { href: '#f-r1-name', message: '甲。' },
      { href: '#f-r2', message: '乙。' },
      { href: '#f', message: '丙。' },
    ]);
  });
});
