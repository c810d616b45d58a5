// Knows how each form of one application is made of what a submission says.

import 'server-only';
import type { SubmissionContent } from '@/lib/domain/application/submission-content';
import { formatDate } from '@/lib/domain/beijing-time';
import type { FormPages } from '@/lib/domain/print/blocks';
import type { PageForm } from '@/lib/domain/print/forms';
import { overview } from '@/lib/domain/print/overview';
import { reviewForm } from '@/lib/domain/print/review-form';
import { bagLabel, materialsForm } from '@/lib/domain/print/material-lists';
import { exceptionForm, pledgeForm } from '@/lib/domain/print/small-forms';
import { printDocument, type PrintFrame } from './print-data';
import type { PrintDocument, PrintedForm } from './print-document';
import { identityOf } from './print-identity';

type Make = (content: SubmissionContent, frame: PrintFrame) => FormPages;

const makers: Readonly<Record<Exclude<PageForm, 'application'>, Make>> = {
  reviewForm: (content, { opinions, at }) =>
    reviewForm(content, { opinions, filledAt: formatDate(at) }),
  overview,
  pledge: pledgeForm,
  materials: (content, { pages }) => materialsForm(content, pages),
  exception: exceptionForm,
  bagLabel,
};

/** The form with what every page of it says of itself. */
export function formData(
  id: PageForm,
  content: SubmissionContent,
  frame: PrintFrame,
): PrintDocument | PrintedForm {
  if (id === 'application') return printDocument(content, frame);
  return { ...identityOf(content.applicationNumber, frame), ...makers[id](content, frame) };
}
