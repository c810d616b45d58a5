// Knows where the publicity of an application stands when the unit wants to hand it on.

import { objectionState, type ObjectionFacts } from './objection';
import { samePublished, type PublishedContent } from './published-content';
import { answers, type PublicityKind, type PublicitySetting } from './setting';

/** What the guards of the workflow look at. */
export type PublicityFacts = {
  /** There is one, of the kind that the round asks for, in the unit of the application. */
  readonly publicised: boolean;
  /** What goes up reads differently from what was published. */
  readonly publicityChanged: boolean;
  /** The last day of a period that is not over (2026-11-30); else null. */
  readonly publicityUntil: string | null;
  readonly openObjections: number;
  readonly upheldObjections: number;
  readonly publicityConcluded: boolean;
};

/** Where nothing is asked, or everything is done. */
export const publicityDone: PublicityFacts = {
  publicised: true,
  publicityChanged: false,
  publicityUntil: null,
  openObjections: 0,
  upheldObjections: 0,
  publicityConcluded: true,
};

/** The newest publicity of an application that was not stopped. */
export type LatestPublicity = {
  readonly kind: PublicityKind;
  readonly unitId: string;
  /** Last day, as 2026-11-30. */
  readonly to: string;
  readonly concluded: boolean;
  readonly content: PublishedContent;
  /** To this application. */
  readonly objections: readonly ObjectionFacts[];
};

/** What would go up, and when it is looked at. */
export type GoingUp = {
  readonly setting: PublicitySetting;
  readonly unitId: string | null;
  readonly content: PublishedContent;
  /** As 2026-11-23 in 北京时间. */
  readonly today: string;
  readonly returnedAt: Date | null;
};

export function publicityFacts(latest: LatestPublicity | null, going: GoingUp): PublicityFacts {
  if (going.setting === 'none') return publicityDone;
  if (latest === null || latest.unitId !== going.unitId || !answers(latest.kind, going.setting)) {
    return { ...publicityDone, publicised: false, publicityConcluded: false };
  }
  const states = latest.objections.map((each) => objectionState(each, going.returnedAt));
  return {
    publicised: true,
    publicityChanged: !samePublished(latest.content, going.content),
    publicityUntil: going.today <= latest.to ? latest.to : null,
    openObjections: states.filter((state) => state === 'open').length,
    upheldObjections: states.filter((state) => state === 'upheld').length,
    publicityConcluded: latest.concluded,
  };
}
