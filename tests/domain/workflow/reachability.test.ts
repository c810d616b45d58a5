import { applicationTable } from '@/lib/domain/workflow/application-table';
import { decide } from '@/lib/domain/workflow/engine';
import type { Facts } from '@/lib/domain/workflow/facts';
import {
  events,
  finalStates,
  holders,
  reviewStates,
  states,
  type State,
} from '@/lib/domain/workflow/states';
import { afterwards, fine, usedUp } from './situations';

const isFinal = (state: State) => (finalStates as readonly State[]).includes(state);

/** All states that one act of anybody leads to. */
function oneStep(state: State, facts: Facts): State[] {
  return events.flatMap((event) =>
    holders.flatMap((holder) => {
      const asked = { state, event, holders: new Set([holder]) };
      const decision = decide(applicationTable, asked, facts);
      return decision.ok ? [decision.transition.to] : [];
    }),
  );
}

/** All states that are reached sooner or later while the facts stay as they are. */
function reachable(from: State, facts: readonly Facts[]): Set<State> {
  const seen = new Set<State>([from]);
  for (const state of seen) {
    for (const each of facts) oneStep(state, each).forEach((next) => seen.add(next));
  }
  return seen;
}

/** Every place in the chain; the people concerned write their reasons and opinions. */
const places = [true, false].flatMap((hasReceivingUnit) =>
  (['unitReview', 'supervisingReview'] as const).map((cameFrom) => ({
    hasReceivingUnit,
    cameFrom,
  })),
);

/** Nothing helps any more: every window closed, returns used up, nothing written, not complete. */
const worst: Facts = {
  ...fine,
  ...usedUp,
  now: afterwards,
  correctionDueAt: new Date('2026-12-01T00:00:00Z'),
  errorCount: 9,
  unitApproved: false,
  barredUntil: 2031,
  corrections: 0,
  openCorrections: 7,
  recommendationLength: 0,
  unconfirmedEdits: 5,
  publicised: false,
  upheldObjections: 1,
  publicityConcluded: false,
};

describe('the end of every way', () => {
  it.each(states.filter((state) => !isFinal(state)))(
    '%s ends somewhere with returns used up and all windows closed',
    (state) => {
      for (const place of places) {
        const ends = [...reachable(state, [{ ...worst, ...place }])].filter(isFinal);
        expect(ends).not.toEqual([]);
      }
    },
  );

  it.each(reviewStates)('%s ends also when it was opened', (state) => {
    const openedAt = new Date('2026-05-01T00:00:00Z');
    const ends = [...reachable(state, [{ ...worst, openedAt }])].filter(isFinal);
    expect(ends).not.toEqual([]);
  });

  it.each(finalStates)('%s is the end: nothing leads out of it', (state) => {
    const ways = places.flatMap((place) => [
      ...oneStep(state, { ...fine, ...place }),
      ...oneStep(state, { ...worst, ...place }),
    ]);
    expect(ways).toEqual([]);
  });

  it('in the round, a draft gets everywhere', () => {
    const facts = places.flatMap((place) => [
      { ...fine, ...place },
      { ...fine, ...place, now: afterwards },
    ]);
    expect(reachable('draft', facts)).toEqual(new Set(states));
  });

  it('nobody decides on their own application at any level', () => {
    const own = { ...fine, own: true };
    const acts = reviewStates.flatMap((state) =>
      events
        .filter((event) => event !== 'withdraw' && event !== 'lapse')
        .flatMap((event) =>
          places.map((place) =>
            decide(
              applicationTable,
              { state, event, holders: new Set(holders) },
              { ...own, ...place },
            ),
          ),
        ),
    );
    expect(acts.filter(({ ok }) => ok)).toEqual([]);
  });
});
