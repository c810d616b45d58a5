// Knows what the scopes of a region's committees should add up to, and where they do not.

import { scopeFaults, type CommitteeScope, type ReviewTarget } from './committee-scope';
import { examMode, type ExamRule } from './exam-rules';
import { titlesOfSpecialty } from './title-choice';

type Specialty = {
  readonly key: string;
  readonly seriesKey: string;
  readonly branch: string | null;
};
type Title = {
  readonly seriesKey: string;
  readonly branch: string | null;
  readonly level: number;
};

export type Catalogue = {
  readonly specialties: readonly Specialty[];
  readonly titles: readonly Title[];
  readonly rules: readonly ExamRule[];
};

/**
 * What a region reviews: every title at a level of a series that one of its committees has, as far
 * as no examination stands in its place. What no committee of the region touches is reviewed
 * elsewhere, and is no gap.
 */
function targetsOfRegion(
  regionCode: string,
  scopes: readonly CommitteeScope[],
  { specialties, titles, rules }: Catalogue,
): ReviewTarget[] {
  const reviewed = new Set(
    scopes.flatMap(({ seriesKey, levels }) => levels.map((level) => `${seriesKey}:${level}`)),
  );
  return specialties.flatMap((specialty) => {
    const own = titlesOfSpecialty(specialty, titles).map(({ level }) => level);
    return [...new Set(own)]
      .map((level) => ({
        regionCode,
        seriesKey: specialty.seriesKey,
        specialtyKey: specialty.key,
        level,
      }))
      .filter(
        (aim) =>
          reviewed.has(`${aim.seriesKey}:${aim.level}`) && examMode(rules, aim) !== 'examOnly',
      );
  });
}

/** Gaps and overlaps of one region. */
export const regionFaults = (
  regionCode: string,
  scopes: readonly CommitteeScope[],
  catalogue: Catalogue,
): ReturnType<typeof scopeFaults> =>
  scopeFaults(scopes, targetsOfRegion(regionCode, scopes, catalogue));
