// What stands around every page of a unit: its name, its state, its tabs.

import type { ReactNode } from 'react';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { Tabs } from '@/components/layout/tabs';
import { UnitBadge } from './unit-badge';
import type { UnitDto } from './unit-types';

type Props = {
  readonly unit: Pick<UnitDto, 'id' | 'name' | 'formerNames' | 'state'>;
  readonly children: ReactNode;
};

export function UnitFrame({ unit, children }: Props) {
  const at = `/units/${unit.id}`;
  return (
    <div className="space-y-4">
      <Breadcrumb crumbs={[{ label: '单位', href: '/units' }, { label: unit.name }]} />
      <div className="flex flex-wrap items-center gap-3">
        <h1>{unit.name}</h1>
        <UnitBadge state={unit.state} />
      </div>
      {unit.formerNames.length > 0 && (
        <p className="text-zinc-600">曾用名：{unit.formerNames.join('、')}</p>
      )}
      <Tabs
        label="单位"
        carried={[]}
        tabs={[
          { label: '登记信息', href: at },
          { label: '管理员', href: `${at}/administrators` },
          { label: '人员', href: `${at}/staff` },
          { label: '历史', href: `${at}/history` },
        ]}
      />
      {children}
    </div>
  );
}
