// Knows the forms that a text field may ask for, by name: fields are plain data.

import { emailForm } from '@/lib/domain/identity/email';
import { cn, isbn, issn, type NumberForm } from './publication-numbers';

/** domain.md §6.6; `source` says each in the documents. */
export const textForms = {
  postcode: /^\d{6}$/,
  // a mobile number is taken, too: many have no other
  landline: /^(0\d{2,3}-?\d{7,8}(-\d{1,6})?|1[3-9]\d{9})$/,
  email: emailForm,
  issn,
  cn,
  isbn,
} satisfies Record<string, NumberForm>;

export type TextForm = keyof typeof textForms;
