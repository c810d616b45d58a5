import { notFound } from 'next/navigation';
import { exportStatistics } from '@/app/actions/statistics';
import { StatisticsPage } from '@/components/statistics/statistics-page';
import { statistics, type AskedStatistics } from '@/lib/server/queries/statistics';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '统计' };

type Props = { readonly searchParams: Promise<AskedStatistics> };

export default async function Page({ searchParams }: Props) {
  const [asked, actor] = await Promise.all([searchParams, requireActor()]);
  const page = await statistics(actor, asked);
  return page === null ? notFound() : <StatisticsPage page={page} exportSheet={exportStatistics} />;
}
