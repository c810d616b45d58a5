'use client';
// 常用意见: put into the text, or kept from it.

import { useId } from 'react';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import { commonPhrases, fileMarks } from '@/lib/domain/review/phrases';
import type { OpinionActions } from './opinion-types';

type Props = {
  readonly text: string;
  readonly onFile: boolean;
  /** Of the office, beside those that everybody begins with. */
  readonly kept: readonly string[];
  readonly onInsert: (phrase: string) => void;
  readonly keep: OpinionActions['keepPhrase'];
};

export function PhraseTools({ text, onFile, kept, onInsert, keep }: Props) {
  const id = useId();
  const { run, pending, failure } = useAct(keep);
  const phrases = [
    ...(onFile ? fileMarks.map((mark) => mark.text) : []),
    ...kept,
    ...commonPhrases,
  ];
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="min-w-0 grow">
        <label htmlFor={id} className="block font-medium">
          插入常用意见
        </label>
        <select
          id={id}
          className={`${styles.input} mt-1`}
          value=""
          onChange={(event) => onInsert(event.target.value)}
        >
          <option value="">请选择</option>
          {phrases.map((phrase) => (
            <option key={phrase} value={phrase}>
              {phrase}
            </option>
          ))}
        </select>
      </div>
      {text.trim().length > 1 && !phrases.includes(text.trim()) && (
        <button
          type="button"
          className={styles.quiet}
          disabled={pending}
          onClick={() => void run({ text: text.trim() })}
        >
          存为常用意见
        </button>
      )}
      {failure && (
        <p role="alert" className="w-full text-danger">
          {Object.values(failure.fieldErrors)[0] ?? failure.message}
        </p>
      )}
    </div>
  );
}
