// Knows the plain data that the print templates see, and nothing of submissions or of Typst.
import 'server-only';
import type { FormPages } from '@/lib/domain/print/blocks';

/** One labelled value; `wide` gives it a line of its own. */
export type PrintField = { label: string; value: string; wide?: boolean };

/** A column of a table; the paper's width is shared out by weight. */
export type PrintColumn = { label: string; weight: number };

/** One row of a section that is too rich for a table line (more than about seven fields). */
export type PrintEntry = { heading: string; fields: PrintField[] };

/** A section and how it is drawn; no fields, rows or entries prints as （无）. */
export type PrintSection = { title: string } & (
  | { layout: 'record'; fields: PrintField[] }
  | { layout: 'table'; columns: PrintColumn[]; rows: string[][] }
  | { layout: 'entries'; entries: PrintEntry[] }
);

/** One line of the list of materials: the section and row that it proves, and the file. */
export type PrintAttachment = {
  section: string;
  row: string;
  kind: string;
  name: string;
  pages?: number;
  sha256Short: string;
};

/** What a unit, a supervising unit or a committee wrote when it passed the application on. */
export type PrintOpinion = {
  office: string;
  text: string;
  leader: string;
  telephone: string;
  at: string;
};

/** How a paper is checked: what is typed, where, and the QR that opens the same page. */
export type PrintVerification = {
  readonly code: string;
  /** The address without its scheme. */
  readonly page: string;
  readonly svg: string;
};

/** What every print says of itself, beside what it shows. */
export type PrintIdentity = {
  /** Null on a paper that is about many applications. */
  applicationNumber: string | null;
  /** Which 上报 this is; null while the application has not been submitted. */
  submissionNumber: number | null;
  /** Hex SHA-256 of the submission. */
  hash: string | null;
  verification: PrintVerification | null;
  /** Prints the watermark 草稿 on every page. */
  draft: boolean;
  /** ISO 8601; also the PDF's own date, so that the same data always gives the same bytes. */
  createdAt: string;
};

/** The generic print. Every time but `createdAt` is text already worded for its readers. */
export type PrintDocument = PrintIdentity & {
  title: string;
  applicationNumber: string;
  displayName: string;
  cover: PrintField[];
  sections: PrintSection[];
  attachments: PrintAttachment[];
  pledge: { text: string; acceptedAt: string } | null;
  opinions: PrintOpinion[];
};

/** An official form. */
export type PrintedForm = PrintIdentity & FormPages;
