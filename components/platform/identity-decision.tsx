'use client';
// A change of name or number that waits: 核准 by somebody else than who asked, or 退回.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FactsList } from '@/components/ui/facts-list';
import { styles } from '@/components/ui/styles';
import { TextField } from '@/components/ui/text-field';
import { useAct } from '@/components/ui/use-act';
import { Answer, AskingButton } from '@/components/workflow/asking-button';
import { ReasonAsking } from '@/components/workflow/reason-asking';
import { formatDateTime } from '@/lib/domain/beijing-time';
import { approveRefusal } from '@/lib/domain/registration/identity-change';
import type { AccountActions } from './account-types';

export type WaitingChange = {
  readonly id: string;
  readonly name: string | null;
  readonly documentNumber: string | null;
  readonly proof: string;
  readonly requestedAt: Date;
  readonly requestedBy: string;
  readonly asked: boolean;
};
type Props = {
  readonly change: WaitingChange;
  readonly actions: Pick<AccountActions, 'approveIdentity' | 'rejectIdentity'>;
};

export function IdentityDecision({ change, actions }: Props) {
  const router = useRouter();
  const rejecting = useAct(actions.rejectIdentity);
  const reject = async (reason: string) => {
    if ((await rejecting.run({ changeId: change.id, reason })) === null) return false;
    router.refresh();
    return true;
  };
  const { failure } = rejecting;
  return (
    <div className={`${styles.box} space-y-3`}>
      <p className="font-medium">有一项更改等待核准</p>
      <FactsList
        facts={[
          ...(change.name === null ? [] : [{ label: '新的姓名', value: change.name }]),
          ...(change.documentNumber === null
            ? []
            : [{ label: '新的证件号码', value: change.documentNumber }]),
          { label: '证明材料', value: change.proof },
          { label: '申请', value: `${change.requestedBy}，${formatDateTime(change.requestedAt)}` },
        ]}
      />
      <div className="flex flex-wrap gap-3">
        <Approve change={change} approve={actions.approveIdentity} />
        <ReasonAsking
          label="退回更改"
          question="仍按原来的姓名和证件号码使用，对方会收到通知。"
          refusal={null}
          pending={rejecting.pending}
          error={failure ? (failure.fieldErrors['reason'] ?? failure.message) : undefined}
          onReason={reject}
        />
      </div>
    </div>
  );
}

type ApproveProps = {
  readonly change: WaitingChange;
  readonly approve: AccountActions['approveIdentity'];
};

function Approve({ change, approve }: ApproveProps) {
  const router = useRouter();
  const [documentNumber, setNumber] = useState('');
  const { run, pending, failure } = useAct(approve);
  const refusal = approveRefusal(change);
  const go = async (close: () => void) => {
    if ((await run({ changeId: change.id, documentNumber })) === null) return;
    close();
    router.refresh();
  };
  const error = failure ? (failure.fieldErrors['documentNumber'] ?? failure.message) : undefined;
  return (
    <AskingButton
      label="核准更改"
      look="primary"
      title="核准更改"
      question="核准后马上生效，对方需要用新的证件号码重新登录。已上报的申请书不变。"
      refusal={refusal === null ? null : { code: refusal, params: {} }}
    >
      {(close) => (
        <form
          noValidate
          className="space-y-4"
          onSubmit={(event) => {
            event.preventDefault();
            void go(close);
          }}
        >
          {change.documentNumber === null ? (
            error && (
              <p role="alert" className="font-medium text-danger">
                {error}
              </p>
            )
          ) : (
            <TextField
              id="approve-number"
              label="请对照证明材料，再输入一次新的证件号码"
              value={documentNumber}
              onChange={setNumber}
              error={error}
              autoComplete="off"
            />
          )}
          <Answer confirm="确定核准" pending={pending} onCancel={close} />
        </form>
      )}
    </AskingButton>
  );
}
