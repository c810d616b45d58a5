'use client';
// Another name or document number of an account: asked for by one administrator, approved by another.

import { useRouter } from 'next/navigation';
import { ActForm, useTexts } from '@/components/ui/act-form';
import { styles } from '@/components/ui/styles';
import { TextField } from '@/components/ui/text-field';
import { useAct } from '@/components/ui/use-act';
import type { AccountActions } from './account-types';
import { IdentityDecision, type WaitingChange } from './identity-decision';

type Props = {
  readonly account: {
    readonly id: string;
    readonly name: string;
    readonly documentNumber: string | null;
    readonly identityChange: WaitingChange | null;
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
        <IdentityDecision change={change} actions={actions} />
      )}
    </section>
  );
}

type AskProps = Pick<Props, 'account'> & { readonly ask: AccountActions['askIdentity'] };
const nothing = { name: '', documentNumber: '', proof: '' };

function Ask({ account, ask }: AskProps) {
  const router = useRouter();
  const { run, pending, failure } = useAct(ask);
  const { texts, field, clear } = useTexts('identity', nothing, failure);
  const send = async () => {
    if ((await run({ userId: account.id, ...texts })) === null) return;
    clear();
    router.refresh();
  };
  return (
    <ActForm prefix="identity" verb="申请" label="申请更改" onSend={send} {...{ failure, pending }}>
      <p>请先核对证明原件。申请后由另一位平台管理员核准；核准前仍按原来的使用。</p>
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
    </ActForm>
  );
}
