import { notFound } from 'next/navigation';
import { findAccount } from '@/app/actions/accounts';
import { AccountsPage } from '@/components/platform/accounts-page';
import { readAccountList, type AccountLink } from '@/lib/domain/policy/account-list';
import { accountsPage } from '@/lib/server/queries/accounts';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '帐号和角色' };

type Props = { readonly searchParams: Promise<AccountLink> };

export default async function Page({ searchParams }: Props) {
  const actor = await requireActor();
  const page = await accountsPage(actor, readAccountList(await searchParams), new Date());
  return <AccountsPage page={page ?? notFound()} find={findAccount} />;
}
