// Knows which titles a national examination gives in place of a review (以考代评, domain.md §1.4).

export type ExamMode = 'review' | 'examOnly' | 'examPlusReview';

type Levels = readonly number[];
type Rule = {
  readonly seriesKey: string;
  /** Without one: every specialty of the series. */
  readonly specialtyKey?: string;
  readonly examOnly: Levels;
  /** 考评结合: examined first, then reviewed. */
  readonly examPlusReview: Levels;
};

const middleAndBelow: Levels = [3, 4, 5];
const examined = (seriesKey: string, examPlusReview: Levels): Rule => ({
  seriesKey,
  examOnly: middleAndBelow,
  examPlusReview,
});

const rules: readonly Rule[] = [
  ...['accounting', 'auditing', 'statistics', 'economics', 'health', 'translation'].map((key) =>
    examined(key, [2]),
  ),
  examined('publishing', []),
  {
    seriesKey: 'engineering',
    specialtyKey: 'engineering.software',
    examOnly: [2, 3, 4, 5],
    examPlusReview: [],
  },
  {
    seriesKey: 'engineering',
    specialtyKey: 'engineering.telecommunications',
    examOnly: middleAndBelow,
    examPlusReview: [],
  },
];

/** How a title is gained; what no rule names is reviewed. */
export function examMode(title: {
  readonly seriesKey: string;
  readonly specialtyKey: string;
  readonly level: number;
}): ExamMode {
  const rule = rules.find(
    ({ seriesKey, specialtyKey }) =>
      seriesKey === title.seriesKey &&
      (specialtyKey === undefined || specialtyKey === title.specialtyKey),
  );
  if (rule?.examOnly.includes(title.level)) return 'examOnly';
  return rule?.examPlusReview.includes(title.level) ? 'examPlusReview' : 'review';
}
