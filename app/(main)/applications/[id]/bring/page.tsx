import { notFound } from 'next/navigation';
import { bringRows } from '@/app/actions/applications';
import { BringPage } from '@/components/form/bring-page';
import { LockedPage } from '@/components/form/locked-page';
import { applicationFrame } from '@/lib/server/queries/application-frame';
import { bringPage } from '@/lib/server/queries/earlier-applications';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '带入往年内容' };

type Props = {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<{ from?: string }>;
};

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const frame = (await applicationFrame(actor, id)) ?? notFound();
  if (!frame.mine) notFound();
  if (!frame.mayEdit) return <LockedPage id={id} mine />;
  const { from } = await searchParams;
  const page = (await bringPage(actor, id, from)) ?? notFound();
  return <BringPage applicationId={id} page={page} bring={bringRows} />;
}
