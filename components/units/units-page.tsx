// The units of my scope: those that wait for approval come first.

import Link from 'next/link';
import { styles } from '@/components/ui/styles';
import { Table } from '@/components/ui/table';
import { formatTableDate } from '@/lib/domain/beijing-time';
import type { UnitState } from '@/lib/domain/workflow/unit-table';
import { UnitBadge } from './unit-badge';

type Unit = {
  readonly id: string;
  readonly name: string;
  readonly uscc: string;
  readonly nature: string;
  readonly state: UnitState;
  readonly registeredAt: Date;
};

export function UnitsPage({ units }: { readonly units: readonly Unit[] }) {
  return (
    <div className="space-y-4">
      <h1>单位</h1>
      {units.length === 0 ? (
        <p>还没有单位。下级单位从首页“单位注册”登记后，会出现在这里，等待您审核。</p>
      ) : (
        <Table
          caption="单位"
          heads={['单位名称', '统一社会信用代码', '单位性质', '状态', '注册日期', '操作']}
          rows={units.map(({ id, name, uscc, nature, state, registeredAt }) => ({
            key: id,
            cells: [
              name,
              uscc,
              nature,
              <UnitBadge key="state" state={state} />,
              formatTableDate(registeredAt),
              <Link
                key="open"
                href={`/units/${id}`}
                prefetch={false}
                className={state === 'pending' ? styles.primary : styles.secondary}
              >
                {state === 'pending' ? '审核' : '查看'}
                <span className="sr-only">{name}</span>
              </Link>,
            ],
          }))}
        />
      )}
    </div>
  );
}
