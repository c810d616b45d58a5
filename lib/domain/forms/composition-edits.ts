// Knows how a committee edits a form: sections taken in, left out, moved and asked differently.

import { sections as registered } from '@/lib/domain/sections/registry';
import { defaultForm } from './default-form';
import type { FormComposition, FormSection } from './form';

/** The section as the default form asks it, for one that is taken in anew. */
const asDefault = (id: string): FormSection =>
  defaultForm.sections.find((section) => section.id === id) ?? {
    id,
    minRows: 0,
    mandatoryAttachments: [],
  };

/** With the section: at its usual place, that is behind the nearest one before it in the registry. */
export function takenIn({ sections }: FormComposition, id: string): FormComposition {
  const order = registered.map((section) => section.id);
  const before = order.slice(0, order.indexOf(id)).toReversed();
  const nearest = before.find((each) => sections.some((section) => section.id === each));
  const at = sections.findIndex((section) => section.id === nearest) + 1;
  return { sections: sections.toSpliced(at, 0, asDefault(id)) };
}

/** Without the section. */
export const leftOut = ({ sections }: FormComposition, id: string): FormComposition => ({
  sections: sections.filter((section) => section.id !== id),
});

/** The section one place up (-1) or down (1); at the ends nothing happens. */
export function movedBy({ sections }: FormComposition, id: string, by: -1 | 1): FormComposition {
  const at = sections.findIndex((section) => section.id === id);
  const section = sections[at];
  const to = at + by;
  if (section === undefined || to < 0 || to >= sections.length) return { sections };
  return { sections: sections.toSpliced(at, 1).toSpliced(to, 0, section) };
}

/** The section asked differently. */
export const askedAs = (
  { sections }: FormComposition,
  id: string,
  change: Partial<Omit<FormSection, 'id'>>,
): FormComposition => ({
  sections: sections.map((section) => (section.id === id ? { ...section, ...change } : section)),
});

/** One shape for one form: empty hints and defaults that say nothing are dropped. */
export const tidied = ({ sections }: FormComposition): FormComposition => ({
  sections: sections.map(({ hint, maxRows, attachedOnce, ...section }) => ({
    ...section,
    ...(hint?.trim() && { hint: hint.trim() }),
    ...(maxRows !== undefined && { maxRows }),
    ...(attachedOnce !== undefined && attachedOnce.length > 0 && { attachedOnce }),
  })),
});
