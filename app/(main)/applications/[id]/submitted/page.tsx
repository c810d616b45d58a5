import { notFound } from 'next/navigation';
import { ReceiptPage } from '@/components/workflow/receipt-page';
import { applicationFrame } from '@/lib/server/queries/application-frame';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '上报成功' };

type Props = { readonly params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const { id } = await params;
  const frame = (await applicationFrame(await requireActor(), id)) ?? notFound();
  if (!frame.mine || frame.submissionCount === 0) notFound();
  return <ReceiptPage frame={frame} />;
}
