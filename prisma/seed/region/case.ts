// Knows a case: a recorded history that happens to somebody of the demo region, at certain offices.

import type { Dice } from './dice';
import type { Office, Who } from './histories';
import type { History, Place, StoredPicture } from './history';
import type { DemoAdministrator, DemoPerson } from './people';
import type { DemoRound } from './rounds';
import type { DemoTarget } from './targets';
import type { Timeline } from './timeline';

export type Case = {
  readonly id: string;
  readonly person: DemoPerson;
  /** The field in which the person works, of those of the unit. */
  readonly fieldName: string;
  readonly target: DemoTarget;
  /** What a person first aimed at who then aimed elsewhere. */
  readonly firstTarget: string;
  readonly round: DemoRound;
  readonly history: History;
  readonly timeline: Timeline;
};

export type NumberedCase = Case & {
  readonly number: string;
  readonly acceptanceNumber: string | null;
};

/** What stands around the cases and is written before them. */
export type Around = {
  readonly dice: Dice;
  readonly pictures: readonly StoredPicture[];
  /** By the id of a unit or a committee, or the code of a region. */
  readonly administrators: ReadonlyMap<string, DemoAdministrator>;
  /** Ids of the stored forms, by their content. */
  readonly formVersions: ReadonlyMap<string, string>;
};

export function officeIdOf({ person, target, round }: Case, office: Office): string {
  const [unit, first, second] = person.unit.chain;
  const id = { unit, first, second, committee: round.committeeId }[office];
  if (id === undefined)
    throw new Error(`no ${office} above ${person.unit.name}: ${target.titleKey}`);
  return id;
}

/** The two columns of a holder. */
export const holderOf = (of: Case, office: Office | null) => ({
  unitId: office === null || office === 'committee' ? null : officeIdOf(of, office),
  committeeId: office === 'committee' ? officeIdOf(of, office) : null,
});

/** Who acts for an office; null for the person themselves and for the clock. */
export function administratorOf(
  of: Case,
  who: Who,
  { administrators }: Around,
): DemoAdministrator | null {
  if (who === 'applicant' || who === 'clock') return null;
  const place = who === 'region' ? of.target.regionCode : officeIdOf(of, who);
  const found = administrators.get(place);
  if (found === undefined) throw new Error(`nobody administers ${place}`);
  return found;
}

export const momentOf = ({ timeline }: Case, place: Place | null): Date | null =>
  place === null ? null : timeline.at(place);
