import './browser-globals';
import { screen, waitFor } from '@testing-library/react';
import { dropCopiesOfOthers, keepCopy, readCopy } from '@/components/form/browser-copy';
import { sectionOf } from '@/lib/domain/sections/registry';
import { syntheticDocumentNumber, syntheticMobile } from '@/prisma/seed/world/numbers';
import { actionsWith, exampleRows, sectionForm } from './section-props';
import { stage } from './stage';

const achievements = sectionOf('achievements');
const rows = exampleRows(achievements);
const place = { account: 'me', applicationId: 'a', sectionId: 'achievements' };
const nameField = () => screen.getByLabelText('名称（项目、课题、成果）');
const kept = () => Object.keys(localStorage);
const lostNetwork = { save: () => Promise.reject(new TypeError('Failed to fetch')) };
const typedOver = (name: string) => rows.map((row, at) => (at === 0 ? { ...row, name } : row));

describe('what is typed and not saved', () => {
  it('is kept in the browser within a second, and leaves it when it is saved', async () => {
    const { actions } = actionsWith();
    const { user } = stage(sectionForm(achievements, actions, { rows }));
    await user.type(nameField(), '再加几个字');
    await waitFor(() => expect(readCopy(place)?.rows[0]?.['name']).toContain('再加几个字'));
    await user.click(screen.getByText('保存'));
    await waitFor(() => expect(kept()).toEqual([]));
  });

  it('stays when the network is gone, and the page says so', async () => {
    const { actions } = actionsWith(lostNetwork);
    const { user } = stage(sectionForm(achievements, actions, { rows }));
    await user.type(nameField(), '离线');
    await user.click(screen.getByText('保存'));
    await screen.findByText(/没有保存：网络中断。您填写的内容保留在本机/);
    await waitFor(() => expect(readCopy(place)?.rows[0]?.['name']).toContain('离线'));
  });

  it('is offered back and put in only when the person asks for it', async () => {
    keepCopy(place, typedOver('没有保存的名称'), 3);
    const { actions, sent } = actionsWith();
    const { user } = stage(sectionForm(achievements, actions, { rows }));
    await screen.findByText(/^发现 .* 未保存的内容/);
    expect(nameField()).not.toHaveValue('没有保存的名称');
    await user.click(screen.getByText('恢复未保存的内容'));
    expect(nameField()).toHaveValue('没有保存的名称');
    await user.click(screen.getByText('保存'));
    expect(sent.at(-1)?.rows[0]?.['name']).toBe('没有保存的名称');
    await waitFor(() => expect(kept()).toEqual([]));
  });

  it('is thrown away when the person says so', async () => {
    keepCopy(place, typedOver('不要了'), 3);
    const { user } = stage(sectionForm(achievements, actionsWith().actions, { rows }));
    await user.click(await screen.findByText('丢弃，使用已保存的内容'));
    expect(nameField()).not.toHaveValue('不要了');
    expect(screen.queryByText(/未保存的内容/)).toBeNull();
    expect(kept()).toEqual([]);
  });

  it('says when the section was saved elsewhere since', async () => {
    keepCopy(place, typedOver('旧版本上写的'), 2);
    stage(
      sectionForm(achievements, actionsWith().actions, {
        rows,
        savedAt: new Date('2026-11-23T04:03:05Z'),
      }),
    );
    await screen.findByText(/这一栏目后来（12:03:05）又保存过/);
  });

  it('is not offered where it says what is saved already', async () => {
    keepCopy(place, rows, 2);
    stage(sectionForm(achievements, actionsWith().actions, { rows }));
    await waitFor(() => expect(kept()).toEqual([]));
    expect(screen.queryByText(/未保存的内容/)).toBeNull();
  });
});

describe('the copy', () => {
  it('never holds a document or telephone number, and gives back what was saved in its place', async () => {
    const secrets = [syntheticDocumentNumber(78), syntheticMobile(78), '0991-1234567'];
    for (const secret of secrets) keepCopy(place, typedOver(`证明材料 ${secret}`), 3);
    const stored = JSON.stringify({ ...localStorage });
    expect(secrets.filter((secret) => stored.includes(secret))).toEqual([]);

    keepCopy(place, [{ ...typedOver(secrets[0]!)[0]!, source: '新的来源' }], 3);
    const { user } = stage(sectionForm(achievements, actionsWith().actions, { rows }));
    await user.click(await screen.findByText('恢复未保存的内容'));
    expect(nameField()).toHaveValue(String(rows[0]?.['name']));
  });

  it('is of one account, and goes when another comes or everybody leaves', () => {
    keepCopy(place, rows, 3);
    keepCopy({ ...place, account: 'somebody' }, rows, 3);
    dropCopiesOfOthers('me');
    expect(readCopy(place)).not.toBeNull();
    expect(readCopy({ ...place, account: 'somebody' })).toBeNull();
    dropCopiesOfOthers(null);
    expect(kept()).toEqual([]);
  });
});
