// Knows every text of a print and how its place is called.
import 'server-only';
import { formTexts } from './form-texts';
import type { PrintDocument, PrintedForm, PrintField, PrintSection } from './print-document';

/** A text and its place, such as 工作简历 第 3 行 单位. */
export type PlacedText = { place: string; text: string };

function* fieldTexts(place: string, fields: PrintField[]): Generator<PlacedText> {
  for (const field of fields) {
    yield { place: `${place} ${field.label}`, text: field.value };
    yield { place: `${place} ${field.label}`, text: field.label };
  }
}

function* sectionTexts(section: PrintSection): Generator<PlacedText> {
  const { title } = section;
  yield { place: title, text: title };
  if (section.layout === 'record') yield* fieldTexts(title, section.fields);
  if (section.layout === 'table') {
    // An empty table is printed without its head.
    for (const { label } of section.rows.length > 0 ? section.columns : []) {
      yield { place: `${title} ${label}`, text: label };
    }
    for (const [index, row] of section.rows.entries()) {
      for (const [column, text] of row.entries()) {
        yield {
          place: `${title} 第 ${index + 1} 行 ${section.columns[column]?.label ?? ''}`,
          text,
        };
      }
    }
  }
  if (section.layout === 'entries') {
    for (const [index, entry] of section.entries.entries()) {
      const place = `${title} 第 ${index + 1} 条`;
      yield { place, text: entry.heading };
      yield* fieldTexts(place, entry.fields);
    }
  }
}

/** Every text that the print shows, in the order of the paper. */
export const textsOf = (document: PrintDocument | PrintedForm): Generator<PlacedText> =>
  'pages' in document ? formTexts(document) : documentTexts(document);

function* documentTexts(document: PrintDocument): Generator<PlacedText> {
  yield { place: '封面', text: document.title };
  yield { place: '封面', text: document.displayName };
  yield { place: '封面', text: document.applicationNumber };
  yield* fieldTexts('封面', document.cover);
  for (const section of document.sections) yield* sectionTexts(section);
  for (const [index, item] of document.attachments.entries()) {
    for (const text of [item.section, item.row, item.kind, item.name, item.sha256Short]) {
      yield { place: `材料目录 第 ${index + 1} 行`, text };
    }
  }
  for (const text of document.pledge ? Object.values(document.pledge) : []) {
    yield { place: '申报人承诺', text };
  }
  for (const opinion of document.opinions) {
    for (const text of Object.values(opinion)) {
      yield { place: `审核推荐意见 ${opinion.office}`, text };
    }
  }
}
