'use client';
// 常用意见 of an office: what it keeps to write again, beside those that everybody begins with.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import type { Result } from '@/lib/domain/result';
import { commonPhrases, phraseLimits } from '@/lib/domain/review/phrases';

type Props = {
  readonly phrases: readonly { readonly id: string; readonly text: string }[];
  readonly actions: {
    readonly keepPhrase: (input: { text: string }) => Promise<Result<void>>;
    readonly dropPhrase: (input: { id: string }) => Promise<Result<void>>;
  };
};

export function PhrasesPage({ phrases, actions }: Props) {
  const router = useRouter();
  const [text, setText] = useState('');
  const keep = useAct(actions.keepPhrase);
  const drop = useAct(actions.dropPhrase);
  const add = async () => {
    if ((await keep.run({ text })) === null) return;
    setText('');
    router.refresh();
  };
  const remove = async (id: string) => {
    if ((await drop.run({ id })) !== null) router.refresh();
  };
  return (
    <div className="max-w-3xl space-y-6">
      <h1>常用意见</h1>
      <p>填写审核意见时可以直接插入。本单位（委员会）的管理员共用，最多 {phraseLimits.most} 条。</p>
      <section className="space-y-2">
        <h2>本单位保存的</h2>
        {phrases.length === 0 && <p>还没有保存。可以在下面添加，也可以在写意见时存下来。</p>}
        <ul className="divide-y divide-line">
          {phrases.map((phrase) => (
            <li key={phrase.id} className="flex items-center justify-between gap-4 py-1">
              <span>{phrase.text}</span>
              <button
                type="button"
                className={styles.quiet}
                disabled={drop.pending}
                onClick={() => void remove(phrase.id)}
              >
                删除<span className="sr-only">：{phrase.text}</span>
              </button>
            </li>
          ))}
        </ul>
        {drop.failure && (
          <p role="alert" className="text-danger">
            {drop.failure.message}
          </p>
        )}
      </section>
      <form
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field
          id="phrase"
          label="添加一条"
          hint={`最多 ${phraseLimits.length} 字`}
          error={
            keep.failure
              ? (Object.values(keep.failure.fieldErrors)[0] ?? keep.failure.message)
              : undefined
          }
        >
          {(control) => (
            <textarea
              {...control}
              rows={2}
              className={styles.input}
              value={text}
              maxLength={phraseLimits.length}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className={styles.primary} disabled={keep.pending}>
          保存
        </button>
      </form>
      <section>
        <h2>系统自带的</h2>
        <ul className="list-disc pl-6">
          {commonPhrases.map((phrase) => (
            <li key={phrase}>{phrase}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
