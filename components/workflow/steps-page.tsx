// 申请书步骤: who did what when, who holds it now and their telephone, and what can be taken back.

import Link from 'next/link';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { formatDateTime } from '@/lib/domain/beijing-time';
import type { Reason } from '@/lib/domain/workflow/engine';
import type { EventName, State } from '@/lib/domain/workflow/states';
import { ageInWords } from '@/components/home/age';
import { eventNames, roleNames } from '@/lib/messages/workflow';
import type { Role } from '@/lib/domain/policy/actor';
import { ActButton } from './act-button';
import { ReasonedAct } from './reasoned-act';
import { StepsBar } from './steps-bar';
import { UnitEdits, type ConfirmEdits, type UnitEditDto } from './unit-edits';
import type { Act, ReasonedActFn } from './act-types';

type Frame = {
  readonly id: string;
  readonly version: number;
  readonly state: State;
  readonly returnCount: number;
  readonly returnLimit: number;
  readonly acceptanceNumber: string | null;
  /** The reader is the applicant, acting as such. */
  readonly mine: boolean;
  readonly holder: { readonly name: string; readonly telephone: string | null } | null;
};
type Step = {
  readonly id: string;
  readonly event: EventName;
  readonly actor: string | null;
  readonly role: Role | null;
  readonly office: string | null;
  readonly reason: string | null;
  readonly at: Date;
};
type Props = {
  readonly frame: Frame;
  readonly steps: readonly Step[];
  readonly edits: readonly UnitEditDto[];
  readonly offered: readonly { readonly event: EventName; readonly reason: Reason | null }[];
  readonly actions: {
    readonly withdraw: Act;
    readonly recall: Act;
    readonly grantReturn: ReasonedActFn;
    readonly confirmEdits: ConfirmEdits;
  };
  readonly now: Date;
};

export function StepsPage({ frame, steps, edits, offered, actions, now }: Props) {
  const left = frame.returnLimit - frame.returnCount;
  const offer = (event: EventName) => offered.find((each) => each.event === event);
  const of = { applicationId: frame.id, version: frame.version };
  const [withdraw, recall, grant] = [offer('withdraw'), offer('recall'), offer('grantReturn')];
  return (
    <div className="max-w-3xl space-y-6">
      <StepsBar state={frame.state} />
      {frame.mine && (
        <Link href={`/applications/${frame.id}/readers`} prefetch={false} className={styles.quiet}>
          谁看过我的材料
        </Link>
      )}
      {frame.holder && (
        <NoticeBox tone="info">
          <p>
            现在由“{frame.holder.name}”办理
            {frame.holder.telephone && `，联系电话 ${frame.holder.telephone}`}。
          </p>
        </NoticeBox>
      )}
      <p className="text-sm text-zinc-600">
        已退回 {frame.returnCount} 次，还剩 {left} 次。本页时间均为北京时间。
      </p>
      {frame.acceptanceNumber && (
        <NoticeBox tone="done" title={`受理号：${frame.acceptanceNumber}`}>
          <p>形式审核已通过。查询进展、递交材料时请提供受理号。</p>
        </NoticeBox>
      )}
      <UnitEdits
        applicationId={frame.id}
        edits={edits}
        confirm={frame.mine ? actions.confirmEdits : null}
      />
      <Timeline steps={steps} now={now} />
      {withdraw && (
        <ActButton
          {...of}
          act={actions.withdraw}
          label="退回"
          question={`退回后可修改，本年度还剩 ${left - 1} 次。确定退回吗？`}
          confirm="确定退回"
          refusal={withdraw.reason}
        />
      )}
      {recall && (
        <ActButton
          {...of}
          act={actions.recall}
          label={frame.state === 'draft' ? '撤回回退' : '撤回上报'}
          question={
            frame.state === 'draft'
              ? '申报人还没有开始修改，撤回后由您继续办理，这次退回不计次数。确定撤回吗？'
              : '对方还没有开始办理，撤回后由您继续办理。确定撤回吗？'
          }
          confirm="确定撤回"
          refusal={recall.reason}
        />
      )}
      {grant && (
        <ReasonedAct
          {...of}
          act={actions.grantReturn}
          label="批准再退回一次"
          question="批准后，这份申请书可以再退回一次。请写明批准的原因，将记入申请书步骤。"
          refusal={grant.reason}
        />
      )}
    </div>
  );
}

function Timeline({ steps, now }: Pick<Props, 'steps' | 'now'>) {
  return (
    <ol className="border-l-4 border-line">
      {steps.map(({ id, event, actor, role, office, reason, at }, index) => {
        const until = steps[index + 1]?.at ?? now;
        return (
          <li key={id} className="relative pb-5 pl-5">
            <span
              aria-hidden="true"
              className="absolute top-2 -left-2 size-3 rounded-full bg-accent"
            />
            <p className="font-bold">{eventNames[event]}</p>
            <p>{[actor ?? '系统', role && roleNames[role], office].filter(Boolean).join(' · ')}</p>
            {reason && <p className="whitespace-pre-wrap">原因：{reason}</p>}
            <p className="text-sm text-zinc-600">
              <time>{formatDateTime(at)}</time>，停留 {ageInWords(at, until)}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
