// Knows how a submission becomes the plain data of the generic print: every section, every value.

import 'server-only';
import type { SubmissionContent } from '@/lib/domain/application/submission-content';
import { formatDate, formatDateTime } from '@/lib/domain/beijing-time';
import type { FormOpinion } from '@/lib/domain/print/review-form';
import type { PageCounts } from '@/lib/domain/print/material-lists';
import { identityOf } from './print-identity';
import type { PrintDocument, PrintOpinion, PrintSection } from './print-document';

type Section = SubmissionContent['sections'][number];
type Row = Section['rows'][number];

/** What the print shows beside the content. */
export type PrintFrame = {
  /** Null prints a draft. */
  readonly submission: { readonly number: number; readonly hash: string } | null;
  readonly at: Date;
  /** In full: the official form goes into the personnel archive. */
  readonly documentNumber: string;
  readonly opinions: readonly (PrintOpinion & FormOpinion)[];
  readonly pages: PageCounts;
  /** Of the site: where the paper is looked up. */
  readonly origin: string;
};

// Longer values get a line of their own.
const wideFrom = 18;

const fieldsOf = (row: Row) =>
  row.fields.map(({ label, value }) => ({
    label,
    value,
    ...([...value].length >= wideFrom && { wide: true }),
  }));

const nameOf = (section: Section, index: number): string =>
  section.layout === 'single' ? section.rowName : `第 ${index + 1} 条${section.rowName}`;

function printSection(section: Section): PrintSection {
  const { title, layout, rows } = section;
  if (layout === 'single') {
    return { title, layout: 'record', fields: rows.flatMap(fieldsOf) };
  }
  // The template numbers them.
  const entries = rows.map((row) => ({ heading: section.rowName, fields: fieldsOf(row) }));
  return { title, layout: 'entries', entries };
}

function rowName(content: SubmissionContent, sectionId: string, rowId: string): string {
  const section = content.sections.find(({ id }) => id === sectionId);
  const index = section?.rows.findIndex((row) => row.rowId === rowId) ?? -1;
  return section && index >= 0 ? nameOf(section, index) : '';
}

/** The print of a content; the same content and frame give the same bytes. */
export function printDocument(content: SubmissionContent, frame: PrintFrame): PrintDocument {
  const { person, unit, pledge } = content;
  return {
    title: '专业技术职务任职资格申报书',
    displayName: content.displayName,
    ...identityOf(content.applicationNumber, frame),
    cover: [
      { label: '单位', value: unit.name },
      { label: '姓名', value: person.name },
      { label: '证件号码', value: frame.documentNumber },
      { label: '申报资格', value: content.displayName },
      { label: '申报年度', value: `${content.year} 年度` },
      { label: '填表时间', value: formatDate(frame.at) },
    ],
    sections: content.sections.map(printSection),
    attachments: content.files.map(({ id, sectionId, rowId, kindLabel, name, sha256 }) => ({
      section: content.sections.find(({ id }) => id === sectionId)?.title ?? '',
      row: rowName(content, sectionId, rowId),
      kind: kindLabel,
      name,
      ...(frame.pages.has(id) && { pages: frame.pages.get(id) ?? 1 }),
      sha256Short: sha256.slice(0, 12),
    })),
    pledge:
      pledge.acceptedAt === ''
        ? null
        : {
            text: pledge.text,
            acceptedAt: `${formatDateTime(new Date(pledge.acceptedAt))}（北京时间）`,
          },
    opinions: frame.opinions.map(({ office, text, leader, telephone, at }) => ({
      office,
      text,
      leader,
      telephone,
      at,
    })),
  };
}
