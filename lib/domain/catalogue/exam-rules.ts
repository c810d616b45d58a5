// Knows how a title is gained where a national examination stands before or in place of a review
// (以考代评, 考评结合; domain.md §1.4). The rules are data of the catalogue.

export type ExamMode = 'review' | 'examOnly' | 'examPlusReview';

/** One row: `specialtyKey` null means every specialty of the series. */
export type ExamRule = {
  readonly seriesKey: string;
  readonly specialtyKey: string | null;
  readonly mode: string;
  readonly levels: readonly number[];
};

type Aim = { readonly seriesKey: string; readonly specialtyKey: string; readonly level: number };

const isMode = (mode: string | undefined): mode is ExamMode =>
  mode === 'review' || mode === 'examOnly' || mode === 'examPlusReview';

/** How a title is gained; what no rule names is reviewed. A specialty's own rules come first. */
export function examMode(rules: readonly ExamRule[], aim: Aim): ExamMode {
  const ofSeries = rules.filter(({ seriesKey }) => seriesKey === aim.seriesKey);
  const own = ofSeries.filter(({ specialtyKey }) => specialtyKey === aim.specialtyKey);
  const asked = own.length > 0 ? own : ofSeries.filter(({ specialtyKey }) => specialtyKey === null);
  const mode = asked.find(({ levels }) => levels.includes(aim.level))?.mode;
  return isMode(mode) ? mode : 'review';
}
