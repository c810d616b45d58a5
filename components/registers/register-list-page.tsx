// The records of one register: found by their words, opened to be changed, taken out as a spreadsheet.

import Link from 'next/link';
import type { ReactNode } from 'react';
import { styles } from '@/components/ui/styles';
import { Table } from '@/components/ui/table';

type Props = {
  readonly list: {
    readonly id: string;
    readonly register: { readonly title: string; readonly about: string };
    readonly heads: readonly string[];
    readonly lines: readonly {
      readonly key: string;
      readonly cells: readonly string[];
    }[];
    readonly total: number;
    readonly page: number;
    readonly pages: number;
    readonly search: string;
  };
  /** What is wrong with the records taken together. */
  readonly children?: ReactNode;
};

export function RegisterListPage({ list, children }: Props) {
  const { id, register, heads, lines, total, page, pages, search } = list;
  const base = `/registers/${id}`;
  const linkOf = (to: number) =>
    `${base}?${new URLSearchParams({ ...(search !== '' && { q: search }), page: String(to) })}`;
  return (
    <div className="space-y-4">
      <h1>{register.title}</h1>
      <p>{register.about}</p>
      {children}
      <div className="flex flex-wrap items-end gap-3">
        <Link href={`${base}/new`} prefetch={false} className={styles.primary}>
          新增
        </Link>
        <Link href={`${base}/import`} prefetch={false} className={styles.secondary}>
          从表格导入
        </Link>
        <a href={`/api/registers/${id}`} className={styles.secondary}>
          导出表格
        </a>
        <form action={base} className="flex flex-wrap items-end gap-2">
          <label htmlFor="q" className="block">
            <span className="block font-medium">查找</span>
            <input id="q" name="q" type="search" defaultValue={search} className={styles.input} />
          </label>
          <button type="submit" className={styles.secondary}>
            查找
          </button>
        </form>
      </div>
      <p>
        {search === '' ? `共 ${total} 条。` : `含有“${search}”的有 ${total} 条。`}
        {search !== '' && (
          <Link href={base} prefetch={false} className={`${styles.quiet} ml-2`}>
            显示全部
          </Link>
        )}
      </p>
      {total === 0 && search === '' && <p>还没有记录，请点击“新增”。</p>}
      {lines.length > 0 && (
        <Table
          caption={register.title}
          heads={[...heads, '操作']}
          rows={lines.map(({ key, cells }) => ({
            key,
            cells: [
              ...cells,
              <Link
                key="edit"
                href={`${base}/${encodeURIComponent(key)}`}
                prefetch={false}
                className={styles.quiet}
              >
                修改<span className="sr-only">：{cells[0]}</span>
              </Link>,
            ],
          }))}
        />
      )}
      {pages > 1 && (
        <nav aria-label="分页" className="flex flex-wrap items-center gap-4">
          {page > 1 && (
            <Link href={linkOf(page - 1)} prefetch={false} className={styles.secondary}>
              上一页
            </Link>
          )}
          <span>
            第 {page} / {pages} 页
          </span>
          {page < pages && (
            <Link href={linkOf(page + 1)} prefetch={false} className={styles.secondary}>
              下一页
            </Link>
          )}
        </nav>
      )}
    </div>
  );
}
