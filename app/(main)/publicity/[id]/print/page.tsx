import { notFound } from 'next/navigation';
import { PublicityPrintPage } from '@/components/publicity/publicity-print-page';
import { publicityPrintOf } from '@/lib/domain/print/forms';
import { publicityPage } from '@/lib/server/queries/publicity/publicity-page';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '打印公示' };

type Props = {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<{ form?: string }>;
};

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const page = await publicityPage(await requireActor(), id, new Date());
  if (!page?.run) notFound();
  const form = publicityPrintOf((await searchParams).form);
  return (
    <PublicityPrintPage id={id} unit={page.notice.unit} over={page.result !== null} form={form} />
  );
}
