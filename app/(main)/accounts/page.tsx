import { notFound } from 'next/navigation';
import { AccountsPage } from '@/components/platform/accounts-page';
import { can } from '@/lib/domain/policy/scopes';
import { accountLines } from '@/lib/server/queries/accounts';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '帐号和角色' };

type Props = { readonly searchParams: Promise<{ after?: string }> };

export default async function Page({ searchParams }: Props) {
  const actor = await requireActor();
  if (!can(actor, 'account.read')) notFound();
  const { after } = await searchParams;
  return <AccountsPage accounts={await accountLines(actor, after)} />;
}
