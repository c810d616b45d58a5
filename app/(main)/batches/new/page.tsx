import { notFound } from 'next/navigation';
import { startBatch } from '@/app/actions/review';
import { NewBatchPage } from '@/components/review/batch/new-batch-page';
import type { LinkParams } from '@/lib/domain/review-list/read-list';
import { batchCandidates } from '@/lib/server/queries/batches';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '批量上报和回退' };

type Props = { readonly searchParams: Promise<LinkParams> };

export default async function Page({ searchParams }: Props) {
  const candidates = await batchCandidates(await requireActor(), await searchParams);
  return <NewBatchPage candidates={candidates ?? notFound()} start={startBatch} />;
}
