'use client';
// 回退 to the person: what they will read at once, until when, and which sections open for it.

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import { useOpKey } from '@/components/ui/use-op-key';
import type { Reason } from '@/lib/domain/workflow/engine';
import { refusalSentence } from '@/lib/messages/refusals';
import type { OpinionDto } from './opinions/opinion-types';
import type { ReturnAct as Act } from './review-types';

type Section = { readonly id: string; readonly title: string };
type Props = {
  readonly applicationId: string;
  readonly version: number;
  readonly applicant: string;
  /** Returns that are left, this one counted. */
  readonly left: number;
  readonly correctionDays: number;
  readonly sections: readonly Section[];
  /** Opinions that are released by it. */
  readonly drafts: readonly OpinionDto[];
  readonly refusal: Reason | null;
  readonly act: Act;
  readonly afterwards: string;
};

export function ReturnAct(props: Props) {
  const { applicationId, version, applicant, left, sections, drafts, refusal, act } = props;
  const router = useRouter();
  const opKey = useOpKey();
  const reasonId = useId();
  const [open, setOpen] = useState(false);
  const [only, setOnly] = useState(false);
  const [changed, setPicked] = useState<readonly string[] | null>(null);
  // until somebody chooses: those that the opinions speak of
  const picked = changed ?? sections.map(({ id }) => id).filter(isNamedBy(drafts));
  const { run, pending, failure } = useAct(act);
  const go = async () => {
    const unlocked = only ? [...picked] : [];
    if ((await run({ applicationId, version, opKey, unlocked })) === null) return;
    setOpen(false);
    router.push(props.afterwards);
    router.refresh();
  };
  return (
    <div>
      <button
        type="button"
        className={styles.danger}
        disabled={refusal !== null}
        aria-describedby={refusal ? reasonId : undefined}
        aria-keyshortcuts="R"
        onClick={() => setOpen(true)}
      >
        回退
      </button>
      {refusal && (
        <p id={reasonId} className="mt-1 text-sm text-zinc-700">
          {refusalSentence(refusal.code, refusal.params)}
        </p>
      )}
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="回退"
        description={`退回给 ${applicant}，让其修改。本年度还可退回 ${left} 次，这次之后剩 ${left - 1} 次。申报人须在 ${props.correctionDays} 个工作日内重新上报。`}
      >
        <h3 className="font-bold">下面 {drafts.length} 条意见会一次全部发给申报人</h3>
        <ol className="my-2 list-decimal space-y-1 pl-6">
          {drafts.map(({ id, kind, on, text }) => (
            <li key={id}>
              <span className="text-zinc-600">{on}</span>：{kind === 'note' && '（提示）'}
              {text}
            </li>
          ))}
        </ol>
        <Unlocking {...{ only, setOnly, picked, setPicked, sections }} />
        {failure && (
          <p role="alert" className="my-3 font-medium text-danger">
            {failure.message}
          </p>
        )}
        <div className="mt-4 flex flex-wrap gap-3">
          <button
            type="button"
            className={styles.primary}
            disabled={pending || (only && picked.length === 0)}
            onClick={() => void go()}
          >
            {pending ? '正在办理…' : `退回给 ${applicant}`}
          </button>
          <button type="button" className={styles.secondary} onClick={() => setOpen(false)}>
            取消
          </button>
        </div>
      </Dialog>
    </div>
  );
}

const isNamedBy = (drafts: readonly OpinionDto[]) => (id: string) =>
  drafts.some(({ sectionId }) => sectionId === id);

type UnlockingProps = {
  readonly only: boolean;
  readonly setOnly: (only: boolean) => void;
  readonly picked: readonly string[];
  readonly setPicked: (picked: readonly string[]) => void;
  readonly sections: readonly Section[];
};

function Unlocking({ only, setOnly, picked, setPicked, sections }: UnlockingProps) {
  const radio = (value: boolean, label: string) => (
    <label className="flex min-h-11 items-center gap-2">
      <input
        type="radio"
        name="unlocking"
        className="size-5"
        checked={only === value}
        onChange={() => setOnly(value)}
      />
      {label}
    </label>
  );
  return (
    <fieldset className="mt-3">
      <legend className="font-bold">申报人可以修改</legend>
      {radio(false, '全部栏目')}
      {radio(true, '只开放下面选中的栏目')}
      {only && (
        <div className="grid pl-7 sm:grid-cols-2">
          {sections.map(({ id, title }) => (
            <label key={id} className="flex min-h-11 items-center gap-2">
              <input
                type="checkbox"
                className="size-5"
                checked={picked.includes(id)}
                onChange={(event) =>
                  setPicked(
                    event.target.checked ? [...picked, id] : picked.filter((each) => each !== id),
                  )
                }
              />
              {title}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
