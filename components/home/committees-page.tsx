// 评审委员会联系方式: by region, with the time in which each takes applications.

import Link from 'next/link';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { SiteHeader } from '@/components/layout/site-header';
import { styles } from '@/components/ui/styles';
import { Table } from '@/components/ui/table';
import { formatDateTime } from '@/lib/domain/beijing-time';

type Region = { readonly code: string; readonly name: string };
type Props = {
  readonly regions: readonly Region[];
  readonly region: Region | null;
  readonly committees: readonly {
    readonly id: string;
    readonly name: string;
    readonly telephone: string | null;
    readonly address: string | null;
    readonly rounds: readonly {
      readonly id: string;
      readonly name: string;
      readonly applyFrom: Date;
      readonly applyTo: Date;
    }[];
  }[];
};

export function CommitteesPage({ regions, region, committees }: Props) {
  return (
    <>
      <SiteHeader regionName={null} home="/" />
      <main id="content" className="mx-auto max-w-7xl space-y-5 px-4 py-6">
        <Breadcrumb crumbs={[{ label: '首页', href: '/' }, { label: '评审委员会联系方式' }]} />
        <h1>评审委员会联系方式{region && `：${region.name}`}</h1>
        <nav aria-label="评审地区" className="flex flex-wrap gap-x-5">
          {regions.map(({ code, name }) => (
            <Link
              key={code}
              href={`/committees?region=${code}`}
              prefetch={false}
              aria-current={code === region?.code ? 'page' : undefined}
              className={`${styles.quiet} aria-[current]:font-bold aria-[current]:no-underline`}
            >
              {name}
            </Link>
          ))}
        </nav>
        {committees.length === 0 ? (
          <p>这个地区现在没有在有效期内的评审委员会。请向本地区职称管理部门咨询。</p>
        ) : (
          <>
            <p>时间均为北京时间。</p>
            <Table
              caption="评审委员会"
              heads={['评审委员会', '联系电话', '地址', '个人申报时间']}
              rows={committees.map(({ id, name, telephone, address, rounds }) => ({
                key: id,
                cells: [
                  name,
                  telephone ?? '请拨打首页的技术咨询电话',
                  address ?? '',
                  rounds.length === 0
                    ? '暂无'
                    : rounds
                        .map(
                          (round) =>
                            `${round.name}：${formatDateTime(round.applyFrom)} 至 ${formatDateTime(round.applyTo)}`,
                        )
                        .join('；'),
                ],
              }))}
            />
          </>
        )}
      </main>
    </>
  );
}
