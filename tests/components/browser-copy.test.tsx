import './browser-globals';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import {
  closeCopies,
  keepCopy,
  openCopies,
  readCopy,
  type CopyPlace,
} from '@/components/form/browser-copy';
import { sectionOf } from '@/lib/domain/sections/registry';
import { numberMark } from '@/lib/domain/identity/personal-numbers';
import { syntheticMobile } from '@/prisma/seed/world/numbers';
import { actionsWith, exampleRows, failure, sectionForm } from './section-props';
import { stage } from './stage';

const achievements = sectionOf('achievements');
const rows = exampleRows(achievements);
const place: CopyPlace = { account: 'me', applicationId: 'a', sectionId: 'achievements' };
const nameField = () => screen.getByLabelText('名称（项目、课题、成果）');
const kept = () => Object.keys(localStorage);
const keptName = () => readCopy(place)?.rows[0]?.['name'];
const lostNetwork = { save: () => Promise.reject(new TypeError('Failed to fetch')) };
const named = (name: string) => rows.map((row, at) => (at === 0 ? { ...row, name } : row));

/** What an earlier visit has left. */
const leave = (left: typeof rows, version = 3, at = place) =>
  keepCopy(at, { by: 'an earlier page', rows: left, version, at: '2026-11-23T04:03:00.000Z' });

beforeEach(() => openCopies('me'));

describe('what is typed and not saved', () => {
  it('is kept in the browser within a second, and leaves it when it is saved', async () => {
    const { actions } = actionsWith();
    const { user } = stage(sectionForm(achievements, actions, { rows }));
    await user.type(nameField(), '再加几个字');
    await waitFor(() => expect(keptName()).toContain('再加几个字'), { timeout: 2500 });
    await user.click(screen.getByText('保存'));
    await waitFor(() => expect(kept()).toEqual([]));
  });

  it('is kept every second while it is typed without a pause', async () => {
    stage(sectionForm(achievements, actionsWith().actions, { rows }));
    const typed: string[] = [];
    for (let letters = 1; letters <= 30; letters += 1) {
      typed.push('字'.repeat(letters));
      fireEvent.change(nameField(), { target: { value: typed.at(-1) } });
      await new Promise((wake) => setTimeout(wake, 80));
    }
    // 80 ms a letter: the last second and a little are at most 15
    expect(String(keptName()).length).toBeGreaterThanOrEqual(15);
  });

  it('stays when the network is gone, and the page says so', async () => {
    const { user } = stage(sectionForm(achievements, actionsWith(lostNetwork).actions, { rows }));
    await user.type(nameField(), '离线');
    await user.click(screen.getByText('保存'));
    await screen.findByText(/没有保存：网络中断。您填写的内容保留在本机，恢复联网后会自动保存。/);
    await waitFor(() => expect(keptName()).toContain('离线'), { timeout: 2500 });
  });

  it('is not said to be kept by a browser that has no room', async () => {
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { user } = stage(sectionForm(achievements, actionsWith(lostNetwork).actions, { rows }));
    await user.type(nameField(), '离线');
    await screen.findByText(
      /没有保存：网络中断。您填写的内容只在本页，请不要关闭/,
      {},
      { timeout: 3000 },
    );
    full.mockRestore();
  });

  it('stays where another page of the browser wrote it', async () => {
    const { user } = stage(sectionForm(achievements, actionsWith().actions, { rows }));
    await user.type(nameField(), '这一页');
    leave(named('那一页'));
    await user.click(screen.getByText('保存'));
    await screen.findByText('已保存 12:03:05');
    expect(keptName()).toBe('那一页');
  });
});

describe('what an earlier visit has left', () => {
  const offer = () => screen.findByText('发现 2026-11-23 12:03 未保存的内容');

  it('is offered with what it holds, and put in only when the person asks for it', async () => {
    leave(named('没有保存的名称'));
    const { actions, sent } = actionsWith();
    const { user } = stage(sectionForm(achievements, actions, { rows }));
    await offer();
    expect(screen.getByText('第 1 条业绩：名称（项目、课题、成果）')).toBeVisible();
    expect(nameField()).not.toHaveValue('没有保存的名称');
    await user.click(screen.getByText('恢复未保存的内容'));
    expect(nameField()).toHaveValue('没有保存的名称');
    await user.click(screen.getByText('保存'));
    expect(sent.at(-1)?.rows[0]?.['name']).toBe('没有保存的名称');
    await waitFor(() => expect(kept()).toEqual([]));
  });

  it('is thrown away when the person says so', async () => {
    leave(named('不要了'));
    const { user } = stage(sectionForm(achievements, actionsWith().actions, { rows }));
    await user.click(await screen.findByText('丢弃，使用已保存的内容'));
    expect(nameField()).not.toHaveValue('不要了');
    expect(screen.queryByText(/未保存的内容$/)).toBeNull();
    expect(kept()).toEqual([]);
  });

  it('is not passed over by 保存', async () => {
    leave(named('还没有决定'));
    const { actions, sent } = actionsWith();
    const { user } = stage(sectionForm(achievements, actions, { rows }));
    await offer();
    await user.click(screen.getByText('保存'));
    expect(sent).toEqual([]);
    expect(keptName()).toBe('还没有决定');
  });

  it('says when the section was saved elsewhere since', async () => {
    leave(named('旧版本上写的'), 2);
    const savedAt = new Date('2026-11-23T04:03:05Z');
    stage(sectionForm(achievements, actionsWith().actions, { rows, savedAt }));
    await screen.findByText(/这一栏目后来（12:03:05）又保存过/);
  });

  it('is not offered where it says what is saved already, though typed in another way', async () => {
    const typed = rows.map((row) => ({ ...row, from: String(row['from']).replace('-', '/') }));
    leave(typed, 2);
    stage(sectionForm(achievements, actionsWith().actions, { rows }));
    await waitFor(() => expect(kept()).toEqual([]));
    expect(screen.queryByText(/未保存的内容$/)).toBeNull();
  });

  it('is not offered any more once another page has saved it', async () => {
    leave(named('正在保存'));
    stage(sectionForm(achievements, actionsWith().actions, { rows }));
    await offer();
    localStorage.clear();
    act(() => void window.dispatchEvent(new Event('storage')));
    await waitFor(() => expect(screen.queryByText(/未保存的内容$/)).toBeNull());
  });

  it('is nothing where an earlier release kept it in another shape', () => {
    localStorage.setItem('zc.copy/me/a/achievements', '{"rows":"?"}');
    stage(sectionForm(achievements, actionsWith().actions, { rows }));
    expect(screen.queryByText(/未保存的内容$/)).toBeNull();
  });

  it('marks the place of a number that it does not hold', async () => {
    const mobile = syntheticMobile(78);
    const summary = sectionOf('summary');
    const [key = ''] = Object.keys(summary.fields);
    const { user } = stage(sectionForm(summary, actionsWith(lostNetwork).actions));
    const field = screen.getByLabelText(summary.fields[key]!.label);
    await user.type(field, `电话${mobile}，`);
    await waitFor(() => expect(kept()).toHaveLength(1), { timeout: 1500 });
    const stored = JSON.stringify({ ...localStorage });
    expect(stored).toContain(`电话${numberMark}，`);
    expect(stored).not.toContain(mobile);
  });
});

describe('copies', () => {
  const others = { ...place, account: 'somebody' };

  it('of an account go when another signs in', () => {
    leave(rows);
    openCopies('somebody');
    leave(rows, 3, others);
    expect([readCopy(place), readCopy(others)?.version]).toEqual([null, 3]);
  });

  it('all go with 退出, and a page that still stands keeps none', async () => {
    const { user } = stage(sectionForm(achievements, actionsWith(lostNetwork).actions, { rows }));
    await user.type(nameField(), '一');
    closeCopies();
    await user.type(nameField(), '二');
    act(() => void window.dispatchEvent(new Event('pagehide')));
    expect(kept()).toEqual([]);
    openCopies('me');
    await user.type(nameField(), '三');
    act(() => void window.dispatchEvent(new Event('pagehide')));
    expect(keptName()).toContain('一二三');
  });
});

describe('a save that fails by itself', () => {
  it('says why, beside the button', async () => {
    const { actions } = actionsWith({
      save: () => Promise.resolve(failure('signedOut', '登录已过期。')),
    });
    const { user } = stage(sectionForm(achievements, actions, { rows }));
    await user.type(nameField(), '一');
    expect(await screen.findByText('登录已过期。', {}, { timeout: 3000 })).toBeVisible();
    expect(keptName()).toContain('一');
  });
});
