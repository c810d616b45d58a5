// Knows what 基本信息 is checked for: ages, years of work, punishments, and the way of applying.

import { doubtfulAt, wrongAt } from './findings';
import type { Finding, SectionFacts } from './section';

type Person = {
  readonly rowId: string;
  readonly startedWorkAt: string | null;
  readonly yearsOfWork: number | null;
  readonly mode: string | null;
  readonly isTransfer: boolean | null;
  readonly isPunished: boolean | null;
  readonly punishedUntil: string | null;
};

/** Years begun between a month and a day: nobody has worked longer. */
const yearsSince = (month: string, today: string): number => {
  const [year = 0, at = 0] = month.split('-').map(Number);
  const [thisYear = 0, now = 0] = today.split('-').map(Number);
  return Math.ceil((thisYear * 12 + now - year * 12 - at + 1) / 12);
};

const monthAtSixteen = (birthDate: string): string =>
  `${Number(birthDate.slice(0, 4)) + 16}${birthDate.slice(4, 7)}`;

export const basicFindings = (
  rows: readonly Person[],
  { today, birthDate }: SectionFacts,
): Finding[] => [
  ...doubtfulAt(
    rows,
    'startedWorkAt',
    ({ startedWorkAt }) => startedWorkAt && birthDate && startedWorkAt < monthAtSixteen(birthDate),
    '参加工作时未满 16 周岁，请核对参加工作时间。',
  ),
  ...doubtfulAt(
    rows,
    'yearsOfWork',
    ({ startedWorkAt, yearsOfWork }) =>
      startedWorkAt && yearsOfWork !== null && yearsOfWork > yearsSince(startedWorkAt, today),
    '专业技术工作年限比参加工作以来的年数还长，请核对。',
  ),
  ...doubtfulAt(
    rows,
    'isTransfer',
    ({ mode, isTransfer }) => mode === '转评' && isTransfer === false,
    '申报方式选了转评，这里一般应选“是”，请核对。',
  ),
  // 职称评审管理暂行规定 (人社部令第40号) 第十三条
  ...wrongAt(
    rows,
    'punishedUntil',
    ({ isPunished, punishedUntil }) => isPunished && punishedUntil && punishedUntil >= today,
    ({ punishedUntil }) => `处分影响期到 ${punishedUntil} 为止，期满后才能申报。`,
  ),
];
