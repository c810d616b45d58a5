// Knows how two forms differ, section by section, for the person who publishes the second.

import { canonicalJson } from '@/lib/domain/application/canonical';
import type { FormComposition, FormSection } from './form';

export type CompositionChanges = {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly { readonly before: FormSection; readonly after: FormSection }[];
  /** The sections that both have stand in another order. */
  readonly reordered: boolean;
};

const idsOf = ({ sections }: FormComposition) => sections.map(({ id }) => id);

/** What the second form asks that the first does not, and the other way round. */
export function compositionChanges(
  before: FormComposition,
  after: FormComposition,
): CompositionChanges {
  const [had, has] = [idsOf(before), idsOf(after)];
  const kept = has.filter((id) => had.includes(id));
  return {
    added: has.filter((id) => !had.includes(id)),
    removed: had.filter((id) => !has.includes(id)),
    changed: after.sections.flatMap((section) => {
      const earlier = before.sections.find(({ id }) => id === section.id);
      return earlier === undefined || canonicalJson(earlier) === canonicalJson(section)
        ? []
        : [{ before: earlier, after: section }];
    }),
    reordered: kept.join() !== had.filter((id) => has.includes(id)).join(),
  };
}

/** Whether the forms are the same. */
export const isUnchanged = ({ added, removed, changed, reordered }: CompositionChanges): boolean =>
  added.length + removed.length + changed.length === 0 && !reordered;
