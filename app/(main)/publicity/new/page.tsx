import { notFound } from 'next/navigation';
import { startPublicity } from '@/app/actions/publicity';
import { StartPage } from '@/components/publicity/start-page';
import { can } from '@/lib/domain/policy/scopes';
import { publicityStart } from '@/lib/server/queries/publicity/publicity-start';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '开始公示' };

type Asked = { application?: string; unit?: string; kind?: string };
type Props = { readonly searchParams: Promise<Asked> };

export default async function Page({ searchParams }: Props) {
  const actor = await requireActor();
  if (!can(actor, 'publicity.run')) notFound();
  const page = (await publicityStart(actor, await searchParams, new Date())) ?? notFound();
  return <StartPage page={page} start={startPublicity} />;
}
