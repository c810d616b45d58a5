// The filters that are set, each with a link that takes it away; the list's own link can be kept.

import Link from 'next/link';
import { styles } from '@/components/ui/styles';
import { changed, listHref, without } from '@/lib/domain/review-list/list-link';
import { filterKeys, type FilterKey } from '@/lib/domain/review-list/list-query';
import { filterNames, filterValue } from '@/lib/messages/review-list';
import type { ChoiceDto, ListPageDto } from './list-types';

/** A value in words; '' for a filter whose name says it all. */
function valueOf({ list, choices, name, lines }: ListPageDto, key: FilterKey): string {
  const { filter } = list;
  const named = (all: readonly ChoiceDto[]) => all.find((each) => each.key === filter[key])?.name;
  const known: Partial<Record<FilterKey, string | null | undefined>> = {
    round: named(choices.rounds),
    series: named(choices.series),
    specialty: named(choices.specialties),
    title: named(choices.titles),
    name,
    person: lines[0]?.applicant,
  };
  return known[key] ?? filterValue(filter, key) ?? '';
}

export function ListChips({ page }: { readonly page: ListPageDto }) {
  const { kind, list } = page;
  const set = filterKeys.filter((key) => list.filter[key] !== undefined);
  if (set.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <ul aria-label="条件" className="flex flex-wrap gap-2">
        {set.map((key) => {
          const value = valueOf(page, key);
          return (
            <li key={key} className="rounded-box border border-line bg-band pl-3">
              {filterNames[key]}
              {value !== '' && `：${value}`}
              <Link
                href={listHref(kind, without(list, key))}
                prefetch={false}
                className="ml-2 inline-flex min-h-11 items-center px-3 text-accent underline underline-offset-4"
              >
                去掉<span className="sr-only">{filterNames[key]}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      <Link
        href={listHref(kind, changed(list, { filter: {} }))}
        prefetch={false}
        className={styles.quiet}
      >
        清除全部条件
      </Link>
      <Link href={listHref(kind, changed(list, {}))} prefetch={false} className={styles.quiet}>
        此列表的链接（可以收藏）
      </Link>
    </div>
  );
}
