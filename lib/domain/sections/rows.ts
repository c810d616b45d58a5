// Knows how rows come in: from the browser strictly, from the database tolerantly.

import { z } from 'zod/mini';
import type { Row, Value } from './field';
import { checkValue, normaliseValue } from './kinds';
import type { Problem, Section } from './section';
import { isShown } from './visibility';

/** Rows as they may arrive: values are judged field by field, so that each gets its own sentence. */
export const incomingRows = z
  .array(z.record(z.string().check(z.maxLength(60)), z.unknown()))
  .check(z.maxLength(200));

export type IncomingRows = z.infer<typeof incomingRows>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Parsed =
  | { readonly ok: true; readonly rows: Row[] }
  | { readonly ok: false; readonly problems: Problem[] };

/**
 * The draft stage: rows may be incomplete, never malformed.
 * @returns the rows in stored form, or one problem for each field that cannot be stored.
 */
export function parseDraft(section: Section, incoming: IncomingRows, today: string): Parsed {
  const problems: Problem[] = [];
  const wrong = (rowId: string | null, field: string | null, message: string) =>
    problems.push({ sectionId: section.id, rowId, field, severity: 'error', message });
  if (incoming.length > section.maxRows) {
    wrong(null, null, `“${section.title}”最多 ${section.maxRows} 条，请删去多余的。`);
  }
  const ids = new Set<string>();
  const rows = incoming.map((typed) => {
    const rowId = String(typed['rowId']);
    if (!uuid.test(rowId) || ids.has(rowId))
      wrong(null, null, '这一条没有有效的标识，请刷新页面后再保存。');
    ids.add(rowId);
    const strange = Object.keys(typed).find((key) => key !== 'rowId' && !(key in section.fields));
    if (strange !== undefined) wrong(rowId, null, '页面与系统的版本不一致，请刷新页面后再保存。');
    return {
      rowId,
      ...parseFields(section, typed, today, (key, message) => wrong(rowId, key, message)),
    };
  });
  return problems.length === 0 ? { ok: true, rows } : { ok: false, problems };
}

function parseFields(
  section: Section,
  typed: Readonly<Record<string, unknown>>,
  today: string,
  wrong: (key: string, message: string) => void,
): Record<string, Value | null> {
  const fields = Object.entries(section.fields);
  const row = Object.fromEntries(
    fields.map(([key, field]) => [key, normaliseValue(field, typed[key])]),
  );
  return Object.fromEntries(
    fields.map(([key, field]) => {
      const message = checkValue(field, row[key], { today });
      // What is wrong where nobody can see it is dropped, not complained of.
      if (message !== null && !isShown(section, key, row)) return [key, null];
      if (message !== null) wrong(key, message);
      return [key, row[key] as Value | null];
    }),
  );
}

/** Only commands write rows: this stops at what is none, and costs nothing on a page of many. */
function asRows(stored: unknown): IncomingRows {
  const sound = Array.isArray(stored) && stored.every((row) => Object(row) === row);
  if (!sound) throw new TypeError('what is stored as rows of a section is not a list of rows');
  return stored as IncomingRows;
}

/**
 * Rows read back from the database: fields that the definition has gained are empty, fields that
 * it has lost are dropped, values that it no longer accepts are kept to be judged at 上报.
 * @throws TypeError where rows are no rows.
 */
export function readRows(section: Section, stored: unknown): Row[] {
  return asRows(stored).map((row) => ({
    rowId: String(row['rowId']),
    ...Object.fromEntries(
      Object.keys(section.fields).map((key) => [key, (row[key] ?? null) as Value | null]),
    ),
  }));
}
