// 统计: one picture after the other, each with its table beside it, or below it on a phone.

import { Table } from '@/components/ui/table';
import type { Bar } from '@/lib/domain/statistics/statistics';
import { BarChart } from './bar-chart';

type Statistic = { readonly id: string; readonly title: string; readonly bars: readonly Bar[] };

export function StatisticsPage({ statistics }: { readonly statistics: readonly Statistic[] }) {
  const shown = statistics.filter(({ bars }) => bars.length > 0);
  return (
    <div className="space-y-8">
      <h1>统计</h1>
      {shown.length === 0 && <p>还没有可以统计的申请书。收到上报的申请书后，这里会显示数量。</p>}
      {shown.map(({ id, title, bars }) => (
        <section key={id} className="space-y-3">
          <h2>{title}</h2>
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <BarChart title={title} bars={bars} />
            <Table
              slim
              caption={title}
              heads={['名称', '申请书（份）']}
              rows={bars.map(({ name, count }) => ({ key: name, cells: [name, count] }))}
            />
          </div>
        </section>
      ))}
    </div>
  );
}
