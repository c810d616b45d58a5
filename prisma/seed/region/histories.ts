// Knows what happens to the applications of the demo region: each history as acts in their order.

/** Whoever acts: the offices from the unit upwards, in the order in which they receive. */
export const offices = ['unit', 'first', 'second', 'committee'] as const;
export type Office = (typeof offices)[number];
export type Who = 'applicant' | 'region' | 'clock' | Office;

export type Act =
  | 'create'
  | 'fill'
  | 'retarget'
  | 'submit'
  | 'withdraw'
  | 'correct'
  | 'open'
  | 'forward'
  | 'return'
  | 'returnLevel'
  | 'recall'
  | 'grantReturn'
  | 'accept'
  | 'reject'
  | 'lapse';
export type Step = readonly [who: Who, act: Act];

/** How far a round has come: people apply, offices review, the committee decides, all is over. */
export const phases = ['open', 'reviewing', 'deciding', 'past'] as const;
export type Phase = (typeof phases)[number];

/** How many receiving units stand above the unit. */
export type Depth = 1 | 2;

export type HistoryPlan = {
  readonly name: string;
  /** Of a chain of this depth only; of any without it. */
  readonly depth?: Depth;
  /** How often it happens in each phase, in parts. */
  readonly share: readonly [open: number, reviewing: number, deciding: number, past: number];
  readonly steps: (depth: Depth) => readonly Step[];
};

const receiving = (depth: Depth): Office[] => (depth === 1 ? ['first'] : ['first', 'second']);
const onward = (who: Office): Step[] => [
  [who, 'open'],
  [who, 'forward'],
];
const chain = (depth: Depth): Step[] => ['unit' as const, ...receiving(depth)].flatMap(onward);

const draft: Step[] = [
  ['applicant', 'create'],
  ['applicant', 'fill'],
];
const sent: Step[] = [...draft, ['applicant', 'submit']];
const sentBack = (who: Office): Step[] => [
  [who, 'open'],
  [who, 'return'],
];
const again: Step[] = [
  ['applicant', 'correct'],
  ['applicant', 'submit'],
];
const before = (depth: Depth): Step[] => [...sent, ...chain(depth)];
const decided = (act: 'accept' | 'reject'): Step[] => [
  ['committee', 'open'],
  ['committee', act],
];

/** All of them; the names are for whoever reads the program. */
// prettier-ignore
export const histories: readonly HistoryPlan[] = [
  { name: 'begun', share: [8, 0, 0, 0], steps: () => draft.slice(0, 1) },
  { name: 'filled in', share: [9, 0, 0, 0], steps: () => draft },
  { name: 'aimed elsewhere', share: [2, 0, 0, 0], steps: () => [...draft, ['applicant', 'retarget']] },
  { name: 'withdrawn', share: [3, 0, 0, 0], steps: () => [...sent, ['applicant', 'withdraw']] },

  { name: 'waits at the unit', share: [13, 6, 0, 0], steps: () => sent },
  { name: 'opened by the unit', share: [7, 4, 0, 0], steps: () => [...sent, ['unit', 'open']] },
  { name: 'returned by the unit', share: [7, 3, 0, 0], steps: () => [...sent, ...sentBack('unit')] },
  { name: 'corrected, at the unit', share: [5, 4, 0, 0], steps: () => [...sent, ...sentBack('unit'), ...again] },
  { name: 'returned twice, at the unit', share: [2, 2, 0, 0], steps: () => [...sent, ...sentBack('unit'), ...again, ...sentBack('unit'), ...again] },
  { name: 'granted one more return', share: [1, 1, 0, 0], steps: () => [...sent, ...[1, 2, 3].flatMap(() => [...sentBack('unit'), ...again]), ['region', 'grantReturn']] },

  { name: 'waits one level up', share: [10, 11, 0, 0], steps: () => [...sent, ...onward('unit')] },
  { name: 'opened one level up', share: [5, 6, 0, 0], steps: () => [...sent, ...onward('unit'), ['first', 'open']] },
  { name: 'recalled by the unit', share: [1, 1, 0, 0], steps: () => [...sent, ...onward('unit'), ['unit', 'recall']] },
  { name: 'sent back to the unit', share: [2, 2, 0, 0], steps: () => [...sent, ...onward('unit'), ['first', 'open'], ['first', 'returnLevel']] },
  { name: 'returned one level up', share: [3, 2, 0, 0], steps: () => [...sent, ...onward('unit'), ...sentBack('first')] },
  { name: 'waits two levels up', depth: 2, share: [5, 7, 0, 0], steps: () => [...sent, ...onward('unit'), ...onward('first')] },
  { name: 'opened two levels up', depth: 2, share: [2, 4, 0, 0], steps: () => [...sent, ...onward('unit'), ...onward('first'), ['second', 'open']] },

  { name: 'waits at the committee', share: [5, 16, 10, 0], steps: before },
  { name: 'opened by the committee', share: [3, 9, 8, 0], steps: (depth) => [...before(depth), ['committee', 'open']] },
  { name: 'returned by the committee', share: [2, 3, 0, 0], steps: (depth) => [...before(depth), ...sentBack('committee')] },
  { name: 'corrected, at the committee', share: [1, 4, 4, 0], steps: (depth) => [...before(depth), ...sentBack('committee'), ...again, ...chain(depth)] },

  { name: 'accepted', share: [5, 9, 45, 58], steps: (depth) => [...before(depth), ...decided('accept')] },
  { name: 'accepted after a return', share: [3, 5, 14, 19], steps: (depth) => [...sent, ...sentBack('unit'), ...again, ...chain(depth), ...decided('accept')] },
  { name: 'accepted after two returns', share: [1, 1, 6, 6], steps: (depth) => [...sent, ...sentBack('unit'), ...again, ...onward('unit'), ...sentBack('first'), ...again, ...chain(depth), ...decided('accept')] },
  { name: 'rejected', share: [1, 3, 8, 8], steps: (depth) => [...before(depth), ...decided('reject')] },

  { name: 'lapsed as a draft', share: [0, 4, 5, 4], steps: () => [...draft, ['clock', 'lapse']] },
  { name: 'lapsed after a return', share: [0, 0, 2, 2], steps: () => [...sent, ...sentBack('unit'), ['clock', 'lapse']] },
  { name: 'lapsed at the unit', share: [0, 0, 2, 1], steps: () => [...sent, ['clock', 'lapse']] },
  { name: 'lapsed one level up', share: [0, 0, 1, 1], steps: () => [...sent, ...onward('unit'), ['clock', 'lapse']] },
];

/** The chains on which a history is another one; most end before the chains differ. */
export function depthsOf({ depth, steps }: HistoryPlan): readonly Depth[] {
  if (depth !== undefined) return [depth];
  return steps(1).length === steps(2).length ? [2] : [1, 2];
}
