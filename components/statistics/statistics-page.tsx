// 统计: one picture after the other, each with its table beside it, or below it on a phone.

import { Table } from '@/components/ui/table';
import type { Statistic } from '@/lib/domain/statistics/statistics';
import { BarChart } from './bar-chart';
import { ExportStatistics, type ExportSheet } from './export-statistics';
import { StatisticsFilter } from './statistics-filter';

type Page = {
  readonly year: number;
  readonly years: readonly number[];
  readonly series: string;
  readonly seriesName: string;
  readonly allSeries: readonly { readonly key: string; readonly name: string }[];
  readonly office: string;
  readonly at: string;
  readonly statistics: readonly Statistic[];
};

function tableRows({ lines, total, heads }: Statistic) {
  // units may share a name
  const counted = lines.map(({ labels, count, share }, at) => ({
    key: `${at} ${labels.join()}`,
    cells: [...labels, count, ...(share === undefined ? [] : [share])],
  }));
  const blank = heads.slice(1).map(() => '');
  return total === null ? counted : [...counted, { key: '合计', cells: ['合计', ...blank, total] }];
}

function StatisticBlock({ statistic }: { readonly statistic: Statistic }) {
  const { title, note, unit, heads, lines } = statistic;
  const shares = lines.some(({ share }) => share !== undefined);
  return (
    <section className="break-inside-avoid space-y-3">
      <h2>
        {title}（{unit}）
      </h2>
      {note !== undefined && <p className="text-zinc-700">{note}</p>}
      <div className="grid items-start gap-4 lg:grid-cols-2 lg:gap-8">
        <BarChart title={title} unit={unit} lines={lines} />
        <Table
          slim
          caption={title}
          heads={[...heads, `数量（${unit}）`, ...(shares ? ['占第一步'] : [])]}
          rows={tableRows(statistic)}
        />
      </div>
    </section>
  );
}

export function StatisticsPage({
  page,
  exportSheet,
}: {
  readonly page: Page;
  readonly exportSheet: ExportSheet;
}) {
  const { office, year, series, seriesName, at, statistics } = page;
  return (
    <div className="space-y-8">
      <div className="space-y-3">
        <h1>统计</h1>
        <p>
          {office}，{year} 年度，{seriesName}，截至 {at}（北京时间）。只有数量，没有姓名。
        </p>
        <StatisticsFilter page={page} />
        {statistics.length > 0 && (
          <ExportStatistics year={String(year)} series={series} exportSheet={exportSheet} />
        )}
      </div>
      {statistics.length === 0 && (
        <p>
          还没有可以统计的申请书。收到上报的申请书后，这里会显示数量；也可以换一个年度或系列查看。
        </p>
      )}
      {statistics.map((statistic) => (
        <StatisticBlock key={statistic.id} statistic={statistic} />
      ))}
    </div>
  );
}
