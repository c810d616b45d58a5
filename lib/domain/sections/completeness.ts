// Knows the submit stage: what is missing or wrong in a section before it may go up.

import type { FormSection } from '@/lib/domain/forms/form';
import type { Row } from './field';
import { checkValue } from './kinds';
import type { Finding, Problem, Section, SectionFacts } from './section';
import { soundRows } from './sound-rows';
import { isShown } from './visibility';

/** The attachments of a section as far as completeness cares. */
export type AttachedTo = { readonly rowId: string; readonly kind: string };

function rowFindings(section: Section, row: Row, facts: SectionFacts): Finding[] {
  return Object.entries(section.fields).flatMap(([key, field]): Finding[] => {
    if (!isShown(section, key, row)) return [];
    const value = row[key] ?? null;
    const message =
      value === null
        ? field.optional
          ? null
          : `“${field.label}”还没有填写。`
        : checkValue(field, value, facts);
    return message === null ? [] : [{ rowId: row.rowId, field: key, message }];
  });
}

function attachmentFindings(
  section: Section,
  asked: FormSection,
  row: Row,
  attached: readonly AttachedTo[],
): Finding[] {
  return section.attachments
    .filter(({ kind }) => asked.mandatoryAttachments.includes(kind))
    .filter(({ kind }) => !attached.some((file) => file.rowId === row.rowId && file.kind === kind))
    .map(({ label }) => ({
      rowId: row.rowId,
      field: null,
      message: `缺少附件“${label}”，请上传。`,
    }));
}

/** Everything that keeps this section from going up, and what its readers will be warned of. */
export function problemsOf(
  section: Section,
  asked: FormSection,
  rows: readonly Row[],
  attached: readonly AttachedTo[],
  facts: SectionFacts,
): Problem[] {
  const findings: Finding[] = [];
  if (rows.length < asked.minRows) {
    const message =
      rows.length === 0
        ? `“${section.title}”还没有填写。`
        : `“${section.title}”至少 ${asked.minRows} 条，现有 ${rows.length} 条。`;
    findings.push({ rowId: null, field: null, message });
  }
  for (const row of rows) {
    findings.push(...rowFindings(section, row, facts));
    findings.push(...attachmentFindings(section, asked, row, attached));
  }
  findings.push(...(section.check?.(soundRows(section, rows), facts) ?? []));
  return findings.map((finding) => ({ severity: 'error', ...finding, sectionId: section.id }));
}
