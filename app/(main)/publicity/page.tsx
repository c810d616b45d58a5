import { notFound } from 'next/navigation';
import { PublicityListPage } from '@/components/publicity/publicity-list-page';
import { can } from '@/lib/domain/policy/scopes';
import { publicityList } from '@/lib/server/queries/publicity/publicity-list';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '单位公示' };

export default async function Page() {
  const actor = await requireActor();
  if (!can(actor, 'publicity.read')) notFound();
  return <PublicityListPage list={await publicityList(actor, new Date())} />;
}
