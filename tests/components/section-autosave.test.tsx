import './browser-globals';
import { screen, waitFor } from '@testing-library/react';
import { sectionOf } from '@/lib/domain/sections/registry';
import { refusalSentence } from '@/lib/messages/refusals';
import { tellSession } from '@/components/ui/session-signals';
import { actionsWith, exampleRows, failure, sectionForm } from './section-props';
import { stage } from './stage';

const achievements = sectionOf('achievements');
const rows = exampleRows(achievements);
const nameField = () => screen.getByLabelText('名称（项目、课题、成果）');
const save = () => screen.getByText('保存');

describe('saving by itself', () => {
  const later = () => screen.findByText('已保存 12:03:05', {}, { timeout: 3000 });

  it('happens a moment after the last change, once', async () => {
    const { actions, sent } = actionsWith();
    const { user } = stage(sectionForm(achievements, actions, { rows }));
    await user.type(nameField(), '一二三');
    expect(sent).toEqual([]);
    await later();
    expect(sent.map(({ version, rows: [row] }) => [version, row?.['name']])).toEqual([
      [3, '“石榴籽”系列融媒体报道一二三'],
    ]);
  });

  it('goes on from the version that it made', async () => {
    const { actions, sent } = actionsWith();
    const { user } = stage(sectionForm(achievements, actions, { rows }));
    await user.type(nameField(), '一');
    await later();
    await user.type(nameField(), '二');
    await user.click(save());
    expect(sent.map(({ version }) => version)).toEqual([3, 4]);
  });

  it('does not wait when the page is left by the menu', async () => {
    const { actions, sent } = actionsWith();
    const { user, unmount } = stage(sectionForm(achievements, actions, { rows }));
    await user.type(nameField(), '一');
    unmount();
    await waitFor(() => expect(sent).toHaveLength(1), { timeout: 500 });
    expect(sent[0]?.rows[0]?.['name']).toBe('“石榴籽”系列融媒体报道一');
  });

  it('never happens on a page where nothing was changed', async () => {
    const { actions, sent } = actionsWith();
    stage(sectionForm(achievements, actions, { rows }));
    await new Promise((resolve) => setTimeout(resolve, 1800));
    expect(sent).toEqual([]);
  });

  it('is tried again when the network is back', async () => {
    let answer = 0;
    const data = { version: 4, savedAt: '2026-11-23T04:03:05.000Z' };
    const { actions, sent } = actionsWith({
      save: () =>
        (answer += 1) === 1
          ? Promise.reject(new Error('network'))
          : Promise.resolve({ ok: true, data }),
    });
    const { user } = stage(sectionForm(achievements, actions, { rows }));
    await user.type(nameField(), '一');
    await waitFor(() => expect(sent).toHaveLength(1), { timeout: 3000 });
    await screen.findByText(/没有保存：网络中断/);
    window.dispatchEvent(new Event('online'));
    await later();
    expect(sent).toHaveLength(2);
  });

  it('is tried again when the person has signed in again on another page', async () => {
    let answer = 0;
    const data = { version: 4, savedAt: '2026-11-23T04:03:05.000Z' };
    const { actions, sent } = actionsWith({
      save: () =>
        Promise.resolve(
          (answer += 1) === 1
            ? failure('signedOut', refusalSentence('signedOut'))
            : { ok: true, data },
        ),
    });
    const { user } = stage(sectionForm(achievements, actions, { rows }));
    await user.type(nameField(), '一');
    await screen.findByText(refusalSentence('signedOut'), {}, { timeout: 3000 });
    tellSession('somebody');
    tellSession('me');
    await later();
    expect(sent).toHaveLength(2);
  });

  it('waits for one that is under way, and sends nothing twice over one version', async () => {
    const finish: (() => void)[] = [];
    const { actions, sent } = actionsWith({
      save: ({ version }) =>
        new Promise((resolve) =>
          finish.push(() =>
            resolve({
              ok: true,
              data: { version: version + 1, savedAt: '2026-11-23T04:03:05.000Z' },
            }),
          ),
        ),
    });
    const { user } = stage(sectionForm(achievements, actions, { rows }));
    await user.click(save());
    await user.type(nameField(), '一');
    await user.click(save());
    expect(sent).toHaveLength(1);
    finish[0]?.();
    await waitFor(() => expect(sent).toHaveLength(2));
    finish[1]?.();
    await later();
    expect(sent.map(({ version }) => version)).toEqual([3, 4]);
  });
});
