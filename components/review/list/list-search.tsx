'use client';
// The search of a reviewer's lists: only what gives nothing away comes into the link.

import { SearchForm } from '@/components/ui/search-form';
import type { Find } from './list-types';

export function ListSearch({ find }: { readonly find: Find }) {
  return (
    <SearchForm
      label="查找申请书"
      hint="姓名（可用拼音或首字母）、申请书编号，或完整的证件号码"
      find={find}
      hrefOf={({ key, value }) =>
        `/applications?${new URLSearchParams({ view: 'all', [key]: value })}`
      }
    />
  );
}
