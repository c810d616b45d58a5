'use client';
// 重设密码, 解锁, 停用, 启用: each with a reason; a code is shown once.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { NoticeBox } from '@/components/ui/notice-box';
import { useAct } from '@/components/ui/use-act';
import { ReasonAsking } from '@/components/workflow/reason-asking';
import { codeHours } from '@/lib/domain/identity/one-use-code';
import type { Failure } from '@/lib/domain/result';
import type { AccountActions } from './account-types';

type Props = {
  readonly account: {
    readonly id: string;
    readonly name: string;
    readonly disabledAt: Date | null;
    readonly lockedOut: boolean;
  };
  readonly actions: Pick<AccountActions, 'reset' | 'unlock' | 'disable' | 'enable'>;
};

const errorOf = (failure: Failure | null): string | undefined =>
  failure ? (failure.fieldErrors['reason'] ?? failure.message) : undefined;

export function AccountActs({ account, actions }: Props) {
  const [code, setCode] = useState<string | null>(null);
  const disabled = account.disabledAt !== null;
  return (
    <section aria-labelledby="account-acts" className="space-y-3">
      <h2 id="account-acts">办理</h2>
      {code !== null && <ShownCode code={code} name={account.name} />}
      <div className="flex flex-wrap gap-3">
        {!disabled && <Reset account={account} reset={actions.reset} onCode={setCode} />}
        {!disabled && account.lockedOut && (
          <Act
            account={account}
            label="解锁"
            question="对方可以马上再试着登录，不用等待。"
            act={actions.unlock}
          />
        )}
        {disabled ? (
          <Act
            account={account}
            label="启用"
            question="对方可以用原来的密码登录。"
            act={actions.enable}
          />
        ) : (
          <Act
            account={account}
            label="停用"
            look="danger"
            question="对方马上退出系统，不能再登录。已有的申请书和办理记录保留。"
            act={actions.disable}
          />
        )}
      </div>
    </section>
  );
}

type ActProps = {
  readonly account: { readonly id: string; readonly name: string };
  readonly label: string;
  readonly look?: 'secondary' | 'danger';
  readonly question: string;
  readonly act: AccountActions['unlock'];
};

function Act({ account, label, look = 'secondary', question, act }: ActProps) {
  const router = useRouter();
  const { run, pending, failure } = useAct(act);
  const go = async (reason: string) => {
    if ((await run({ userId: account.id, reason })) === null) return false;
    router.refresh();
    return true;
  };
  return (
    <ReasonAsking
      {...{ label, look, question, pending }}
      refusal={null}
      error={errorOf(failure)}
      onReason={go}
    />
  );
}

type ResetProps = Pick<ActProps, 'account'> & {
  readonly reset: AccountActions['reset'];
  readonly onCode: (code: string) => void;
};

function Reset({ account, reset, onCode }: ResetProps) {
  const { run, pending, failure } = useAct(reset);
  const go = async (reason: string) => {
    const made = await run({ userId: account.id, reason });
    if (made === null) return false;
    onCode(made.code);
    return true;
  };
  return (
    <ReasonAsking
      label="重设密码"
      look="secondary"
      question="请先核实对方身份。会生成一个重设码，由您告诉本人；本人用它设置新密码。以前没用的重设码作废。"
      refusal={null}
      pending={pending}
      error={errorOf(failure)}
      onReason={go}
    />
  );
}

const ShownCode = ({ code, name }: { readonly code: string; readonly name: string }) => (
  <NoticeBox tone="done" title={`${name} 的密码重设码`}>
    <p className="my-2 text-xl font-bold tracking-wider" data-testid="code">
      {code}
    </p>
    <p>
      请告诉本人：在登录页打开“忘记密码”，点击“设置新密码”，输入这个码。{codeHours}{' '}
      小时内有效，只能用一次；离开本页后不再显示。
    </p>
  </NoticeBox>
);
