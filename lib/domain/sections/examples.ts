// Knows a section's examples as rows of an application, as tests and the gallery show them.

import type { Row, RowPointer } from './field';
import type { Section } from './section';

/** The id of the example at a place, the same for every section. */
export const exampleRowId = (at: number): string =>
  `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;

/** The section's examples as stored rows. */
export const exampleRows = (section: Pick<Section, 'examples'>): Row[] =>
  section.examples.map((example, at) => ({ ...example, rowId: exampleRowId(at) }));

/** Points at an example of another section. */
export const pointerToExample = ({ id }: Pick<Section, 'id'>, at: number): RowPointer => ({
  sectionId: id,
  rowId: exampleRowId(at),
});
