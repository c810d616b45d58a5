import './browser-globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { OpinionBox } from '@/components/review/opinions/opinion-box';
import type { OpinionActions, OpinionDto } from '@/components/review/opinions/opinion-types';
import { ReturnAct } from '@/components/review/return-act';
import { Shortcuts } from '@/components/review/shortcuts';
import { onSection } from '@/lib/domain/review/opinion-target';
import { failure } from './section-props';
import { stage } from './stage';

const done = () => Promise.resolve({ ok: true as const, data: undefined });
type Sent = Parameters<OpinionActions['saveOpinion']>[0];

function box(sent: Sent[], over: Partial<OpinionActions> = {}, opinions: OpinionDto[] = []) {
  const actions: OpinionActions = {
    saveOpinion: (input) => {
      sent.push(input);
      const data = { version: input.version + 1, savedAt: '2026-11-23T04:03:05Z' };
      return Promise.resolve({ ok: true, data });
    },
    removeOpinion: done,
    settleOpinion: done,
    keepPhrase: done,
    ...over,
  };
  const targets = {
    rows: [{ rowId: 'r1', label: '第 1 条 本科' }],
    fields: [{ key: 'school', label: '学校' }],
    files: [{ id: 'f1', rowId: 'r1', label: '毕业证书：证书.jpg' }],
  };
  return (
    <OpinionBox
      applicationId="a"
      sectionId="education"
      title="学历学位"
      writing
      phrases={['请写全称。']}
      {...{ opinions, targets, actions }}
    />
  );
}
const text = () => screen.getByLabelText('对“学历学位”的意见');
const last = (sent: readonly Sent[]) => sent.at(-1);

const opinion: OpinionDto = {
  ...onSection('education'),
  id: 'o1',
  level: 'unitReview',
  kind: 'correction',
  text: '请核对。',
  author: '示例管理员',
  version: 1,
  savedAt: new Date('2026-11-23T04:00:00Z'),
  released: false,
  state: 'open',
  on: '学历学位',
  year: 2026,
};

describe('an opinion that is written', () => {
  it('is saved by itself, over the version that the save before made', async () => {
    const sent: Sent[] = [];
    const { user } = stage(box(sent));
    await user.click(screen.getByText(/填写我的意见请点击这里/));
    await user.type(text(), '学校请写');
    await waitFor(() => expect(sent).toHaveLength(1), { timeout: 3000 });
    await screen.findByText('已保存 12:03:05，回退或上报时发出');
    await user.type(text(), '全称');
    await waitFor(() => expect(sent).toHaveLength(2), { timeout: 3000 });
    expect(sent.map(({ version, text: said }) => [version, said])).toEqual([
      [0, '学校请写'],
      [1, '学校请写全称'],
    ]);
    expect(new Set(sent.map(({ opinionId }) => opinionId)).size).toBe(1);
  });

  it('speaks of the field or the file that is chosen', async () => {
    const sent: Sent[] = [];
    const { user } = stage(box(sent));
    await user.click(screen.getByText(/填写我的意见请点击这里/));
    await user.selectOptions(screen.getByLabelText('针对'), '第 1 条 本科');
    await user.selectOptions(screen.getByLabelText(/^字段/), '学校');
    await user.selectOptions(screen.getByLabelText('插入常用意见'), '请写全称。');
    await user.click(screen.getByText('写好了'));
    expect(last(sent)).toMatchObject({ rowId: 'r1', field: 'school', text: '请写全称。' });
  });

  it('begins with the words of a mark, on the file that is marked', async () => {
    const sent: Sent[] = [];
    const { user } = stage(box(sent));
    await user.click(screen.getByText('与填报不符'));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(last(sent)).toMatchObject({ rowId: 'r1', attachmentId: 'f1', kind: 'correction' });
    expect(last(sent)?.text).toMatch(/^附件内容与填报的内容不符/);
  });

  it('is not saved while it says nothing', async () => {
    const sent: Sent[] = [];
    const { user, visited } = stage(box(sent));
    await user.click(screen.getByText(/填写我的意见请点击这里/));
    await user.click(screen.getByText('写好了'));
    expect([sent, visited]).toEqual([[], ['refresh']]);
  });

  it('keeps every letter when it could not be saved, and says why', async () => {
    const refused = () => Promise.resolve(failure('notHolder', '这份申请书现在不由您办理。'));
    const { user } = stage(box([], { saveOpinion: refused }));
    await user.click(screen.getByText(/填写我的意见请点击这里/));
    await user.type(text(), '请核对');
    await user.click(screen.getByText('写好了'));
    expect(await screen.findByText('这份申请书现在不由您办理。')).toBeVisible();
    expect(text()).toHaveValue('请核对');
  });

  it('is changed while it is a draft, and only settled once it was sent', () => {
    const { redraw } = stage(box([], {}, [opinion]));
    expect(screen.getByText('修改意见')).toBeVisible();
    redraw(box([], {}, [{ ...opinion, released: true, state: 'done' }]));
    expect(screen.queryByText('修改意见')).toBeNull();
    expect(screen.getByText('已改')).toBeVisible();
    expect(screen.getByText('已改好，核销')).toBeVisible();
  });
});

describe('回退', () => {
  const sections = [
    { id: 'basic', title: '基本信息' },
    { id: 'education', title: '学历学位' },
  ];
  const act = (sent: unknown[]) => (
    <ReturnAct
      applicationId="a"
      version={3}
      applicant="张三"
      left={2}
      correctionDays={5}
      refusal={null}
      drafts={[opinion]}
      sections={sections}
      afterwards="/steps"
      act={(input) => {
        sent.push(input.unlocked);
        return done();
      }}
    />
  );

  it('lists what will be sent, and opens all sections', async () => {
    const sent: unknown[] = [];
    const { user, visited } = stage(act(sent));
    await user.click(screen.getByText('回退'));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText('请核对。', { exact: false })).toBeVisible();
    expect(dialog.getByText(/5 个工作日内重新上报/)).toBeVisible();
    await user.click(dialog.getByText('退回给 张三'));
    expect([sent, visited]).toEqual([[[]], ['push /steps', 'refresh']]);
  });

  it('opens only those that are chosen, beginning with those that were spoken of', async () => {
    const sent: unknown[] = [];
    const { user } = stage(act(sent));
    await user.click(screen.getByText('回退'));
    await user.click(screen.getByLabelText('只开放下面选中的栏目'));
    expect(screen.getByLabelText('学历学位')).toBeChecked();
    await user.click(screen.getByLabelText('学历学位'));
    expect(screen.getByText('退回给 张三')).toBeDisabled();
    await user.click(screen.getByLabelText('基本信息'));
    await user.click(screen.getByText('退回给 张三'));
    expect(sent).toEqual([['basic']]);
  });
});

describe('the keys of the review page', () => {
  it('press what carries them, not while somebody types, and can be turned off', async () => {
    const pressed: string[] = [];
    const { user } = stage(
      <>
        <button type="button" aria-keyshortcuts="N" onClick={() => pressed.push('N')}>
          下一件
        </button>
        <input aria-label="推荐意见" />
        <Shortcuts />
      </>,
    );
    fireEvent.keyDown(document.body, { key: 'n' });
    await user.type(screen.getByLabelText('推荐意见'), 'n');
    expect(pressed).toEqual(['N']);
    fireEvent.keyDown(document.body, { key: '?' });
    await user.click(await screen.findByLabelText('使用单键快捷键'));
    await user.keyboard('{Escape}');
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(pressed).toEqual(['N']);
    localStorage.clear();
  });
});
