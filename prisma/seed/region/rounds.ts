// Knows how far the rounds of the demo region have come: this year's of each committee in one of
// three phases, and last year's, which are over.

import { beijing, beijingYear, formatTableDate } from '@/lib/domain/beijing-time';
import { pledgeVersion } from '../data/legal-texts';
import { stableId } from '../stable-id';
import type { Phase } from './histories';

const dayOf = (today: Date, days: number, hour: number): Date => {
  const [year = 0, month = 0, date = 0] = formatTableDate(today).split('-').map(Number);
  return beijing(year, month, date + days, hour);
};

/** Days from today: 申报 from and to, 单位审核 to, 主管单位审核 to, 报送材料 from and to. */
const windowsOfPhase: Readonly<
  Record<Exclude<Phase, 'past'>, readonly [number, number, number, number, number, number]>
> = {
  open: [-50, 34, 49, 65, 66, 75],
  reviewing: [-85, -9, 8, 24, 25, 34],
  deciding: [-205, -120, -104, -88, -87, -78],
};

function windowsOf(phase: Phase, today: Date) {
  const year = beijingYear(today);
  if (phase === 'past') {
    return {
      year: year - 1,
      applyFrom: beijing(year - 1, 4, 1, 10),
      applyTo: beijing(year - 1, 6, 30, 18),
      unitReviewTo: beijing(year - 1, 7, 15, 18),
      supervisingReviewTo: beijing(year - 1, 7, 31, 18),
      paperFrom: beijing(year - 1, 8, 1, 10),
      paperTo: beijing(year - 1, 8, 10, 18),
    };
  }
  const [applyFrom, applyTo, unit, supervising, paperFrom, paperTo] = windowsOfPhase[phase];
  return {
    year,
    applyFrom: dayOf(today, applyFrom, 10),
    applyTo: dayOf(today, applyTo, 18),
    unitReviewTo: dayOf(today, unit, 18),
    supervisingReviewTo: dayOf(today, supervising, 18),
    paperFrom: dayOf(today, paperFrom, 10),
    paperTo: dayOf(today, paperTo, 18),
  };
}

/** A row of Round; those of the catalogue have the same ids. */
export function roundOf(committeeId: string, phase: Phase, today: Date) {
  const windows = windowsOf(phase, today);
  return {
    ...windows,
    id: stableId('round', committeeId, windows.year),
    committeeId,
    name: `${windows.year}年度职称评审`,
    pledgeVersion,
  };
}

export type DemoRound = ReturnType<typeof roundOf>;

/** Most committees take applications, some review, some decide; those that must stay open do. */
export function phaseOf(place: number, mustStayOpen: boolean): Exclude<Phase, 'past'> {
  if (mustStayOpen) return 'open';
  const turn = (place * 7) % 20;
  return turn < 11 ? 'open' : turn < 16 ? 'reviewing' : 'deciding';
}
