// Knows what a submission freezes: the values, and how they read on the day they were sent.

import { z } from 'zod';

const text = z.string().max(6000);
const short = z.string().max(300);

const displaySection = z.object({
  id: short,
  title: short,
  layout: z.enum(['single', 'list']),
  rowName: short,
  columns: z.array(short).max(60),
  rows: z
    .array(
      z.object({
        rowId: z.string().max(36),
        fields: z
          .array(z.object({ key: short, label: short, value: text, same: z.optional(text) }))
          .max(100),
      }),
    )
    .max(200),
});

/** One file as the submission names it; the bytes are kept as long as the submission. */
const submittedFile = z.object({
  id: z.string().max(36),
  sectionId: short,
  rowId: z.string().max(36),
  kind: short,
  kindLabel: short,
  name: short,
  mediaType: short,
  size: z.number(),
  sha256: z.string().length(64),
  /** Of a PDF that was inspected. */
  pages: z.optional(z.nullable(z.number())),
});

/** The frozen content. `format` names this shape, so that older ones stay readable. */
export const submissionContent = z.object({
  format: z.literal(1),
  applicationNumber: short,
  displayName: short,
  year: z.number(),
  person: z.object({ name: short, sex: short, birthDate: short }),
  unit: z.object({ id: z.string().max(36), name: short, nature: short }),
  /** Fields that head the review page, in order. */
  header: z.array(z.object({ label: short, value: text })).max(40),
  sections: z.array(displaySection).max(40),
  /** Raw rows by section, for the next application and for machines. */
  rows: z.record(short, z.array(z.record(short, z.unknown())).max(200)),
  files: z.array(submittedFile).max(200),
  pledge: z.object({ version: short, text, acceptedAt: short }),
});

export type SubmissionContent = z.infer<typeof submissionContent>;
export type SubmittedFile = z.infer<typeof submittedFile>;
