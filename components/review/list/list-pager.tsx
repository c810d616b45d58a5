// From page to page: each link names the row that it goes on from, so no row is lost while others move.

import Link from 'next/link';
import { styles } from '@/components/ui/styles';
import { changed, listHref } from '@/lib/domain/review-list/list-link';
import type { ListPageDto } from './list-types';

export function ListPager({ page }: { readonly page: ListPageDto }) {
  const { kind, list, lines, earlier, later } = page;
  const [first, last] = [lines[0], lines.at(-1)];
  if (!earlier && !later) return null;
  const at = (direction: 'after' | 'before', sealed: string) =>
    listHref(kind, changed(list, { place: { direction, sealed } }));
  return (
    <nav aria-label="翻页" className="flex flex-wrap gap-2">
      {earlier && (
        <Link
          href={listHref(kind, changed(list, {}))}
          prefetch={false}
          className={styles.secondary}
        >
          第一页
        </Link>
      )}
      {earlier && first && (
        <Link href={at('before', first.place)} prefetch={false} className={styles.secondary}>
          上一页
        </Link>
      )}
      {later && last && (
        <Link href={at('after', last.place)} prefetch={false} className={styles.secondary}>
          下一页
        </Link>
      )}
    </nav>
  );
}
