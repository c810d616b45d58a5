'use client';
// 回退 to the person: what they will read at once, until when, and which sections open for it.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useAct } from '@/components/ui/use-act';
import { useOpKey } from '@/components/ui/use-op-key';
import type { Reason } from '@/lib/domain/workflow/engine';
import { Answer, AskingButton } from '@/components/workflow/asking-button';
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
  const [only, setOnly] = useState(false);
  const [changed, setPicked] = useState<readonly string[] | null>(null);
  // until somebody chooses: those that the opinions speak of
  const picked = changed ?? sections.map(({ id }) => id).filter(isNamedBy(drafts));
  const { run, pending, failure } = useAct(act);
  const go = async (close: () => void) => {
    const unlocked = only ? [...picked] : [];
    if ((await run({ applicationId, version, opKey, unlocked })) === null) return;
    close();
    router.push(props.afterwards);
    router.refresh();
  };
  return (
    <AskingButton
      label="回退"
      look="danger"
      shortcut="R"
      title="回退"
      question={`退回给 ${applicant}，让其修改。本年度还可退回 ${left} 次，这次之后剩 ${left - 1} 次。申报人须在 ${props.correctionDays} 个工作日内重新上报。`}
      refusal={refusal}
    >
      {(close) => (
        <>
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
          <div className="mt-4">
            <Answer
              confirm={`退回给 ${applicant}`}
              pending={pending}
              disabled={only && picked.length === 0}
              onConfirm={() => void go(close)}
              onCancel={close}
            />
          </div>
        </>
      )}
    </AskingButton>
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
