'use client';
// The search of accounts: a number opens the account, a name the list of those that have it.

import { SearchForm } from '@/components/ui/search-form';
import { accountsLink, readAccountList } from '@/lib/domain/policy/account-list';
import type { Result } from '@/lib/domain/result';

type Found = { readonly accountId: string } | { readonly name: string };
export type FindAccount = (input: { text: string }) => Promise<Result<Found>>;

const hrefOf = (found: Found): string =>
  'accountId' in found
    ? `/accounts/${found.accountId}`
    : accountsLink(readAccountList({ name: found.name }));

export function AccountSearch({ find }: { readonly find: FindAccount }) {
  return (
    <SearchForm
      label="查找帐号"
      hint="姓名、登录名，或完整的证件号码"
      find={find}
      hrefOf={hrefOf}
    />
  );
}
