import './browser-globals';
import { screen, waitFor } from '@testing-library/react';
import { UnrecognizedActionError } from 'next/dist/client/components/unrecognized-action-error';
import { sectionOf } from '@/lib/domain/sections/registry';
import { refusalSentence } from '@/lib/messages/refusals';
import { actionsWith, exampleRows, failure, rowId, sectionForm } from './section-props';
import { stage } from './stage';

const achievements = sectionOf('achievements');
const rows = exampleRows(achievements);
const nameField = () => screen.getByLabelText('名称（项目、课题、成果）');
const save = () => screen.getByText('保存');

describe('saving', () => {
  it('sends what stands on the page over the version that it shows, then reads anew', async () => {
    const { actions, sent } = actionsWith();
    const { user, visited } = stage(sectionForm(achievements, actions, { rows }));
    expect(screen.getByText('还没有保存过')).toBeVisible();
    await user.clear(nameField());
    await user.type(nameField(), '新的名称');
    expect(screen.getByText('有未保存的修改')).toBeVisible();
    await user.click(save());
    expect(sent).toEqual([
      {
        applicationId: 'a',
        sectionId: 'achievements',
        version: 3,
        rows: [{ ...rows[0], name: '新的名称' }],
      },
    ]);
    expect(screen.getByText('已保存 12:03:05')).toBeVisible();
    expect(visited).toEqual(['refresh']);
    await user.click(save());
    expect(sent.at(-1)?.version).toBe(4);
  });

  it('that fails keeps every letter, says where it is wrong, and takes the focus there', async () => {
    const key = `${rowId(0)}.name`;
    const sentence = '“名称（项目、课题、成果）”最多 200 字，现有 201 字，请删减 1 字。';
    const { actions } = actionsWith({
      save: () => Promise.resolve(failure('invalid', '有内容填写得不对。', { [key]: sentence })),
    });
    const { user, visited } = stage(sectionForm(achievements, actions, { rows }));
    await user.clear(nameField());
    await user.type(nameField(), '太长的名称');
    await user.click(save());

    expect(nameField()).toHaveValue('太长的名称');
    expect(screen.getByLabelText('本人排名', { exact: false })).toHaveValue('1');
    expect(nameField()).toBeInvalid();
    expect(nameField()).toHaveAccessibleDescription(sentence);
    const summary = screen.getByRole('alert');
    expect(summary).toHaveTextContent('有内容填写得不对。');
    expect(summary).toHaveFocus();
    const link = screen.getByRole('link', { name: sentence });
    expect(document.getElementById(link.getAttribute('href')!.slice(1))).toBe(nameField());
    expect(screen.getByText('没有保存：有 1 处填写得不对，请按提示改正。')).toBeVisible();
    expect(visited).toEqual([]);
  });

  it('that never arrives keeps every letter and says so', async () => {
    const { actions } = actionsWith({ save: () => Promise.reject(new Error('network')) });
    const { user } = stage(sectionForm(achievements, actions, { rows }));
    await user.type(nameField(), '之后');
    await user.click(save());
    expect(nameField()).toHaveValue('“石榴籽”系列融媒体报道之后');
    expect(screen.getByRole('alert')).toHaveTextContent(/网络中断.*您填写的内容还在本页/);
    expect(save()).toBeEnabled();
  });

  it('that a newer release does not know keeps every letter and says what to do', async () => {
    const { actions } = actionsWith({
      save: () => Promise.reject(new UnrecognizedActionError('not found')),
    });
    const { user } = stage(sectionForm(achievements, actions, { rows }));
    await user.type(nameField(), '之后');
    await user.click(save());
    expect(nameField()).toHaveValue('“石榴籽”系列融媒体报道之后');
    expect(
      screen.getByText('没有保存：系统刚刚更新。您填写的内容保留在本机，请刷新页面，再选择恢复。'),
    ).toBeVisible();
  });

  it('a wrong entry that goes right is not marked any longer', async () => {
    let answer = 0;
    const key = `${rowId(0)}.name`;
    const data = { version: 4, savedAt: '2026-11-23T04:03:05.000Z' };
    const { actions } = actionsWith({
      save: () =>
        Promise.resolve(
          (answer += 1) === 1
            ? failure('invalid', '不对。', { [key]: '请改。' })
            : { ok: true, data },
        ),
    });
    const { user } = stage(sectionForm(achievements, actions, { rows }));
    await user.click(save());
    expect(nameField()).toBeInvalid();
    await user.click(save());
    expect(nameField()).toBeValid();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('what is typed while it runs is not shown as saved', async () => {
    let finish: () => void = () => undefined;
    const data = { version: 4, savedAt: '2026-11-23T04:03:05.000Z' };
    const { actions } = actionsWith({
      save: () => new Promise((resolve) => (finish = () => resolve({ ok: true, data }))),
    });
    const { user } = stage(sectionForm(achievements, actions, { rows }));
    await user.click(save());
    expect(screen.getByText('正在保存…')).toBeVisible();
    await user.type(nameField(), '又一个字');
    finish();
    expect(await screen.findByText('有未保存的修改')).toBeVisible();
    expect(nameField()).toHaveValue('“石榴籽”系列融媒体报道又一个字');
  });
});

describe('a page that was saved elsewhere, with nothing typed on it', () => {
  const newer = [{ ...rows[0]!, name: '别处保存的名称' }];

  it('shows what is saved once it is drawn anew, and goes on from there', async () => {
    const { actions, sent } = actionsWith();
    const { user, redraw } = stage(sectionForm(achievements, actions, { rows }));
    redraw(sectionForm(achievements, actions, { rows: newer, version: 7 }));
    expect(nameField()).toHaveValue('别处保存的名称');
    await user.type(nameField(), '！');
    await user.click(save());
    expect([sent[0]?.version, sent[0]?.rows[0]?.['name']]).toEqual([7, '别处保存的名称！']);
  });

  it('keeps what is typed on it', async () => {
    const { actions, sent } = actionsWith();
    const { user, redraw } = stage(sectionForm(achievements, actions, { rows }));
    await user.type(nameField(), '一');
    redraw(sectionForm(achievements, actions, { rows: newer, version: 7 }));
    expect(nameField()).toHaveValue('“石榴籽”系列融媒体报道一');
    await user.click(save());
    expect(sent[0]?.version).toBe(3);
  });
});

describe('going on to the next section', () => {
  it('needs no saving when nothing was changed', async () => {
    const { actions, sent } = actionsWith();
    const { user, visited } = stage(sectionForm(achievements, actions, { rows }));
    await user.click(screen.getByText('下一栏'));
    expect([visited, sent]).toEqual([['push /next'], []]);
  });

  it('saves first what was changed', async () => {
    const { actions, sent } = actionsWith();
    const { user, visited } = stage(sectionForm(achievements, actions, { rows }));
    await user.type(nameField(), '二');
    await user.click(screen.getByText('上一栏'));
    expect([visited, sent.length]).toEqual([['refresh', 'push /previous'], 1]);
  });

  it('stays when that fails', async () => {
    const { actions } = actionsWith({ save: () => Promise.resolve(failure('busy', '请稍等。')) });
    const { user, visited } = stage(sectionForm(achievements, actions, { rows }));
    await user.type(nameField(), '二');
    await user.click(screen.getByText('下一栏'));
    expect(visited).toEqual([]);
    expect(screen.getByRole('alert')).toHaveTextContent('请稍等。');
  });
});

describe('when another page has saved the section', () => {
  const theirs = [{ ...rows[0]!, name: '另一页的名称' }];
  const elsewhere = () => {
    let saved = 0;
    return actionsWith({
      save: ({ version }) =>
        Promise.resolve(
          (saved += 1) === 1
            ? failure('stale', refusalSentence('stale'))
            : { ok: true, data: { version: version + 1, savedAt: '2026-11-23T04:03:05.000Z' } },
        ),
      read: () =>
        Promise.resolve({
          ok: true,
          data: { rows: theirs, version: 9, savedAt: '2026-11-23T04:00:00.000Z' },
        }),
    });
  };
  const typeAndSave = async () => {
    const { actions, sent } = elsewhere();
    const { user } = stage(sectionForm(achievements, actions, { rows }));
    await user.clear(nameField());
    await user.type(nameField(), '本页的名称');
    await user.click(save());
    return { user, sent };
  };

  it('nothing is lost and the person decides', async () => {
    await typeAndSave();
    expect(screen.getByText('这一栏目在别处保存过')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent(refusalSentence('stale'));
    expect(nameField()).toHaveValue('本页的名称');
  });

  it('this page’s rows are saved over the newest version', async () => {
    const { user, sent } = await typeAndSave();
    await user.click(screen.getByText('保留本页填写的内容'));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect([sent[1]?.version, sent[1]?.rows[0]?.['name']]).toEqual([9, '本页的名称']);
    expect(await screen.findByText('已保存 12:03:05')).toBeVisible();
    expect(screen.queryByText('这一栏目在别处保存过')).toBeNull();
  });

  it('or the other page’s rows are shown', async () => {
    const { user, sent } = await typeAndSave();
    await user.click(screen.getByText('放弃本页内容，改用别处保存的'));
    await waitFor(() => expect(nameField()).toHaveValue('另一页的名称'));
    expect(sent).toHaveLength(1);
    expect(screen.getByText('已保存 12:00:00')).toBeVisible();
    expect(screen.queryByText('这一栏目在别处保存过')).toBeNull();
  });
});
