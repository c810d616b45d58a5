'use client';
// 上报 回退 and the acts of the committee: the rows of the table that concern this reviewer.

import { useState } from 'react';
import { SelectField } from '@/components/ui/select-field';
import { ActButton } from '@/components/workflow/act-button';
import { ReasonedAct } from '@/components/workflow/reasoned-act';
import { rejectionReasons, type RejectionReason } from '@/lib/domain/workflow/rejection';
import type { EventName } from '@/lib/domain/workflow/states';
import type { OpinionDto } from './opinions/opinion-types';
import { ReturnAct } from './return-act';
import type { ReviewActions, ReviewPageDto } from './review-types';

type Props = {
  readonly page: Pick<ReviewPageDto, 'record' | 'correctionDays'> & {
    readonly actions: ReviewPageDto['actions'];
  };
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  /** Opinions that a return releases. */
  readonly drafts: readonly OpinionDto[];
  readonly applicant: string;
  readonly actions: ReviewActions;
  /** The query string that leads back to the list, or ''. */
  readonly from: string;
};

export function ReviewActs({ page, sections, drafts, applicant, actions, from }: Props) {
  const { record, actions: offered } = page;
  const [code, setCode] = useState<RejectionReason>(rejectionReasons[0]);
  const offer = (event: EventName) => offered.find((each) => each.event === event);
  const of = {
    applicationId: record.id,
    version: record.version,
    afterwards: `/applications/${record.id}/steps${from}`,
  };
  const left = record.returnLimit - record.returnCount;
  const [forward, accept, back, level, reject] = [
    offer('forward'),
    offer('accept'),
    offer('return'),
    offer('returnLevel'),
    offer('reject'),
  ];
  return (
    <div className="flex flex-wrap items-start gap-4 border-t border-line pt-4">
      {forward && (
        <ActButton
          {...of}
          look="primary"
          shortcut="U"
          act={actions.forward}
          label="上报"
          question={`把 ${applicant} 的申请书上报到上一级。上报后，对方开始办理以前可以撤回。`}
          confirm="确定上报"
          refusal={forward.reason}
        />
      )}
      {accept && (
        <ActButton
          {...of}
          look="primary"
          shortcut="U"
          act={actions.accept}
          label="形式审核通过"
          question={`${applicant} 的材料形式审核通过，由评审委员会组织专家开会评审。通过后不能再修改。`}
          confirm="确定通过"
          refusal={accept.reason}
        />
      )}
      {back && (
        <ReturnAct
          {...of}
          {...{ applicant, left, sections, drafts }}
          correctionDays={page.correctionDays}
          act={actions.return}
          refusal={back.reason}
        />
      )}
      {level && (
        <ReasonedAct
          {...of}
          act={actions.returnLevel}
          label="回退上一级"
          question="退回给上报的一级重新审核，不占用申报人的退回次数。"
          refusal={level.reason}
        />
      )}
      {reject && (
        <ReasonedAct
          {...of}
          act={(input) => actions.reject({ ...input, code })}
          label="形式审核不通过"
          question={`${applicant} 本年度的申报到此结束，不能再修改和上报。请选择并写明原因，申报人会看到。`}
          refusal={reject.reason}
        >
          <SelectField
            id="rejection"
            label="原因类别"
            value={code}
            onChange={(value) => setCode(value as RejectionReason)}
            options={rejectionReasons.map((each) => [each, each] as const)}
          />
        </ReasonedAct>
      )}
    </div>
  );
}
