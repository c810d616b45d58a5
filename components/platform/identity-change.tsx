'use client';
// Another name or document number of an account: asked for by one administrator, approved by another.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { summaryOf } from '@/components/registration/registration-problems';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FactsList } from '@/components/ui/facts-list';
import { styles } from '@/components/ui/styles';
import { TextField } from '@/components/ui/text-field';
import { useAct } from '@/components/ui/use-act';
import { Answer, AskingButton } from '@/components/workflow/asking-button';
import { ReasonAsking } from '@/components/workflow/reason-asking';
import { formatDateTime } from '@/lib/domain/beijing-time';
import { approveRefusal } from '@/lib/domain/registration/identity-change';
import type { AccountActions } from './account-types';

type Change = {
  readonly id: string;
  readonly name: string | null;
  readonly documentNumber: string | null;
  readonly proof: string;
  readonly requestedAt: Date;
  readonly requestedBy: string;
  readonly asked: boolean;
};
type Props = {
  readonly account: {
    readonly id: string;
    readonly name: string;
    readonly documentNumber: string | null;
    readonly identityChange: Change | null;
  };
  readonly actions: Pick<AccountActions, 'askIdentity' | 'approveIdentity' | 'rejectIdentity'>;
};

export function IdentityChange({ account, actions }: Props) {
  const { identityChange: change } = account;
  return (
    <section aria-labelledby="identity" className="space-y-3">
      <h2 id="identity">更改姓名或证件号码</h2>
      {change === null ? (
        <details className={styles.box}>
          <summary className="min-h-11 cursor-pointer font-medium">申请更改</summary>
          <Ask account={account} ask={actions.askIdentity} />
        </details>
      ) : (
        <Waiting change={change} actions={actions} />
      )}
    </section>
  );
}

type AskProps = Pick<Props, 'account'> & { readonly ask: AccountActions['askIdentity'] };
const nothing = { name: '', documentNumber: '', proof: '' };

function Ask({ account, ask }: AskProps) {
  const router = useRouter();
  const [form, setForm] = useState(nothing);
  const { run, pending, failure } = useAct(ask);
  const errors = failure?.fieldErrors ?? {};
  const field = (name: keyof typeof nothing) => ({
    id: `identity-${name}`,
    value: form[name],
    error: errors[name],
    onChange: (value: string) => setForm({ ...form, [name]: value }),
    autoComplete: 'off',
  });
  const send = async () => {
    if ((await run({ userId: account.id, ...form })) === null) return;
    setForm(nothing);
    router.refresh();
  };
  return (
    <form
      noValidate
      className="mt-3 max-w-xl space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p>请先核对证明原件。申请后由另一位平台管理员核准；核准前仍按原来的使用。</p>
      {failure && <ErrorSummary title={failure.message} items={summaryOf(errors, 'identity-')} />}
      <TextField
        {...field('name')}
        label="新的姓名"
        optional
        hint={`现为 ${account.name}；不变可以不填。`}
      />
      {account.documentNumber !== null && (
        <TextField
          {...field('documentNumber')}
          label="新的证件号码"
          optional
          hint={`现为 ${account.documentNumber}；不变可以不填。`}
        />
      )}
      <TextField
        {...field('proof')}
        label="证明材料"
        hint="名称和编号，如“户口簿变更页、××公安局证明〔2026〕12号，已看原件”。"
      />
      <button type="submit" className={styles.primary} disabled={pending}>
        {pending ? '正在申请…' : '申请更改'}
      </button>
    </form>
  );
}

type WaitingProps = {
  readonly change: Change;
  readonly actions: Pick<AccountActions, 'approveIdentity' | 'rejectIdentity'>;
};

function Waiting({ change, actions }: WaitingProps) {
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
  readonly change: Change;
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
