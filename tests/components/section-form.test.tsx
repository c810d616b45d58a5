import './browser-globals';
import { screen } from '@testing-library/react';
import { isSpelled } from '@/lib/domain/codes/code-table';
import type { Field } from '@/lib/domain/sections/field';
import { formatValue } from '@/lib/domain/sections/kinds';
import { sectionOf, sections } from '@/lib/domain/sections/registry';
import { isShown } from '@/lib/domain/sections/visibility';
import { fullRows } from '../domain/sections/full-rows';
import { actionsWith, exampleRows, rowId, sectionForm } from './section-props';
import { stage } from './stage';

const achievements = sectionOf('achievements');
const basic = sectionOf('basic');

/** A choice that is found by typing shows its name, not its code. */
const isTypedAhead = (field: Field) => field.kind === 'choice' && isSpelled(field.codes);

describe.each(sections.map((section) => [section.title, section] as const))(
  'the form of %s',
  (title, section) => {
    const rows = fullRows(section);

    it('has every field of the section somewhere', () => {
      const asked = rows.flatMap((row) =>
        Object.keys(section.fields).filter((key) => isShown(section, key, row)),
      );
      expect(new Set(asked)).toEqual(new Set(Object.keys(section.fields)));
    });

    it('has every field that is asked, by its label, with its value', () => {
      stage(sectionForm(section, actionsWith().actions, { rows }));
      expect(document.querySelector('h2')).toHaveTextContent(title);
      for (const row of rows) {
        const asked = Object.entries(section.fields).filter(([key]) => isShown(section, key, row));
        const card = document.getElementById(`f-${row.rowId}`)!;
        const labels = [...card.querySelectorAll('label[for]')].map((label) => label.textContent);
        expect(labels).toEqual(
          asked.map(([, { label, optional }]) => (optional ? `${label}（选填）` : label)),
        );
        for (const [key, field] of asked) {
          const control = document.getElementById(`f-${row.rowId}-${key}`);
          expect(card.querySelector(`label[for="${control?.id}"]`)).toHaveTextContent(field.label);
          if (field.kind === 'unit' || field.kind === 'rows') continue;
          const value = row[key] ?? null;
          const shown = isTypedAhead(field) ? formatValue(field, value) : String(value ?? '');
          expect(control).toHaveValue(shown);
        }
      }
    });

    it('shows the hints, and a place for each kind of file', () => {
      stage(sectionForm(section, actionsWith().actions, { rows: rows.slice(0, 1) }));
      const hints = Object.entries(section.fields).flatMap(([key, { hint }]) =>
        hint && rows[0] && isShown(section, key, rows[0]) ? [hint] : [],
      );
      for (const hint of hints) expect(screen.getByText(hint)).toBeVisible();
      expect([...document.querySelectorAll('h4')].map((each) => each.textContent)).toEqual(
        section.attachments.map(({ kind, label }) =>
          kind === 'diploma' ? `附件：${label}` : `附件：${label}（选填）`,
        ),
      );
    });
  },
);

describe('rows of a list', () => {
  it('are added and taken away', async () => {
    const { actions, sent } = actionsWith();
    const { user } = stage(sectionForm(achievements, actions));
    expect(screen.getByText(/还没有业绩/)).toBeVisible();
    await user.click(screen.getByText('新增一条'));
    await user.click(screen.getByText('新增一条'));
    expect(screen.getByText('第 2 条业绩')).toBeVisible();
    await user.click(screen.getAllByText('删除这一条')[0]!);
    expect(screen.getByText('已删除第 1 条业绩。')).toBeVisible();
    expect(screen.queryByText('第 2 条业绩')).toBeNull();
    await user.click(screen.getByText('保存'));
    expect(sent.map(({ rows }) => rows.length)).toEqual([1]);
  });

  describe('that are three', () => {
    const names = ['一', '二', '三'];
    const three = names.map((name, at) => ({
      ...exampleRows(achievements)[0]!,
      rowId: rowId(at),
      name,
    }));
    const shown = () =>
      screen
        .getAllByLabelText('名称（项目、课题、成果）')
        .map((input) => (input as HTMLInputElement).value);
    const tool = (label: string, nth: number) =>
      screen.getByRole('button', { name: new RegExp(`^${label} ?：第 ${nth} 条业绩$`) });

    it.each([
      ['上移', 2, ['二', '一', '三']],
      ['下移', 2, ['一', '三', '二']],
      ['复制这一条', 1, ['一', '一', '二', '三']],
      ['删除这一条', 2, ['一', '三']],
    ])('%s 第 %d 条', async (label, nth, expected) => {
      const { actions, sent } = actionsWith();
      const { user } = stage(sectionForm(achievements, actions, { rows: three }));
      await user.click(tool(label, nth));
      expect(shown()).toEqual(expected);
      await user.click(screen.getByText('保存'));
      const rows = sent.at(-1)?.rows ?? [];
      expect(rows.map(({ name }) => name)).toEqual(expected);
      expect(new Set(rows.map(({ rowId: id }) => id)).size).toBe(expected.length);
    });

    it('cannot be moved past the ends', () => {
      stage(sectionForm(achievements, actionsWith().actions, { rows: three }));
      expect(tool('上移', 1)).toBeDisabled();
      expect(tool('下移', 3)).toBeDisabled();
    });

    it('come back where they stood, with every letter and under the same identity', async () => {
      const { actions, sent } = actionsWith();
      const { user } = stage(sectionForm(achievements, actions, { rows: three }));
      await user.click(tool('删除这一条', 2));
      await user.click(screen.getByText('撤销删除'));
      expect(screen.queryByText('撤销删除')).toBeNull();
      await user.click(screen.getByText('保存'));
      expect(sent.at(-1)?.rows).toEqual(three);
    });
  });

  it('cannot be more than the section takes', () => {
    const [row] = exampleRows(achievements);
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ ...row, rowId: rowId(at) }));
    const addWith = (count: number) => {
      const { unmount } = stage(
        sectionForm(achievements, actionsWith().actions, { rows: many(count) }),
      );
      const { disabled } = screen.getByText<HTMLButtonElement>('新增一条');
      unmount();
      return !disabled;
    };
    expect([achievements.maxRows - 1, achievements.maxRows].map(addWith)).toEqual([true, false]);
  });

  it('基本信息 has its one row from the beginning, and no other', () => {
    stage(sectionForm(basic, actionsWith().actions));
    expect(screen.getAllByLabelText('民族')).toHaveLength(1);
    expect(screen.queryByText('新增一条')).toBeNull();
    expect(screen.queryByText('删除这一条')).toBeNull();
  });
});

describe('while it is filled in', () => {
  it('asks for a further field only when it is needed', async () => {
    const { user } = stage(sectionForm(basic, actionsWith().actions));
    expect(screen.queryByLabelText('转岗时间')).toBeNull();
    await user.selectOptions(screen.getByLabelText('是否转评或跨专业'), '是');
    expect(screen.getByLabelText('转岗时间')).toBeVisible();
    await user.selectOptions(screen.getByLabelText('是否转评或跨专业'), '否');
    expect(screen.queryByLabelText('转岗时间')).toBeNull();
  });

  it('brings what was typed to its stored form when the field is left, where it can be seen', async () => {
    const { user } = stage(sectionForm(basic, actionsWith().actions));
    const field = screen.getByLabelText('参加工作时间');
    await user.type(field, '２０１６/11/2');
    await user.tab();
    expect(field).toHaveValue('2016-11');
  });

  it('says what is known already, and does not ask for it', () => {
    const known = [{ label: '证件号码', value: '999999********0016' }];
    stage(sectionForm(basic, actionsWith().actions, { known }));
    expect(screen.getByText('999999********0016')).toBeVisible();
    expect(screen.queryByLabelText('证件号码')).toBeNull();
  });

  it('shows a warning of 预检 beside its field', () => {
    const rows = exampleRows(basic);
    const message = '参加工作时未满 16 周岁，请核对参加工作时间。';
    const problem = { sectionId: 'basic', rowId: rowId(0), field: 'startedWorkAt', message };
    stage(
      sectionForm(basic, actionsWith().actions, {
        rows,
        problems: [{ ...problem, severity: 'warning' }],
      }),
    );
    expect(screen.getByText(`请留意：${message}`)).toBeVisible();
  });
});
