'use client';
// 显示: the whole document number, for a reason that is recorded; hidden again after a minute.

import { useEffect, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import type { Reveal } from './review-types';

type Props = {
  readonly applicationId: string;
  readonly masked: string;
  readonly reveal: Reveal;
};

const shownFor = 60_000;

export function RevealNumber({ applicationId, masked, reveal }: Props) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [number, setNumber] = useState<string | null>(null);
  const { run, pending, failure } = useAct(reveal);
  useEffect(() => {
    if (number === null) return;
    const hide = setTimeout(() => setNumber(null), shownFor);
    return () => clearTimeout(hide);
  }, [number]);
  const show = async () => {
    const found = await run({ applicationId, reason: reason.trim() });
    if (found === null) return;
    setNumber(found.documentNumber);
    setOpen(false);
  };
  return (
    <>
      <span aria-live="polite" className="tabular-nums">
        {number ?? masked}
      </span>{' '}
      <button
        type="button"
        className={styles.quiet}
        onClick={() => (number === null ? setOpen(true) : setNumber(null))}
      >
        {number === null ? '显示' : '隐藏'}
        <span className="sr-only">完整证件号码</span>
      </button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="显示完整证件号码"
        description="请写明查看原因。查看的人、时间和原因会记录下来。"
      >
        <form
          className="space-y-4"
          onSubmit={(event) => {
            event.preventDefault();
            void show();
          }}
        >
          <Field
            id="reveal-reason"
            label="查看原因"
            hint="4 到 500 字，如“与身份证原件核对”"
            error={failure ? (Object.values(failure.fieldErrors)[0] ?? failure.message) : undefined}
          >
            {(control) => (
              <input
                {...control}
                className={styles.input}
                value={reason}
                maxLength={500}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <button type="submit" className={styles.primary} disabled={pending}>
            {pending ? '正在读取…' : '显示'}
          </button>
        </form>
      </Dialog>
    </>
  );
}
