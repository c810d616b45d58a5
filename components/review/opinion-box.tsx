'use client';
// 审核意见 of one section: what was written, and a place to write (每个栏目都可以填写审核意见).

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import { formatDateTime } from '@/lib/domain/beijing-time';
import { stateNames } from '@/lib/messages/workflow';
import type { OpinionActions, OpinionDto } from './review-types';

type Props = {
  readonly applicationId: string;
  readonly sectionId: string;
  readonly sectionTitle: string;
  readonly opinions: readonly OpinionDto[];
  readonly writing: boolean;
  readonly actions: OpinionActions;
};

export function OpinionBox(props: Props) {
  const { opinions, writing } = props;
  if (opinions.length === 0 && !writing) return null;
  return (
    <div className="border-l-4 border-amber-500 pl-4">
      <ul className="space-y-2">
        {opinions.map((opinion) => (
          <Opinion key={opinion.id} opinion={opinion} {...props} />
        ))}
      </ul>
      {writing && <NewOpinion {...props} />}
    </div>
  );
}

function Opinion({
  opinion,
  applicationId,
  writing,
  actions,
}: Props & { readonly opinion: OpinionDto }) {
  const router = useRouter();
  const remove = useAct(actions.removeOpinion);
  const settle = useAct(actions.settleOpinion);
  const of = { applicationId, opinionId: opinion.id };
  const failure = remove.failure ?? settle.failure;
  const press = async (act: typeof remove) => {
    if ((await act.run(of)) !== null) router.refresh();
  };
  return (
    <li>
      <p className="whitespace-pre-wrap">
        <strong>{opinion.kind === 'correction' ? '需要修改：' : '提示：'}</strong>
        {opinion.text}
      </p>
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-zinc-600">
        {opinion.author} · {stateNames[opinion.state].replace('待', '')} ·{' '}
        {formatDateTime(opinion.createdAt)} ·{' '}
        {opinion.settled ? '已核销' : opinion.released ? '已发给申报人' : '草稿，回退或上报时发出'}
        {writing && !opinion.released && (
          <button
            type="button"
            className={styles.quiet}
            disabled={remove.pending}
            onClick={() => void press(remove)}
          >
            删除意见
          </button>
        )}
        {writing && opinion.kind === 'correction' && !opinion.settled && opinion.released && (
          <button
            type="button"
            className={styles.quiet}
            disabled={settle.pending}
            onClick={() => void press(settle)}
          >
            已改好，核销
          </button>
        )}
      </p>
      {failure && (
        <p role="alert" className="text-danger">
          {failure.message}
        </p>
      )}
    </li>
  );
}

function NewOpinion({ applicationId, sectionId, sectionTitle, actions }: Props) {
  const router = useRouter();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const { run, pending, failure } = useAct(actions.addOpinion);
  const add = async (kind: 'note' | 'correction') => {
    if ((await run({ applicationId, sectionId, kind, text })) === null) return;
    setText('');
    setOpen(false);
    router.refresh();
  };
  if (!open) {
    return (
      <button type="button" className={styles.quiet} onClick={() => setOpen(true)}>
        ✎ 填写我的意见请点击这里...<span className="sr-only">（{sectionTitle}）</span>
      </button>
    );
  }
  return (
    <div className="mt-2 space-y-2">
      <label htmlFor={id} className="font-medium">
        对“{sectionTitle}”的意见
      </label>
      <textarea
        id={id}
        rows={3}
        className={styles.input}
        value={text}
        maxLength={1000}
        onChange={(event) => setText(event.target.value)}
      />
      {failure && (
        <p role="alert" className="text-danger">
          {Object.values(failure.fieldErrors)[0] ?? failure.message}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <button
          type="button"
          className={styles.secondary}
          disabled={pending}
          onClick={() => void add('correction')}
        >
          保存为需要修改
        </button>
        <button
          type="button"
          className={styles.secondary}
          disabled={pending}
          onClick={() => void add('note')}
        >
          保存为提示（不要求修改）
        </button>
        <button type="button" className={styles.quiet} onClick={() => setOpen(false)}>
          取消
        </button>
      </div>
    </div>
  );
}
