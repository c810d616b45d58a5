// 单位公示: for who runs them what waits, runs and has ended; for others what runs in their unit.

import Link from 'next/link';
import { styles } from '@/components/ui/styles';
import { Table } from '@/components/ui/table';
import type { Period } from '@/lib/domain/publicity/period';
import type { PublicityKind } from '@/lib/domain/publicity/setting';
import {
  publicityKindNames,
  publicityStageNames,
  type PublicityStage,
} from '@/lib/messages/publicity';

type Line = {
  readonly id: string;
  readonly unit: string;
  readonly kind: PublicityKind;
  readonly period: Period;
  readonly stage: PublicityStage;
  readonly people: number;
  readonly openObjections: number;
};
type Group = {
  readonly unitId: string;
  readonly unit: string;
  readonly kind: PublicityKind;
  readonly count: number;
};
type Props = {
  readonly list: {
    readonly runs: boolean;
    readonly waiting: readonly Group[];
    readonly lines: readonly Line[];
  };
};

export function PublicityListPage({ list: { runs, waiting, lines } }: Props) {
  return (
    <div className="space-y-6">
      <h1>单位公示</h1>
      {runs && <Waiting groups={waiting} />}
      {lines.length === 0 ? (
        <p>{runs ? '还没有公示。' : '现在没有您可以查看的公示。'}</p>
      ) : (
        <Table
          caption="公示"
          heads={['单位', '公示期', '方式', '人数', '状态', '操作']}
          rows={lines.map((line) => ({
            key: line.id,
            cells: [
              line.unit,
              `${line.period.from} 至 ${line.period.to}`,
              publicityKindNames[line.kind],
              String(line.people),
              `${publicityStageNames[line.stage]}${
                line.openObjections > 0 ? `，${line.openObjections} 条异议待核查` : ''
              }`,
              <Link
                key="open"
                href={`/publicity/${line.id}`}
                prefetch={false}
                className={styles.quiet}
              >
                查看
                <span className="sr-only">
                  {line.unit} {line.period.from} 的公示
                </span>
              </Link>,
            ],
          }))}
        />
      )}
    </div>
  );
}

function Waiting({ groups }: { readonly groups: readonly Group[] }) {
  return (
    <section aria-labelledby="to-publish" className="space-y-2">
      <h2 id="to-publish">待公示</h2>
      <p>批次要求公示的，已经开始办理的申请书在上报前公示，不少于 5 个工作日。</p>
      {groups.length === 0 ? (
        <p>现在没有待公示的申请书。</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {groups.map(({ unitId, unit, kind, count }) => (
            <li
              key={`${unitId}${kind}`}
              className="flex flex-wrap items-center justify-between gap-3 py-2"
            >
              <span>
                {unit}：{count} 人（{publicityKindNames[kind]}）
              </span>
              <Link
                href={`/publicity/new?unit=${unitId}&kind=${kind}`}
                prefetch={false}
                className={styles.secondary}
              >
                {kind === 'system' ? '开始公示' : '登记公示'}
                <span className="sr-only">：{unit}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
