'use client';
// 修改任期 of an administrator: another last day, or none.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useAct } from '@/components/ui/use-act';
import { Answer, AskingButton } from '@/components/workflow/asking-button';
import { formatTableDate } from '@/lib/domain/beijing-time';
import type { AdministratorActions } from './administrator-types';
import { TermField } from './role-fields';

type Props = {
  readonly administrator: {
    readonly grantId: string;
    readonly name: string;
    readonly until: Date | null;
  };
  readonly setTerm: AdministratorActions['setTerm'];
};

const lastDay = (until: Date | null): string =>
  until === null ? '' : formatTableDate(new Date(until.getTime() - 1));

export function SetTerm({ administrator: { grantId, name, until }, setTerm }: Props) {
  const router = useRouter();
  const [roleTo, setRoleTo] = useState(lastDay(until));
  const { run, pending, failure } = useAct(setTerm);
  const save = async (close: () => void) => {
    if ((await run({ grantId, roleTo })) === null) return;
    close();
    router.refresh();
  };
  return (
    <AskingButton
      label={
        <>
          修改任期
          <span className="sr-only">：{name}</span>
        </>
      }
      look="secondary"
      title={`修改 ${name} 的任期`}
      question="对方会收到通知。任期过后，这个身份自动结束，已办理的记录保留。"
      refusal={null}
    >
      {(close) => (
        <form
          noValidate
          className="space-y-4"
          onSubmit={(event) => {
            event.preventDefault();
            void save(close);
          }}
        >
          <TermField
            id={`term-${grantId}`}
            value={roleTo}
            error={failure ? (failure.fieldErrors['roleTo'] ?? failure.message) : undefined}
            onChange={setRoleTo}
          />
          <Answer confirm="保存任期" pending={pending} onCancel={close} />
        </form>
      )}
    </AskingButton>
  );
}
