// 申报年度: the windows that a committee starts with. They depend on the day of the first start
// alone, so that a system set up in any year has rounds that are open; later rounds are opened by
// people.

import { beijing, beijingYear } from '@/lib/domain/beijing-time';
import { committees } from './committees';
import { pledgeVersion } from './legal-texts';
import { stableId } from '../stable-id';

/**
 * The windows of the year of `now`: 个人申报 from October (from January, for a start earlier in
 * the year) to the end of the year, 审核 in January, 报送材料 in February.
 */
export function windowsFor(now: Date) {
  const year = beijingYear(now);
  const october = beijing(year, 10, 1, 10);
  return {
    year,
    applyFrom: now < october ? beijing(year, 1, 1) : october,
    applyTo: beijing(year, 12, 31, 18),
    unitReviewTo: beijing(year + 1, 1, 15, 18),
    supervisingReviewTo: beijing(year + 1, 1, 31, 18),
    paperFrom: beijing(year + 1, 2, 1, 10),
    paperTo: beijing(year + 1, 2, 10, 18),
  };
}

/** Rows of Round: one for each seeded committee. */
export function roundsFor(now: Date) {
  const windows = windowsFor(now);
  return committees.map(({ id: committeeId }) => ({
    ...windows,
    id: stableId('round', committeeId, windows.year),
    committeeId,
    name: `${windows.year}年度职称评审`,
    pledgeVersion,
  }));
}

/** How long a committee set up now is valid: three years (职称评审管理暂行规定 art. 8). */
export function validityFor(now: Date) {
  const year = beijingYear(now);
  return { validFrom: beijing(year, 1, 1), validTo: beijing(year + 3, 1, 1) };
}
