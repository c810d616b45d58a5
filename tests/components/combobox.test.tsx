import './browser-globals';
import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { entriesLike } from '@/lib/domain/codes/code-search';
import { nameOfCode } from '@/lib/domain/codes/code-table';
import { ethnicGroups } from '@/lib/domain/codes/ethnic-groups';
import { stage } from './stage';

function EthnicGroup({
  start,
  told,
}: {
  start: string | null;
  told: (code: string | null) => void;
}) {
  const [code, setCode] = useState(start);
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <Field id="group" label="民族" error={undefined}>
        {(control) => (
          <Combobox
            control={control}
            label="民族"
            value={code}
            name={code === null ? '' : nameOfCode(ethnicGroups, code)}
            find={(text) => entriesLike(ethnicGroups, text).map(([key, name]) => ({ key, name }))}
            onChange={(key) => {
              told(key);
              setCode(key);
            }}
          />
        )}
      </Field>
      <input aria-label="下一项" />
    </form>
  );
}

function drawn(start: string | null = null) {
  const chosen: (string | null)[] = [];
  const { user } = stage(<EthnicGroup start={start} told={(code) => chosen.push(code)} />);
  const field = screen.getByRole('combobox', { name: '民族' });
  const list = () => screen.queryByRole('listbox', { name: '“民族”的选项', hidden: false });
  const names = () =>
    within(list()!)
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
  const active = () =>
    document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent;
  return { user, field, list, names, active, chosen };
}

describe('a choice that is found by typing', () => {
  it.each(['wwe', 'weiwuer', '维吾', '吾尔族', 'WeiWu'])(
    '%s and Enter is 维吾尔族',
    async (typed) => {
      const { user, field, names, active, chosen, list } = drawn();
      await user.tab();
      await user.keyboard(typed);
      expect([names(), active()]).toEqual([['维吾尔族'], '维吾尔族']);
      await user.keyboard('{Enter}');
      expect(chosen).toEqual(['05']);
      expect(field).toHaveValue('维吾尔族');
      expect(list()).toBeNull();
    },
  );

  it('is closed when it is entered, and says what it is', async () => {
    const { user, field, list } = drawn('05');
    await user.tab();
    expect(field).toHaveFocus();
    expect(list()).toBeNull();
    expect(field).toHaveAttribute('aria-expanded', 'false');
    expect(field).toHaveAttribute('aria-autocomplete', 'list');
    expect(document.getElementById(field.getAttribute('aria-controls')!)).toHaveAttribute(
      'role',
      'listbox',
    );
  });

  it('opens with the arrows at the one that is chosen, and goes round', async () => {
    const { user, field, names, active } = drawn('05');
    await user.tab();
    await user.keyboard('{ArrowDown}');
    expect(field).toHaveAttribute('aria-expanded', 'true');
    expect(names()).toHaveLength(58);
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('维吾尔族');
    expect(active()).toMatch(/^维吾尔族/);
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(active()).toBe('外国血统中国籍人士');
    await user.keyboard('{ArrowDown}');
    expect(active()).toBe('汉族');
    await user.keyboard('{PageDown}{Enter}');
    expect(field).toHaveValue('满族');
  });

  it('is left as it was with Escape', async () => {
    const { user, field, list, chosen } = drawn('05');
    await user.tab();
    await user.keyboard('hui{Escape}');
    expect([list(), chosen]).toEqual([null, []]);
    expect(field).toHaveValue('维吾尔族');
  });

  it('is chosen with the mouse, and the focus stays in the field', async () => {
    const { user, field, chosen, list } = drawn();
    await user.click(field);
    await user.click(screen.getByRole('option', { name: '塔吉克族' }));
    expect(chosen).toEqual(['41']);
    expect(field).toHaveFocus();
    expect(list()).toBeNull();
  });

  it('takes what is highlighted when Tab goes on, and what it can only mean when something else is touched', async () => {
    const first = drawn();
    await first.user.tab();
    await first.user.keyboard('ha');
    expect(first.active()).toBe('汉族');
    await first.user.tab();
    expect(screen.getByLabelText('下一项')).toHaveFocus();
    expect(first.chosen).toEqual(['01']);
  });

  it.each([
    ['hsk', ['17'], '哈萨克族'],
    ['ha', [], '维吾尔族'],
    ['xyz', [], '维吾尔族'],
  ])('%s and a click elsewhere gives %j', async (typed, codes, shown) => {
    const { user, field, chosen } = drawn('05');
    await user.tab();
    await user.keyboard(typed);
    await user.click(screen.getByLabelText('下一项'));
    expect(chosen).toEqual(codes);
    expect(field).toHaveValue(shown);
  });

  it.each(['{Enter}', '{Tab}'])('is nothing when the field was emptied, with %s', async (key) => {
    const { user, field, chosen } = drawn('05');
    await user.tab();
    await user.keyboard(`{Backspace}${key}`);
    expect(chosen).toEqual([null]);
    expect(field).toHaveValue('');
  });

  it('says how many there are, and that there are none', async () => {
    const { user, list } = drawn();
    const status = screen.getByRole('status');
    await user.tab();
    await user.keyboard('tj');
    expect(status).toHaveTextContent('有 2 个选项');
    await user.keyboard('zzz');
    expect(status).toHaveTextContent('没有符合的选项，请改用别的汉字或拼音。');
    expect(list()).toBeNull();
    await user.keyboard('{Escape}');
    expect(status).toBeEmptyDOMElement();
  });

  it('leaves the keys to the input method while it composes', async () => {
    const { user, field, chosen } = drawn();
    await user.tab();
    fireEvent.change(field, { target: { value: 'wwe' } });
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    expect(chosen).toEqual([]);
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(chosen).toEqual(['05']);
  });

  it('shows a code that the table no longer has as it is', () => {
    expect(drawn('77').field).toHaveValue('77');
  });
});
