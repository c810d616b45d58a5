import { notFound } from 'next/navigation';
import { startEverything } from '@/app/actions/prints';
import { PrintPage } from '@/components/print/print-page';
import { applicationFrame } from '@/lib/server/queries/application-frame';
import { printPage } from '@/lib/server/queries/print-page';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '表格打印' };

type Props = {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<{ form?: string }>;
};

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  if ((await applicationFrame(actor, id)) === null) notFound();
  const page = await printPage(actor, id, (await searchParams).form, new Date());
  return <PrintPage page={page} startEverything={startEverything} />;
}
