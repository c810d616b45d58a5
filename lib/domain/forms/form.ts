// Knows a form: which sections a specialty asks for, as data that is frozen once it is published.

import { z } from 'zod/mini';
import { sectionOf } from '@/lib/domain/sections/registry';
import type { Section } from '@/lib/domain/sections/section';

/** Most code points of a hint that a committee writes above a section. */
export const hintLimit = 300;

const attachmentKinds = z.array(z.string().check(z.maxLength(60))).check(z.maxLength(20));

const formSection = z.strictObject({
  id: z.string().check(z.maxLength(60)),
  /** 0: may be left empty (选填). */
  minRows: z.int().check(z.gte(0), z.lte(200)),
  /** Without it: as many rows as the section takes. */
  maxRows: z.optional(z.int().check(z.gte(1), z.lte(200))),
  hint: z.optional(z.string().check(z.maxLength(2 * hintLimit))),
  /** Kinds of file that every row must have. */
  mandatoryAttachments: attachmentKinds,
  /** Kinds of file that one row at least must have. */
  attachedOnce: z.optional(attachmentKinds),
});

/** The content of a FormVersion. */
export const formComposition = z.strictObject({
  sections: z.array(formSection).check(z.minLength(1), z.maxLength(40)),
});

export type FormSection = z.infer<typeof formSection>;
export type FormComposition = z.infer<typeof formComposition>;

/** A section of the form: what is asked, and the definition that asks it. */
export type AskedSection = { readonly asked: FormSection; readonly section: Section };

/** The sections of a form in their order; a section that the registry lost stops loudly. */
export function sectionsOf(composition: FormComposition): AskedSection[] {
  return composition.sections.map((asked) => ({ asked, section: sectionOf(asked.id) }));
}

/** How many rows the form takes of a section at most. */
export const mostRows = ({
  asked,
  section,
}: {
  readonly asked: FormSection;
  readonly section: Pick<Section, 'maxRows'>;
}): number => Math.min(asked.maxRows ?? section.maxRows, section.maxRows);
