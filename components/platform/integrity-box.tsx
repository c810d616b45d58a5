'use client';
// 失信记录 of a person: what there is, a new one, 撤销.

import { useRouter } from 'next/navigation';
import { ActForm, useTexts } from '@/components/ui/act-form';
import { styles } from '@/components/ui/styles';
import { TextField } from '@/components/ui/text-field';
import { useAct } from '@/components/ui/use-act';
import { ReasonAsking } from '@/components/workflow/reason-asking';
import { formatDate } from '@/lib/domain/beijing-time';
import { yearsBarred } from '@/lib/domain/registration/integrity';
import type { AccountActions } from './account-types';

type Line = {
  readonly id: string;
  readonly untilYear: number;
  readonly reason: string;
  readonly basis: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly lifted: { readonly at: Date; readonly by: string; readonly reason: string } | null;
};
type Props = {
  readonly userId: string;
  /** The present 申报年度. */
  readonly year: number;
  readonly records: readonly Line[];
  readonly actions: Pick<AccountActions, 'recordIntegrity' | 'liftIntegrity'>;
};

const nothing = { untilYear: '', reason: '', basis: '' };

export function IntegrityBox({ userId, year, records, actions }: Props) {
  return (
    <section aria-labelledby="integrity" className="space-y-4">
      <h2 id="integrity">失信记录</h2>
      {records.length === 0 ? (
        <p>没有失信记录。</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {records.map((record) => (
            <li key={record.id} className="space-y-1 py-3">
              <p>
                <strong>{record.untilYear} 年（含）以前不能申报</strong>
                {record.lifted && <span className="ml-2 text-done">已撤销</span>}
              </p>
              <p>{record.reason}</p>
              <p className="text-sm text-zinc-700">
                依据：{record.basis}。{record.recordedBy}登记于 {formatDate(record.recordedAt)}。
                {record.lifted &&
                  `${record.lifted.by}撤销于 ${formatDate(record.lifted.at)}：${record.lifted.reason}`}
              </p>
              {record.lifted === null && <Lift recordId={record.id} lift={actions.liftIntegrity} />}
            </li>
          ))}
        </ul>
      )}
      <details className={styles.box}>
        <summary className="min-h-11 cursor-pointer font-medium">登记失信记录</summary>
        <NewRecord userId={userId} year={year} record={actions.recordIntegrity} />
      </details>
    </section>
  );
}

type LiftProps = { readonly recordId: string; readonly lift: AccountActions['liftIntegrity'] };

function Lift({ recordId, lift }: LiftProps) {
  const router = useRouter();
  const { run, pending, failure } = useAct(lift);
  const go = async (reason: string) => {
    if ((await run({ recordId, reason })) === null) return false;
    router.refresh();
    return true;
  };
  return (
    <ReasonAsking
      label="撤销"
      look="secondary"
      question="撤销后对方可以申报。记录和撤销的原因都保留，对方会收到通知。"
      refusal={null}
      pending={pending}
      error={failure ? (failure.fieldErrors['reason'] ?? failure.message) : undefined}
      onReason={go}
    />
  );
}

type NewProps = {
  readonly userId: string;
  readonly year: number;
  readonly record: AccountActions['recordIntegrity'];
};

function NewRecord({ userId, year, record }: NewProps) {
  const router = useRouter();
  const { run, pending, failure } = useAct(record);
  const { texts, field, clear } = useTexts('integrity', nothing, failure);
  const send = async () => {
    if ((await run({ userId, ...texts })) === null) return;
    clear();
    router.refresh();
  };
  return (
    <ActForm prefix="integrity" verb="登记" onSend={send} {...{ failure, pending }}>
      <TextField
        {...field('untilYear')}
        label="不能申报至（年度，含）"
        hint={`弄虚作假的，从申报年度下一年度起 ${yearsBarred} 年：${year} 年度的填 ${year + yearsBarred}。`}
        inputMode="numeric"
        maxLength={4}
      />
      <TextField {...field('reason')} label="事由" hint="4 到 500 字" />
      <TextField {...field('basis')} label="依据（文件名称、文号）" hint="4 到 100 字" />
    </ActForm>
  );
}
