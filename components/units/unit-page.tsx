// One unit: what was registered, its history, and what may be decided about it.

import { Breadcrumb } from '@/components/layout/breadcrumb';
import type { FindUnits } from '@/components/registration/unit-picker';
import { FactsList } from '@/components/ui/facts-list';
import { NoticeBox } from '@/components/ui/notice-box';
import { formatDateTime } from '@/lib/domain/beijing-time';
import { unitNatures } from '@/lib/domain/catalogue/unit-natures';
import { nameOfCode } from '@/lib/domain/codes/code-table';
import type { UnitEventName, UnitState } from '@/lib/domain/workflow/unit-table';
import { unitEventNames } from '@/lib/messages/workflow';
import { UnitBadge } from './unit-badge';
import { UnitCorrection, type ResubmitUnit } from './unit-correction';
import { UnitDecision, type DecideUnit } from './unit-decision';

export type UnitDto = {
  readonly id: string;
  readonly name: string;
  readonly uscc: string;
  readonly nature: string;
  readonly regionCode: string;
  readonly parentId: string | null;
  readonly address: string | null;
  readonly leaderName: string;
  readonly leaderMobile: string;
  readonly telephone: string;
  readonly email: string | null;
  readonly state: UnitState;
  readonly version: number;
  readonly registeredAt: Date;
  readonly region: { readonly name: string };
  readonly parent: { readonly name: string; readonly telephone: string } | null;
  readonly administrators: readonly string[];
  readonly events: readonly {
    readonly event: UnitEventName;
    readonly reason: string | null;
    readonly at: Date;
  }[];
  readonly mayDecide: boolean;
  readonly mayEdit: boolean;
};
type Props = {
  readonly unit: UnitDto;
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  readonly actions: {
    readonly decide: DecideUnit;
    readonly resubmit: ResubmitUnit;
    readonly findUnits: FindUnits;
  };
};

export function UnitPage({ unit, regions, actions }: Props) {
  const reason = unit.events.find(({ event }) => event === 'return')?.reason;
  return (
    <div className="max-w-3xl space-y-6">
      <Breadcrumb crumbs={[{ label: '单位', href: '/units' }, { label: unit.name }]} />
      <div className="flex flex-wrap items-center gap-3">
        <h1>{unit.name}</h1>
        <UnitBadge state={unit.state} />
      </div>
      {unit.mayEdit && unit.state === 'pending' && unit.parent && (
        <NoticeBox tone="info" title="等待主管单位审核">
          <p>
            由“{unit.parent.name}”审核，联系电话 {unit.parent.telephone}
            。审核通过后，申报人才能选择本单位。
          </p>
        </NoticeBox>
      )}
      {unit.state === 'returned' && (
        <NoticeBox tone="warn" title="注册信息被退回">
          <p className="whitespace-pre-wrap">原因：{reason}</p>
        </NoticeBox>
      )}
      <Facts unit={unit} />
      <History unit={unit} />
      {unit.mayDecide && <UnitDecision unit={unit} decide={actions.decide} />}
      {unit.mayEdit && unit.state === 'returned' && (
        <UnitCorrection
          unit={unit}
          regions={regions}
          resubmit={actions.resubmit}
          findUnits={actions.findUnits}
        />
      )}
    </div>
  );
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
        { label: '管理员', value: unit.administrators.join('、') || '（无）' },
      ]}
    />
  );
}

function History({ unit }: { readonly unit: UnitDto }) {
  return (
    <section aria-labelledby="history">
      <h2 id="history">办理记录</h2>
      <ul className="mt-2 space-y-1">
        {unit.events.map(({ event, reason, at }) => (
          <li key={at.toISOString()}>
            {formatDateTime(at)} {unitEventNames[event]}
            {reason && `：${reason}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
