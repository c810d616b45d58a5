// Knows how the section definitions read: every field with what it takes and when it is asked.

import { defaultForm } from '@/lib/domain/forms/default-form';
import { nameOfCode, type CodeTable } from '@/lib/domain/codes/code-table';
import { textForms, type TextForm } from '@/lib/domain/codes/text-forms';
import type { Field, Value } from '@/lib/domain/sections/field';
import { formatValue } from '@/lib/domain/sections/kinds';
import { knownFacts } from '@/lib/domain/sections/known';
import { sections } from '@/lib/domain/sections/registry';
import type { Section } from '@/lib/domain/sections/section';
import { code, documentHead, table } from './markdown';

/** Options that every kind has; they have columns of their own. */
const common = new Set(['kind', 'label', 'hint', 'optional', 'showIf', 'inHeader']);
const shownCodes = 12;

function codesText(codes: CodeTable): string {
  const names = codes.slice(0, shownCodes).map(([each]) => nameOfCode(codes, each));
  const rest = codes.length > shownCodes ? ` … (${codes.length} in all)` : '';
  return `${names.join('、')}${rest}`;
}

/** What a field's own options say, whatever its kind: a new option is written out by itself. */
function limitsOf(field: Field): string {
  return Object.entries(field)
    .filter(([option]) => !common.has(option))
    .map(([option, value]: [string, unknown]) => {
      if (option === 'codes') return codesText(value as CodeTable);
      if (option === 'pattern') return code(textForms[(value as { form: TextForm }).form].source);
      return value === true ? option : `${option} ${String(value)}`;
    })
    .join(', ');
}

function shownIf(section: Section, { showIf }: Field): string {
  if (showIf === undefined) return '';
  const other = section.fields[showIf.field];
  const value: Value = showIf.is;
  return other === undefined ? '' : `${other.label} = ${formatValue(other, value)}`;
}

function fieldRow(section: Section, key: string, field: Field): string[] {
  return [
    code(key),
    field.label,
    code(field.kind),
    field.optional === true ? '选填' : '',
    limitsOf(field),
    shownIf(section, field),
    field.inHeader === true ? 'yes' : '',
    section.columns.includes(key) ? 'yes' : '',
  ];
}

const heads = ['field', 'label', 'kind', 'optional', 'limits', 'shown if', 'header', 'column'];

function sectionText(section: Section): string {
  const { id, title, layout, rowName, maxRows, known = [], attachments, fields } = section;
  const asked = defaultForm.sections.find((each) => each.id === id);
  const rows = layout === 'single' ? 'one row' : `0 to ${maxRows} rows, each called ${rowName}`;
  const form =
    asked === undefined
      ? 'The default form does not ask for it.'
      : `The default form asks for at least ${asked.minRows}.`;
  const facts = known.map((fact) => knownFacts[fact]).join('、');
  return [
    `## ${title} ${code(id)}\n`,
    `${layout === 'single' ? 'Layout' : 'List'}: ${rows}. ${form}\n`,
    ...(facts === '' ? [] : [`Known already, not asked: ${facts}.\n`]),
    table(
      heads,
      Object.entries(fields).map(([key, field]) => fieldRow(section, key, field)),
    ),
    'Attachments of a row:\n',
    table(
      ['kind', 'label', 'mandatory in the default form'],
      attachments.map(({ kind, label }) => [
        code(kind),
        label,
        asked?.mandatoryAttachments.includes(kind) === true ? 'yes' : '',
      ]),
    ),
  ].join('\n');
}

/** docs/generated/sections.md */
export function sectionDocument(): string {
  return [
    documentHead('The sections', [
      'lib/domain/sections/registry.ts',
      'lib/domain/forms/default-form.ts',
    ]),
    'A field without 选填 must be filled in before 上报, while it is shown. “header”: part of the block on top of the review page; “column”: a column of the table of rows.\n',
    ...sections.map(sectionText),
  ].join('\n');
}
