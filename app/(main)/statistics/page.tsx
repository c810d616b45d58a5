import { notFound } from 'next/navigation';
import { StatisticsPage } from '@/components/statistics/statistics-page';
import { can } from '@/lib/domain/policy/scopes';
import { statistics } from '@/lib/server/queries/statistics';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '统计' };

export default async function Page() {
  const actor = await requireActor();
  if (!can(actor, 'statistics.read')) notFound();
  return <StatisticsPage statistics={await statistics(actor)} />;
}
