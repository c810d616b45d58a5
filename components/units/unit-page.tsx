// 登记信息: what is registered, what waits for a decision, and what may be done about it.

import type { ReactNode } from 'react';
import type { FindUnits } from '@/components/registration/unit-picker';
import { FactsList } from '@/components/ui/facts-list';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { unitNatures } from '@/lib/domain/catalogue/unit-natures';
import { nameOfCode } from '@/lib/domain/codes/code-table';
import { ChangeList } from './change-list';
import { UnitAmendForm } from './unit-amend-form';
import { UnitChangeForm } from './unit-change-form';
import { UnitCorrection } from './unit-correction';
import { UnitDecision } from './unit-decision';
import { UnitMove } from './unit-move';
import type { UnitActions, UnitDto, UnitHistoryLine } from './unit-types';
import { WithdrawChange } from './withdraw-change';

type Props = {
  readonly unit: UnitDto;
  readonly history: readonly UnitHistoryLine[];
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  readonly actions: UnitActions & { readonly findUnits: FindUnits };
};

export function UnitPage({ unit, history, regions, actions }: Props) {
  const { findUnits } = actions;
  return (
    <div className="max-w-3xl space-y-6">
      <Waiting unit={unit} history={history} actions={actions} />
      <Facts unit={unit} />
      {unit.mayDecide && <UnitDecision unit={unit} decide={actions.decide} />}
      {unit.mayDecide && unit.state === 'approved' && (
        <Folded title="调整主管单位">
          <UnitMove unit={unit} move={actions.move} findUnits={findUnits} />
        </Folded>
      )}
      {unit.mayEdit && unit.state === 'returned' && (
        <UnitCorrection
          unit={unit}
          regions={regions}
          resubmit={actions.resubmit}
          findUnits={findUnits}
        />
      )}
      {unit.mayEdit && unit.state === 'approved' && (
        <>
          <Folded title="修改联系方式">
            <UnitAmendForm unit={unit} amend={actions.amend} />
          </Folded>
          <Folded title="申请变更名称、统一社会信用代码或主管单位">
            <UnitChangeForm
              unit={unit}
              requestChange={actions.requestChange}
              findUnits={findUnits}
            />
          </Folded>
        </>
      )}
    </div>
  );
}

function Folded({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className={styles.box}>
      <summary className="min-h-11 cursor-pointer text-lg font-bold">{title}</summary>
      <div className="mt-4">{children}</div>
    </details>
  );
}

/** What is not decided yet, or was sent back, and what to do about it. */
function Waiting({ unit, history, actions }: Omit<Props, 'regions'>) {
  const newest = (event: string) => history.find((line) => line.event === event);
  const [last] = history;
  if (unit.state === 'pending' && unit.mayEdit) {
    return (
      <NoticeBox tone="info" title="等待主管单位审核">
        <p>
          {unit.parent
            ? `由“${unit.parent.name}”审核，联系电话 ${unit.parent.telephone}。`
            : '由本地区职称管理部门审核。'}
          审核通过后，申报人才能选择本单位。
        </p>
      </NoticeBox>
    );
  }
  if (unit.state === 'returned') {
    return (
      <NoticeBox tone="warn" title="注册信息被退回">
        <p className="whitespace-pre-wrap">原因：{newest('return')?.reason}</p>
      </NoticeBox>
    );
  }
  if (unit.state === 'changing') {
    const request = newest('requestChange');
    return (
      <NoticeBox tone="info" title="变更等待审核，现在仍按原来的信息使用">
        <div className="mt-2 space-y-2">
          <ChangeList changes={request?.changes ?? []} />
          <p className="whitespace-pre-wrap">变更原因：{request?.reason}</p>
          {unit.mayEdit && <WithdrawChange unit={unit} withdrawChange={actions.withdrawChange} />}
        </div>
      </NoticeBox>
    );
  }
  if (last?.event === 'returnChange') {
    return (
      <NoticeBox tone="warn" title="变更申请被退回，仍按原来的信息使用">
        <p className="whitespace-pre-wrap">原因：{last.reason}</p>
      </NoticeBox>
    );
  }
  return null;
}

function Facts({ unit }: { readonly unit: UnitDto }) {
  return (
    <FactsList
      facts={[
        { label: '统一社会信用代码', value: unit.uscc },
        { label: '单位性质', value: nameOfCode(unitNatures, unit.nature) },
        { label: '所属评审地区', value: unit.region.name },
        { label: '主管单位', value: unit.parent?.name ?? '（无）' },
        { label: '单位地址', value: unit.address ?? '（无）' },
        { label: '单位负责人', value: unit.leaderName },
        { label: '负责人手机', value: unit.leaderMobile },
        { label: '联系电话', value: unit.telephone },
        { label: 'EMail', value: unit.email ?? '（无）' },
      ]}
    />
  );
}
