// Knows what 学历学位 is checked for: times, numbers of certificates, and one highest education.

import { nameOfCode } from '@/lib/domain/codes/code-table';
import { educationLevels } from '@/lib/domain/codes/education-levels';
import { atMostOne, doubtfulAt, exactlyOne, wrongAt } from './findings';
import type { Finding } from './section';

/** 无学位. */
export const noDegree = '0';

type Stage = {
  readonly rowId: string;
  readonly level: string | null;
  readonly degree: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly item: string | null;
  readonly graduation: string | null;
  readonly diplomaNumber: string | null;
  readonly degreeNumber: string | null;
  readonly isHighest: boolean | null;
  readonly isBasis: boolean | null;
};

/** Diplomas have one form of number since 2001; earlier ones have forms of their own. */
const isRegistered = ({ graduation, endedAt, diplomaNumber }: Stage): boolean =>
  graduation === '毕业' && endedAt !== null && endedAt >= '2001' && diplomaNumber !== null;

/** 5 digits of the school, 1 of the kind, 4 of the year, 2 of the level, 6 of the serial. */
const diplomaYear = (number: string): string | undefined => /^\d{6}(\d{4})\d{8}$/.exec(number)?.[1];

/** 大学本科肄业 says by itself how it ended. */
const endingOf = (level: string): string | undefined =>
  /毕业|结业|肄业/.exec(nameOfCode(educationLevels, level))?.[0];

export const educationFindings = (rows: readonly Stage[]): Finding[] => [
  ...wrongAt(
    rows,
    'endedAt',
    ({ startedAt, endedAt }) => startedAt && endedAt && endedAt <= startedAt,
    '毕（肄、结）业时间应晚于入学时间，请核对。',
  ),
  ...doubtfulAt(
    rows,
    'graduation',
    ({ level, graduation }) =>
      level && graduation && endingOf(level) !== undefined && endingOf(level) !== graduation,
    '与所选的学历不一致，请核对。',
  ),
  ...doubtfulAt(
    rows,
    'degreeNumber',
    ({ degree, degreeNumber }) => degree && degree !== noDegree && !degreeNumber,
    '有学位而没有填写学位证书编号，请核对。',
  ),
  // domain.md §5.2: 18 digits of a diploma, 16 of a degree; both only as a hint
  ...doubtfulAt(
    rows,
    'diplomaNumber',
    (row) => isRegistered(row) && diplomaYear(row.diplomaNumber ?? '') === undefined,
    '2001 年以后的毕业证书编号一般是 18 位数字，请对照证书核对。',
  ),
  ...doubtfulAt(
    rows,
    'diplomaNumber',
    (row) =>
      isRegistered(row) &&
      ![undefined, row.endedAt?.slice(0, 4)].includes(diplomaYear(row.diplomaNumber ?? '')),
    '毕业证书编号的第 7 到 10 位一般是毕业年份，请对照证书核对。',
  ),
  ...doubtfulAt(
    rows,
    'degreeNumber',
    ({ endedAt, degreeNumber }) =>
      endedAt && endedAt >= '2001' && degreeNumber && !/^\d{16}$/.test(degreeNumber),
    '学位证书编号一般是 16 位数字，请对照证书核对。',
  ),
  ...doubtfulAt(
    rows,
    'item',
    ({ item, isHighest }) => item === '最高学历' && isHighest === false,
    '学历项目选了最高学历，请核对“是否最高学历”。',
  ),
  ...exactlyOne(rows, 'isHighest', '应当有且只有一条选为最高学历，请核对各条的“是否最高学历”。'),
  ...atMostOne(rows, 'isBasis', '最多一条选为申报依据，请核对各条的“是否申报依据”。'),
];
