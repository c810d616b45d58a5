// Knows how a list is written as a link, the same list always the same link.

import { sortsOf, viewsOf, type Desk } from './desk';
import { defaultColumns, filterKeys, type ReviewList } from './list-query';

/** The query string of a list, without `?`; what is not said is the default. */
export function listSearch(kind: Desk['kind'], list: ReviewList): string {
  const { view, sort, columns, filter, place } = list;
  const params = new URLSearchParams();
  if (view !== viewsOf[kind][0]) params.set('view', view);
  if (sort !== sortsOf(kind, view)[0]) params.set('sort', sort);
  for (const key of filterKeys) {
    const value = filter[key];
    if (value !== undefined) params.set(key, value === true ? '1' : String(value));
  }
  if (columns.join() !== defaultColumns.join()) params.set('col', columns.join());
  if (place !== null) params.set(place.direction, place.sealed);
  return params.toString();
}

/** The address of a list. */
export function listHref(kind: Desk['kind'], list: ReviewList): string {
  const search = listSearch(kind, list);
  return search === '' ? '/applications' : `/applications?${search}`;
}

/** The list with other wishes, from its beginning. */
export const changed = (list: ReviewList, wishes: Partial<ReviewList>): ReviewList => ({
  ...list,
  place: null,
  ...wishes,
});

/** The list without one of its filters. */
export function without(list: ReviewList, key: keyof ReviewList['filter']): ReviewList {
  const { [key]: _dropped, ...filter } = list.filter;
  return changed(list, { filter });
}
