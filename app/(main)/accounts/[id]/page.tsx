import { notFound } from 'next/navigation';
import * as accounts from '@/app/actions/accounts';
import { AccountPage } from '@/components/platform/account-page';
import { accountDetail } from '@/lib/server/queries/account-detail';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '帐号' };

const actions = {
  reset: accounts.resetAccount,
  unlock: accounts.unlockAccount,
  disable: accounts.disableAccount,
  enable: accounts.enableAccount,
  askIdentity: accounts.askIdentityChange,
  approveIdentity: accounts.approveIdentityChange,
  rejectIdentity: accounts.rejectIdentityChange,
  recordIntegrity: accounts.recordIntegrity,
  liftIntegrity: accounts.liftIntegrity,
};

type Props = { readonly params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const account = (await accountDetail(actor, id, new Date())) ?? notFound();
  return <AccountPage account={account} actions={actions} />;
}
