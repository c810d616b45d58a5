'use client';
// One opinion while it is written: what it speaks of, its text, 需要修改 or 提示; saved by itself.

import { useEffect, useId, useRef } from 'react';
import { styles } from '@/components/ui/styles';
import { formatTime } from '@/lib/domain/beijing-time';
import type { OpinionActions, OpinionKind, Targets } from './opinion-types';
import { PhraseTools } from './phrase-tools';
import { TargetSelect } from './target-select';
import { useDraftOpinion, type DraftOpinion } from './use-draft-opinion';

type Props = {
  readonly applicationId: string;
  readonly title: string;
  readonly initial: DraftOpinion & {
    readonly opinionId: string;
    readonly version: number;
    readonly savedAt: Date | null;
  };
  readonly targets: Targets;
  readonly phrases: readonly string[];
  readonly actions: OpinionActions;
  /** The opinion is written: it is shown as the others are. */
  readonly onClose: () => void;
};

const kinds: readonly (readonly [OpinionKind, string])[] = [
  ['correction', '需要修改'],
  ['note', '提示（不要求修改）'],
];

export function OpinionEditor(props: Props) {
  const { applicationId, title, initial, targets, phrases, actions, onClose } = props;
  const id = useId();
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => text.current?.focus(), []);
  const opinion = useDraftOpinion(applicationId, initial, actions.saveOpinion);
  const { draft, change, flush, savedAt, dirty, pending, failure } = opinion;
  const close = async () => {
    if (await flush()) onClose();
  };
  return (
    <div
      className="mt-2 space-y-3 rounded-box border border-line bg-white p-3"
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || void flush()}
    >
      <TargetSelect target={draft} targets={targets} onChange={change} />
      <fieldset className="flex flex-wrap gap-x-6">
        <legend className="sr-only">意见的种类</legend>
        {kinds.map(([kind, label]) => (
          <label key={kind} className="inline-flex min-h-11 items-center gap-2">
            <input
              type="radio"
              name={`${id}-kind`}
              className="size-5"
              checked={draft.kind === kind}
              onChange={() => change({ kind })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <div>
        <label htmlFor={id} className="font-medium">
          对“{title}”的意见
        </label>
        <textarea
          id={id}
          rows={3}
          ref={text}
          className={`${styles.input} mt-1`}
          value={draft.text}
          maxLength={1000}
          onChange={(event) => change({ text: event.target.value })}
        />
      </div>
      <PhraseTools
        text={draft.text}
        onFile={draft.attachmentId !== null}
        kept={phrases}
        onInsert={(phrase) => change({ text: draft.text + phrase })}
        keep={actions.keepPhrase}
      />
      {failure && (
        <p role="alert" className="text-danger">
          {Object.values(failure.fieldErrors)[0] ?? failure.message}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <button type="button" className={styles.secondary} onClick={() => void close()}>
          写好了
        </button>
        <p role="status" className="text-sm text-zinc-600">
          {pending
            ? '正在保存…'
            : dirty
              ? draft.text.trim() === ''
                ? '没有内容，不会保存'
                : '未保存'
              : savedAt && `已保存 ${formatTime(savedAt)}，回退或上报时发出`}
        </p>
      </div>
    </div>
  );
}
