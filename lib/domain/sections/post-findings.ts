// Knows what 工作简历 is checked for: no gaps, no overlaps, from the first day of work to the present post.

import { doubtfulAt, endsTooEarly } from './findings';
import type { Finding, SectionFacts } from './section';

/** Months since year 0, so that gaps can be counted. */
const monthNumber = (month: string): number => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return year * 12 + number;
};

type Post = {
  readonly rowId: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly isPresent: boolean | null;
  readonly employer: string | null;
  readonly note: string | null;
};

const byBeginning = (a: Post, b: Post) => String(a.from).localeCompare(String(b.from));

function betweenPosts(rows: readonly Post[], today: string): Finding[] {
  const endOf = ({ isPresent, to }: Post) => (isPresent ? today.slice(0, 7) : to);
  const dated = rows.filter((row) => row.from !== null && endOf(row) !== null);
  const inOrder = dated.toSorted(byBeginning);
  return inOrder.flatMap((row, index): Finding[] => {
    const previous = inOrder[index - 1];
    if (previous === undefined) return [];
    const gap = monthNumber(String(row.from)) - monthNumber(String(endOf(previous)));
    if (gap < -1 && !row.note && !previous.note) {
      const message = '与上一段经历的时间重叠超过 1 个月，请核对，或在“说明”中写明原因。';
      return [{ rowId: row.rowId, field: 'from', message }];
    }
    if (gap > 3) {
      const message = `与上一段经历之间空了 ${gap - 1} 个月，请核对是否漏填。`;
      return [{ rowId: row.rowId, field: 'from', severity: 'warning', message }];
    }
    return [];
  });
}

/** Months by which the first post may begin before 参加工作时间, which many remember by the year. */
const tolerance = 1;

function beforeTheFirstDay(rows: readonly Post[], startedWorkAt: string | null): Finding[] {
  if (startedWorkAt === null) return [];
  return doubtfulAt(
    rows,
    'from',
    ({ from }) => from && monthNumber(from) < monthNumber(startedWorkAt) - tolerance,
    '早于基本信息中的参加工作时间，请核对。',
  );
}

function presentPost(rows: readonly Post[], unitName: string | null): Finding[] {
  const present = rows.filter(({ isPresent }) => isPresent);
  const decided = rows.filter(({ isPresent }) => isPresent !== null);
  if (present.length === 0 && decided.length > 0) {
    const last = decided.toSorted(byBeginning).at(-1);
    const message = '简历一般写到现在的岗位，请核对最后一条是否至今。';
    return [{ rowId: last?.rowId ?? null, field: 'isPresent', severity: 'warning', message }];
  }
  return unitName === null || present.some(({ employer }) => employer?.includes(unitName))
    ? []
    : doubtfulAt(
        present.slice(-1),
        'employer',
        ({ employer }) => employer,
        `现在的工作单位与所选的基层单位（${unitName}）不一致，请核对。`,
      );
}

export const postFindings = (
  rows: readonly Post[],
  { today, told }: SectionFacts,
): readonly Finding[] => [
  ...endsTooEarly(
    rows.filter(({ isPresent }) => !isPresent),
    'from',
    'to',
  ),
  ...betweenPosts(rows, today),
  ...beforeTheFirstDay(rows, told.startedWorkAt),
  ...presentPost(rows, told.unitName),
];
