// Knows the submit stage: what is missing or wrong in a section before it may go up.

import { mostRows, type FormSection } from '@/lib/domain/forms/form';
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

/** Proofs of which one row at least has one, as long as it is valid (考评结合). */
function onceFindings(
  section: Section,
  asked: FormSection,
  rows: readonly Row[],
  attached: readonly AttachedTo[],
  today: string,
): Finding[] {
  return section.attachments
    .filter(({ kind }) => asked.attachedOnce?.includes(kind))
    .flatMap(({ kind, label, validTo }): Finding[] => {
      const proven = rows.filter(({ rowId }) =>
        attached.some((file) => file.rowId === rowId && file.kind === kind),
      );
      const [first] = proven;
      if (first === undefined) {
        const rowId = rows[0]?.rowId ?? null;
        return [{ rowId, field: null, message: `至少有一条要有附件“${label}”，请上传。` }];
      }
      if (validTo === undefined) return [];
      const ends = proven.map((row) => row[validTo] ?? null);
      if (ends.some((end) => typeof end === 'string' && end >= today.slice(0, 7))) return [];
      const message = `“${label}”须在有效期内：请填写“${section.fields[validTo]?.label}”，已过期的请换成有效的。`;
      return [{ rowId: first.rowId, field: validTo, message }];
    });
}

function countFindings(section: Section, asked: FormSection, count: number): Finding[] {
  const most = mostRows({ asked, section });
  const message =
    count > most
      ? `“${section.title}”最多 ${most} 条，现有 ${count} 条，请删去多余的。`
      : count >= asked.minRows
        ? null
        : count === 0
          ? `“${section.title}”还没有填写。`
          : `“${section.title}”至少 ${asked.minRows} 条，现有 ${count} 条。`;
  return message === null ? [] : [{ rowId: null, field: null, message }];
}

/** Everything that keeps this section from going up, and what its readers will be warned of. */
export function problemsOf(
  section: Section,
  asked: FormSection,
  rows: readonly Row[],
  attached: readonly AttachedTo[],
  facts: SectionFacts,
): Problem[] {
  const findings = [
    ...countFindings(section, asked, rows.length),
    ...rows.flatMap((row) => [
      ...rowFindings(section, row, facts),
      ...attachmentFindings(section, asked, row, attached),
    ]),
    ...onceFindings(section, asked, rows, attached, facts.today),
    ...(section.check?.(soundRows(section, rows), facts) ?? []),
  ];
  return findings.map((finding) => ({ severity: 'error', ...finding, sectionId: section.id }));
}
