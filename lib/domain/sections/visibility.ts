// Knows when a field is asked: always, or only while another field of the row has a value.

import type { Section } from './section';

/** Whether the row lets this field be seen; a hidden field is neither required nor shown. */
export function isShown(
  section: Pick<Section, 'fields'>,
  key: string,
  row: Readonly<Record<string, unknown>>,
): boolean {
  const condition = section.fields[key]?.showIf;
  return condition === undefined || row[condition.field] === condition.is;
}
