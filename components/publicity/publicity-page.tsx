// One publicity: its notice, and for the office that runs it the proofs, the objections and its end.

import Link from 'next/link';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { publicityKindNames, publicityStageNames } from '@/lib/messages/publicity';
import { EndForms } from './end-forms';
import { NoticeView } from './notice-view';
import { ObjectionList } from './objection-list';
import { ProofBox } from './proof-box';
import type { PublicityActions, PublicityPageDto } from './publicity-types';

type Props = { readonly page: PublicityPageDto; readonly actions: PublicityActions };

export function PublicityPage({ page, actions }: Props) {
  const { id, kind, stage, notice, result, stopReason, run } = page;
  const ended = stage === 'concluded' || stage === 'stopped';
  const acting = run !== null && !run.own;
  return (
    <div className="max-w-4xl space-y-6">
      <Breadcrumb crumbs={[{ label: '单位公示', href: '/publicity' }, { label: notice.unit }]} />
      <h1>公示</h1>
      <NoticeBox tone={stage === 'concluded' ? 'done' : 'info'} title={publicityStageNames[stage]}>
        <p>
          {notice.period.from} 至 {notice.period.to}，{publicityKindNames[kind]}
        </p>
        {result !== null && <p className="whitespace-pre-wrap">公示结果：{result}</p>}
        {stopReason !== null && <p className="whitespace-pre-wrap">中止原因：{stopReason}</p>}
      </NoticeBox>
      {run?.own && <p>这次公示里有您自己的申请书，请由本单位其他管理员办理。</p>}
      {run && (
        <Link href={`/publicity/${id}/print`} prefetch={false} className={styles.secondary}>
          打印公示{result !== null && '和公示情况说明'}
        </Link>
      )}
      <NoticeView notice={notice} />
      {run && (
        <>
          <ProofBox
            publicityId={id}
            applicationId={run.people[0]?.applicationId ?? ''}
            proofs={run.proofs}
            canEdit={acting && !ended}
            remove={actions.removeAttachment}
          />
          <ObjectionList
            publicityId={id}
            people={run.people}
            objections={run.objections}
            writing={acting && stage !== 'stopped'}
            actions={actions}
          />
        </>
      )}
      {acting && !ended && <EndForms {...{ id, stage, actions }} until={notice.period.to} />}
    </div>
  );
}
