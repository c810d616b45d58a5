// How a problem finds its field on the page: ids made of row and field.

import type { SummaryItem } from '@/components/ui/error-summary';

/** The DOM id of a field; of the row or the section where no field is meant. */
export const fieldId = (rowId: string | null, field: string | null): string =>
  ['f', rowId, field].filter((part) => part !== null && part !== '').join('-');

/** Server errors are keyed `row.field`. */
export const fieldErrorKey = (rowId: string, field: string): string => `${rowId}.${field}`;

/** The summary on top, linked to the fields. */
export const summaryItems = (errors: Readonly<Record<string, string>>): SummaryItem[] =>
  Object.entries(errors).map(([key, message]) => {
    const [rowId = '', field = ''] = key.split('.');
    return { href: `#${fieldId(rowId, field)}`, message };
  });
