// 新增申请书: the region prompt (非常重要), the series, the specialty with its title.

import Link from 'next/link';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { RegionPrompt } from './region-prompt';
import { SeriesChoice, type SeriesLine } from './series-choice';
import { TitleChooser, type CreateApplication } from './title-chooser';
import type { Specialty } from './title-form';

type Props = {
  readonly region: { readonly code: string; readonly name: string } | null;
  /** This year's application, where there is one already. */
  readonly existing: {
    readonly id: string;
    readonly year: number;
    readonly displayName: string;
  } | null;
  readonly confirmed: boolean;
  readonly series: readonly SeriesLine[];
  readonly chosen: { readonly name: string; readonly specialties: readonly Specialty[] } | null;
  /** Where a new application begins: with what is there of earlier years, or with the form. */
  readonly firstPage: 'bring' | 'edit';
  readonly create: CreateApplication;
};

export function NewApplication(props: Props) {
  const { region, existing, confirmed, series, chosen } = props;
  if (existing !== null) return <AlreadyThere existing={existing} />;
  return (
    <div className="max-w-3xl space-y-6">
      <Breadcrumb
        crumbs={[{ label: '我的申请书', href: '/applications' }, { label: '新增申请书' }]}
      />
      <h1>新增申请书</h1>
      {region === null && <NoRegion />}
      {region !== null && !confirmed && <RegionPrompt region={region} />}
      {region !== null && confirmed && chosen === null && (
        <section aria-labelledby="series" className="space-y-3">
          <h2 id="series">第 2 步：选择专业系列</h2>
          <SeriesChoice
            region={region.name}
            series={series}
            hrefOf={(key) => `/applications/new?confirmed=${region.code}&series=${key}`}
          />
        </section>
      )}
      {region !== null && chosen !== null && (
        <>
          <h2>第 3 步：选择具体专业和职称（{chosen.name}）</h2>
          <p>
            <Link href={`/applications/new?confirmed=${region.code}`} prefetch={false}>
              返回重新选择系列
            </Link>
          </p>
          <TitleChooser
            regionCode={region.code}
            specialties={chosen.specialties}
            firstPage={props.firstPage}
            create={props.create}
          />
        </>
      )}
    </div>
  );
}

function AlreadyThere({ existing }: { readonly existing: NonNullable<Props['existing']> }) {
  return (
    <div className="max-w-3xl space-y-6">
      <h1>新增申请书</h1>
      <NoticeBox tone="info" title={`您已有 ${existing.year} 年度的申请书`}>
        <p>{existing.displayName}。一个年度只能有一份，只需在原申请书上修改，不必每次新增。</p>
        <p className="mt-3">
          <Link href="/applications" prefetch={false} className={styles.primary}>
            打开我的申请书
          </Link>
        </p>
      </NoticeBox>
    </div>
  );
}

function NoRegion() {
  return (
    <NoticeBox tone="warn" title="还没有选择评审地区">
      <p>评审地区由登录时使用的入口决定。请回到首页，点击您的评审地区入口，再新增申请书。</p>
      <p className="mt-3">
        <Link href="/" className={styles.primary}>
          回到首页选择评审地区
        </Link>
      </p>
    </NoticeBox>
  );
}
