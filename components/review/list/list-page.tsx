// 申请书审核: the lists of a reviewer, with search, filters, orders and pages, all of it in the link.

import Link from 'next/link';
import { styles } from '@/components/ui/styles';
import { viewsOf } from '@/lib/domain/review-list/desk';
import { changed, listHref, listSearch } from '@/lib/domain/review-list/list-link';
import { emptyList, listTitles, nothingFound, viewName } from '@/lib/messages/review-list';
import { ListChips } from './list-chips';
import { ListFilters } from './list-filters';
import { ListPager } from './list-pager';
import { ListSearch } from './list-search';
import { ListSorts } from './list-sorts';
import { ListTable } from './list-table';
import type { ListActions, ListPageDto } from './list-types';

type Props = { readonly page: ListPageDto; readonly now: Date; readonly actions: ListActions };

export function ListPage({ page, now, actions }: Props) {
  const { kind, list } = page;
  const filtered = Object.keys(list.filter).length > 0;
  return (
    <div className="space-y-4">
      <h1>{listTitles[kind]}</h1>
      <nav aria-label="列表" className="flex flex-wrap gap-2">
        {viewsOf[kind].map((view) => (
          <Link
            key={view}
            href={listHref(kind, changed(list, { view }))}
            prefetch={false}
            aria-current={view === list.view ? 'page' : undefined}
            className={view === list.view ? styles.primary : styles.secondary}
          >
            {viewName(kind, view)}
          </Link>
        ))}
      </nav>
      <ListSearch find={actions.find} />
      <ListFilters page={page} />
      <ListChips page={page} />
      {page.lines.length === 0 ? (
        <p>{filtered ? nothingFound : emptyList(kind, list.view)}</p>
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-x-4">
            <ListSorts page={page} />
            <div className="flex flex-wrap gap-3">
              {kind !== 'region' && list.view === 'waiting' && (
                <Link
                  href={`/batches/new?${listSearch(kind, changed(list, {}))}`}
                  prefetch={false}
                  className={styles.secondary}
                >
                  批量上报和回退
                </Link>
              )}
              <Link
                href={`/prints?${listSearch(kind, changed(list, {}))}`}
                prefetch={false}
                className={styles.secondary}
              >
                打印情况一览表
              </Link>
            </div>
          </div>
          <ListTable kind={kind} list={list} lines={page.lines} now={now} open={actions.open} />
        </>
      )}
      <ListPager page={page} />
    </div>
  );
}
