// Knows in which order the windows of a round lie, and what they are a year later.

import { beijing, formatTableDate } from '@/lib/domain/beijing-time';
import type { RegisterRow, RowProblems } from './register';

/** Pairs in their order (domain.md §0.7: reviewing may begin while applying goes on). */
const inOrder = [
  { first: 'applyFrom', second: 'applyTo', sentence: '个人申报的截止时间应晚于开始时间。' },
  { first: 'applyTo', second: 'unitReviewTo', sentence: '单位审核不能早于个人申报截止。' },
  {
    first: 'unitReviewTo',
    second: 'supervisingReviewTo',
    sentence: '主管单位审核不能早于单位审核截止。',
  },
  { first: 'applyTo', second: 'firstArrivalTo', sentence: '首次报到不能早于个人申报截止。' },
  { first: 'applyTo', second: 'resubmitTo', sentence: '重新上报不能早于个人申报截止。' },
  { first: 'paperFrom', second: 'paperTo', sentence: '报送材料的截止时间应晚于开始时间。' },
] as const;

/** A window lasts; the end of one may be the end of the next. */
const begins = new Set<string>(['applyFrom', 'paperFrom']);

const instants = [
  'applyFrom',
  'applyTo',
  'unitReviewTo',
  'supervisingReviewTo',
  'firstArrivalTo',
  'resubmitTo',
  'paperFrom',
  'paperTo',
] as const;

export function roundProblems(row: RegisterRow): RowProblems {
  const problems = inOrder.flatMap(({ first, second, sentence }) => {
    const [a, b] = [row[first], row[second]];
    if (!(a instanceof Date) || !(b instanceof Date)) return [];
    const isLate = begins.has(first) ? b <= a : b < a;
    return isLate ? [[second, sentence] as const] : [];
  });
  const halfPaper = (row['paperFrom'] === null) !== (row['paperTo'] === null);
  return {
    ...Object.fromEntries(problems),
    ...(halfPaper && { paperTo: '报送材料的开始和截止时间要么都填，要么都不填。' }),
  };
}

function yearLater(instant: Date): Date {
  const [year = 0, month = 0, day = 0] = formatTableDate(instant).split('-').map(Number);
  const start = beijing(year, month, day);
  const time = instant.getTime() - start.getTime();
  return new Date(beijing(year + 1, month, day).getTime() + time);
}

/** A round as the next year's begins: its year, its name and its windows a year on. */
export function nextYear(row: RegisterRow): RegisterRow {
  const year = Number(row['year']);
  const moved = instants.flatMap((field) => {
    const value = row[field];
    return value instanceof Date ? [[field, yearLater(value)] as const] : [];
  });
  const name = String(row['name']).replaceAll(String(year), String(year + 1));
  return { ...row, ...Object.fromEntries(moved), year: year + 1, name };
}

const extendable = {
  applyTo: '个人申报',
  unitReviewTo: '单位审核',
  supervisingReviewTo: '主管单位审核',
  firstArrivalTo: '首次报到评审委员会',
  resubmitTo: '重新上报',
  paperTo: '报送材料',
} as const;

/** The windows that end later than they did, with their new ends. */
export function extendedWindows(
  before: RegisterRow,
  after: RegisterRow,
): { readonly label: string; readonly to: Date }[] {
  return Object.entries(extendable).flatMap(([field, label]) => {
    const [was, to] = [before[field], after[field]];
    return was instanceof Date && to instanceof Date && to > was ? [{ label, to }] : [];
  });
}
