// Lists as tests ask for them: by a link, as the page does.

import type { Actor } from '@/lib/domain/policy/actor';
import { listSearch, changed } from '@/lib/domain/review-list/list-link';
import type { LinkParams } from '@/lib/domain/review-list/read-list';
import {
  reviewListPage,
  type ListLine,
  type ReviewListPage,
} from '@/lib/server/queries/review-list/list-page';

/** The page that a link shows somebody who has lists. */
export async function pageOf(actor: Actor, params: LinkParams = {}): Promise<ReviewListPage> {
  const page = await reviewListPage(actor, params);
  if (page === null) throw new Error('no list for this role');
  return page;
}

/** The link from a page to the next one, or back to the one before. */
export function beside(page: ReviewListPage, direction: 'after' | 'before'): LinkParams {
  const { kind, list, lines } = page;
  const line = direction === 'after' ? lines.at(-1) : lines[0];
  if (line === undefined) throw new Error('nothing to go on from');
  const link = listSearch(kind, changed(list, { place: { direction, sealed: line.place } }));
  return Object.fromEntries(new URLSearchParams(link));
}

/** Every row of a list, page by page. */
export async function wholeList(actor: Actor, params: LinkParams = {}): Promise<ListLine[]> {
  let page = await pageOf(actor, params);
  const lines = [...page.lines];
  while (page.later) {
    page = await pageOf(actor, beside(page, 'after'));
    lines.push(...page.lines);
  }
  return lines;
}

export const idsOf = (lines: readonly { readonly id: string }[]): string[] =>
  lines.map(({ id }) => id);
