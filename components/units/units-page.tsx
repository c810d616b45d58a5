// The units of my scope: those that wait for approval come first.

import Link from 'next/link';
import { styles } from '@/components/ui/styles';
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
        <div className="overflow-x-auto">
          <table className="w-full min-w-[40rem] border-collapse">
            <thead>
              <tr>
                {['单位名称', '统一社会信用代码', '单位性质', '状态', '注册日期', '操作'].map(
                  (head) => (
                    <th key={head} scope="col" className={styles.head}>
                      {head}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {units.map(({ id, name, uscc, nature, state, registeredAt }) => (
                <tr key={id}>
                  <td className={styles.cell}>{name}</td>
                  <td className={styles.cell}>{uscc}</td>
                  <td className={styles.cell}>{nature}</td>
                  <td className={styles.cell}>
                    <UnitBadge state={state} />
                  </td>
                  <td className={styles.cell}>{formatTableDate(registeredAt)}</td>
                  <td className={styles.cell}>
                    <Link
                      href={`/units/${id}`}
                      prefetch={false}
                      className={state === 'pending' ? styles.primary : styles.secondary}
                    >
                      {state === 'pending' ? '审核' : '查看'}
                      <span className="sr-only">{name}</span>
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
