// How many there are, and the orders that the list can be read in.

import Link from 'next/link';
import { sortsOf } from '@/lib/domain/review-list/desk';
import { changed, listHref } from '@/lib/domain/review-list/list-link';
import { countInWords, sortNames } from '@/lib/messages/review-list';
import type { ListPageDto } from './list-types';

export function ListSorts({ page }: { readonly page: ListPageDto }) {
  const { kind, list, total } = page;
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6">
      <p>
        共 {countInWords(total)} 件。<span className="text-zinc-600">时间均为北京时间。</span>
      </p>
      <nav aria-label="排序">
        <ul className="flex flex-wrap items-center gap-x-3">
          <li className="text-zinc-600">排序：</li>
          {sortsOf(kind, list.view).map((sort) => (
            <li key={sort}>
              <Link
                href={listHref(kind, changed(list, { sort }))}
                prefetch={false}
                aria-current={sort === list.sort ? 'true' : undefined}
                className={`inline-flex min-h-11 items-center ${
                  sort === list.sort
                    ? 'font-bold text-zinc-900'
                    : 'text-accent underline underline-offset-4'
                }`}
              >
                {sortNames[sort]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
