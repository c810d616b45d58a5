import { notFound } from 'next/navigation';
import { runBatch } from '@/app/actions/review';
import { BatchResult } from '@/components/review/batch/batch-result';
import { batchPage } from '@/lib/server/queries/batches';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '批量办理结果' };

type Props = { readonly params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const page = (await batchPage(await requireActor(), (await params).id)) ?? notFound();
  return <BatchResult page={page} run={runBatch} />;
}
