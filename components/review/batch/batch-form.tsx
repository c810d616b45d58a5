'use client';
// Which applications, what is done with them, and the words that they share.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { newId } from '@/components/ui/new-id';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import type { Result } from '@/lib/domain/result';
import type { BatchEvent } from '@/lib/domain/review/batch';
import { recommendationLimits } from '@/lib/domain/workflow/guards';
import { CandidateTable } from './candidate-table';

export type CandidateDto = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly applicant: string;
  readonly displayName: string;
  readonly unit: string;
  readonly returnsLeft: number;
  readonly recommended: number;
  readonly corrections: number;
};
export type StartBatch = (input: {
  batchId: string;
  event: BatchEvent;
  text: string;
  items: { applicationId: string; version: number }[];
}) => Promise<Result<{ id: string }>>;

type Props = {
  /** What can be done, at least one. */
  readonly events: readonly BatchEvent[];
  readonly lines: readonly CandidateDto[];
  readonly start: StartBatch;
};

const choices: Readonly<
  Record<BatchEvent, { readonly name: string; readonly label: string; readonly hint: string }>
> = {
  forward: {
    name: '上报',
    label: '共用的推荐意见',
    hint: `${recommendationLimits.min} 到 ${recommendationLimits.max} 字；用于还没有单独填写推荐意见的申请书`,
  },
  return: {
    name: '回退',
    label: '共用的修改意见',
    hint: '会加到每一份的意见中；每份都已单独写好修改意见时可以不填',
  },
};

export function BatchForm({ events, lines, start }: Props) {
  const router = useRouter();
  const [batchId] = useState(newId);
  const [event, setEvent] = useState<BatchEvent>(events[0] ?? 'return');
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const { run, pending, failure } = useAct(start);
  const { name, label, hint } = choices[event];
  const submit = async () => {
    const items = lines
      .filter(({ id }) => picked.has(id))
      .map(({ id, version }) => ({ applicationId: id, version }));
    const started = await run({ batchId, event, text, items });
    if (started !== null) router.push(`/batches/${started.id}`);
  };
  return (
    <form
      className="space-y-5"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void submit();
      }}
    >
      <fieldset className="flex flex-wrap gap-x-6">
        <legend className="font-bold">要做什么</legend>
        {events.map((each) => (
          <label key={each} className="inline-flex min-h-11 items-center gap-2">
            <input
              type="radio"
              name="event"
              className="size-5"
              checked={event === each}
              onChange={() => setEvent(each)}
            />
            批量{choices[each].name}
          </label>
        ))}
      </fieldset>
      <Field
        id="batch-text"
        label={label}
        hint={hint}
        error={failure ? (Object.values(failure.fieldErrors)[0] ?? failure.message) : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            rows={3}
            className={styles.input}
            value={text}
            maxLength={recommendationLimits.max}
            onChange={(typed) => setText(typed.target.value)}
          />
        )}
      </Field>
      <CandidateTable lines={lines} picked={picked} onPick={setPicked} />
      <button
        type="submit"
        className={event === 'forward' ? styles.primary : styles.danger}
        disabled={pending || picked.size === 0}
      >
        {pending ? '正在开始…' : `把选中的 ${picked.size} 份${name}`}
      </button>
    </form>
  );
}
