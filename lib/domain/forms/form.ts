// Knows a form: which sections a specialty asks for, as data that is frozen once it is used.

import { z } from 'zod/mini';
import { sectionOf } from '@/lib/domain/sections/registry';
import type { Section } from '@/lib/domain/sections/section';

const formSection = z.strictObject({
  id: z.string().check(z.maxLength(60)),
  minRows: z.int().check(z.gte(0), z.lte(60)),
  hint: z.optional(z.string().check(z.maxLength(500))),
  mandatoryAttachments: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(20)),
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
