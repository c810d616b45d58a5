import { decide } from '@/lib/domain/workflow/engine';
import { applicationTable } from '@/lib/domain/workflow/application-table';
import type { Facts } from '@/lib/domain/workflow/facts';
import { holders, type EventName, type State } from '@/lib/domain/workflow/states';
import {
  arrivalByOf,
  correctionEndsAt,
  submitEndsAt,
  supervisingEndsAt,
  unitEndsAt,
} from '@/lib/domain/workflow/windows';
import { fine, round } from './situations';

function answer(event: EventName, state: State, facts: Partial<Facts>): string {
  const all = { ...fine, ...facts };
  const decision = decide(applicationTable, { state, event, holders: new Set(holders) }, all);
  return decision.ok ? 'done' : decision.code;
}
const day = (text: string) => new Date(`2026-${text}T10:00:00Z`);

describe('the end of first arrivals', () => {
  const limited = { ...round, committeeId: 'committee', firstArrivalTo: day('04-20') };

  it('counts for what the committee has never had', () => {
    expect(arrivalByOf(limited, ['unit'])).toEqual(day('04-20'));
    expect(arrivalByOf(limited, ['unit', 'committee'])).toBeNull();
    expect(arrivalByOf({ ...limited, firstArrivalTo: null }, ['unit'])).toBeNull();
  });

  it('ends every window before it, also that of a correction', () => {
    const ends = (arrivalBy: Date | null) =>
      [submitEndsAt, unitEndsAt, supervisingEndsAt].map((end) =>
        end({ round, correctionDueAt: day('04-25'), arrivalBy }),
      );
    expect(ends(day('04-20'))).toEqual([day('04-20'), day('04-20'), day('04-20')]);
    expect(ends(null)).toEqual([day('04-25'), day('05-10'), round.supervisingReviewTo]);
  });

  it('refuses what comes later, and lets the clock end it', () => {
    const over = { now: day('03-20'), arrivalBy: day('03-20') };
    expect(answer('submit', 'draft', over)).toBe('roundClosed');
    expect(answer('forward', 'unitReview', over)).toBe('reviewClosed');
    expect(answer('forward', 'supervisingReview', over)).toBe('reviewClosed');
    for (const state of ['draft', 'unitReview', 'supervisingReview'] as const)
      expect(answer('lapse', state, over)).toBe('done');
  });
});

describe('the last re-submission', () => {
  it.each([
    ['the deadline of the correction', null, null, day('04-10')],
    ['the end of re-submissions', day('04-05'), null, day('04-05')],
    ['the end of first arrivals', null, day('04-03'), day('04-03')],
    ['whatever is first', day('04-05'), day('04-03'), day('04-03')],
  ])('is %s', (_what, resubmitTo, arrivalBy, expected) => {
    expect(correctionEndsAt({ resubmitTo }, arrivalBy, day('04-10'))).toEqual(expected);
  });

  it.each(['unitReview', 'supervisingReview', 'committeeReview'] as const)(
    'from %s nothing is returned that cannot come back',
    (state) => {
      const limited = { ...round, resubmitTo: day('04-05') };
      const at = (now: Date) => answer('return', state, { round: limited, now });
      expect([at(new Date(day('04-05').getTime() - 1)), at(day('04-05'))]).toEqual([
        'done',
        'resubmitOver',
      ]);
    },
  );
});

describe('the quota of a unit', () => {
  it.each([
    [null, 1000, 'done'],
    [3, 2, 'done'],
    [3, 3, 'quotaUsed'],
    [3, 4, 'quotaUsed'],
  ])('of %p with %i handed up: one more is %s', (unitQuota, handedUp, expected) => {
    const facts = { round: { ...round, unitQuota }, handedUp };
    expect(answer('forward', 'unitReview', facts)).toBe(expected);
    expect(answer('forward', 'unitReview', { ...facts, hasReceivingUnit: true })).toBe(expected);
    expect(answer('forward', 'supervisingReview', facts)).toBe('done');
  });
});
