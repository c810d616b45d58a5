// Knows the five levels of professional titles and their names.
// 中办发〔2016〕77号: 高级 is divided into 正高级 and 副高级, 初级 into 助理级 and 员级

export type Level = 1 | 2 | 3 | 4 | 5;

/** From the highest to the lowest. */
export const levels = [1, 2, 3, 4, 5] as const satisfies readonly Level[];

const names: Readonly<Record<Level, string>> = {
  1: '正高级',
  2: '副高级',
  3: '中级',
  4: '助理级',
  5: '员级',
};

/** Tells a level from any other number, such as one read from the database. */
export function isLevel(value: number): value is Level {
  return value in names;
}

/** 正高级 … 员级. */
export function levelName(level: Level): string {
  return names[level];
}
