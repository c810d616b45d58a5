// Knows what 专业技术资格 is checked for: one ground of the application, of the level below the target.

import { isLevel, levelName, levels, type Level } from '@/lib/domain/catalogue/levels';
import { postGrades, usualMode } from '@/lib/domain/codes/small-tables';
import { doubtfulAt, endsTooEarly, exactlyOne } from './findings';
import type { Finding, SectionFacts } from './section';

type Held = {
  readonly rowId: string;
  readonly level: string | null;
  readonly obtainedAt: string | null;
  readonly validTo: string | null;
  readonly isBasis: boolean | null;
  readonly appointedFrom: string | null;
  readonly appointedTo: string | null;
  readonly postGrade: string | null;
};

/** The qualification from which the application sets out. */
export const basisOf = (rows: readonly Held[]): Held | undefined =>
  rows.find(({ isBasis }) => isBasis === true);

/** The highest 岗位等级 of each level; 1 is the highest of all (domain.md §6.8). */
const highestGrade: Readonly<Record<Level, number>> = { 1: 1, 2: 5, 3: 8, 4: 11, 5: 11 };

const levelNumbers = new Map(levels.map((level) => [levelName(level), level]));

/** A post below one's title is usual; one above it is not. */
function isGradeTooHigh({ level, postGrade }: Held): boolean {
  const held = levelNumbers.get(level ?? '');
  const grade = postGrades.findIndex(([code]) => code === postGrade) + 1;
  return held !== undefined && grade > 0 && grade < highestGrade[held];
}

function wrongBasis(rows: readonly Held[], { targetLevel, told }: SectionFacts): Finding[] {
  const below = targetLevel + 1;
  // 初级 is mostly one's first title, and every way but the usual one has rules of its own.
  if (told.mode !== usualMode || targetLevel > 3 || !isLevel(below)) return [];
  const wanted = `正常晋升一般以${levelName(below)}职称为依据`;
  if (rows.length === 0) {
    const message = `${wanted}，请填写现有的资格，或核对“申报方式”。`;
    return [{ rowId: null, field: null, severity: 'warning', message }];
  }
  return doubtfulAt(
    rows,
    'level',
    ({ isBasis, level }) => isBasis && level && level !== levelName(below),
    `${wanted}，请核对级别和“申报方式”。`,
  );
}

export const qualificationFindings = (
  rows: readonly Held[],
  facts: SectionFacts,
): readonly Finding[] => [
  ...exactlyOne(rows, 'isBasis', '应当有且只有一条选为申报依据，请核对各条的“是否以该资格申报”。'),
  ...wrongBasis(rows, facts),
  ...endsTooEarly(rows, 'appointedFrom', 'appointedTo', '聘任止应晚于聘任起，请核对。'),
  ...doubtfulAt(
    rows,
    'validTo',
    ({ isBasis, validTo }) => isBasis && validTo && validTo < facts.today.slice(0, 7),
    '作为申报依据的资格已过有效期，请核对。',
  ),
  ...doubtfulAt(rows, 'postGrade', isGradeTooHigh, '岗位等级高于这一级职称的岗位，请核对。'),
];
