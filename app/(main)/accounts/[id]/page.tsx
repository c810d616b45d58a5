import { notFound } from 'next/navigation';
import { AccountPage } from '@/components/platform/account-page';
import { accountDetail } from '@/lib/server/queries/account-detail';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '帐号' };

type Props = { readonly params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  return <AccountPage account={(await accountDetail(actor, id, new Date())) ?? notFound()} />;
}
