'use client';
// One opinion as it is read: what it speaks of, how far its correction has come, what can be done.

import { useRouter } from 'next/navigation';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import { formatDateTime } from '@/lib/domain/beijing-time';
import { opinionStateNames, stateNames } from '@/lib/messages/workflow';
import type { OpinionActions, OpinionDto } from './opinion-types';

type Props = {
  readonly applicationId: string;
  readonly opinion: OpinionDto;
  /** The reader may write opinions here now. */
  readonly writing: boolean;
  readonly actions: OpinionActions;
  readonly onEdit: () => void;
};

export function OpinionItem({ applicationId, opinion, writing, actions, onEdit }: Props) {
  const router = useRouter();
  const remove = useAct(actions.removeOpinion);
  const settle = useAct(actions.settleOpinion);
  const { kind, released, state } = opinion;
  const failure = remove.failure ?? settle.failure;
  const press = async (act: typeof remove) => {
    if ((await act.run({ applicationId, opinionId: opinion.id })) !== null) router.refresh();
  };
  const isCorrection = kind === 'correction';
  return (
    <li>
      <p className="text-sm text-zinc-600">{opinion.on}</p>
      <p className="whitespace-pre-wrap">
        <strong>{isCorrection ? '需要修改：' : '提示：'}</strong>
        {opinion.text}
      </p>
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-zinc-600">
        <span>
          {opinion.author} · {stateNames[opinion.level].replace('待', '')} ·{' '}
          {formatDateTime(opinion.savedAt)}
        </span>
        {released ? (
          isCorrection && <strong>{opinionStateNames[state]}</strong>
        ) : (
          <span>草稿，回退或上报时发出</span>
        )}
        {writing && !released && (
          <>
            <button type="button" className={styles.quiet} onClick={onEdit}>
              修改意见
            </button>
            <button
              type="button"
              className={styles.quiet}
              disabled={remove.pending}
              onClick={() => void press(remove)}
            >
              删除意见
            </button>
          </>
        )}
        {writing && isCorrection && released && state !== 'settled' && (
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
