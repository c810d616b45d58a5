// What national examinations give in place of a review, as domain.md §1.4 lists it.

import { stableId } from '../stable-id';

const middleAndBelow = [3, 4, 5];

type Row = {
  seriesKey: string;
  specialtyKey: string | null;
  mode: 'examOnly' | 'examPlusReview';
  levels: number[];
};

const ofSeries = (seriesKey: string, mode: Row['mode'], levels: number[]): Row => ({
  seriesKey,
  specialtyKey: null,
  mode,
  levels,
});

const rows: Row[] = [
  ...['accounting', 'auditing', 'statistics', 'economics', 'health', 'translation'].flatMap(
    (key) => [ofSeries(key, 'examOnly', middleAndBelow), ofSeries(key, 'examPlusReview', [2])],
  ),
  ofSeries('publishing', 'examOnly', middleAndBelow),
  {
    seriesKey: 'engineering',
    specialtyKey: 'engineering.software',
    mode: 'examOnly',
    levels: [2, 3, 4, 5],
  },
  {
    seriesKey: 'engineering',
    specialtyKey: 'engineering.telecommunications',
    mode: 'examOnly',
    levels: middleAndBelow,
  },
];

/** Rows of ExamRule. */
export const examRules = rows.map((row) => ({
  id: stableId('exam-rule', row.seriesKey, row.specialtyKey ?? '', row.mode),
  ...row,
}));
