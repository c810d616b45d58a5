import { applicationTable } from '@/lib/domain/workflow/application-table';
import { decide } from '@/lib/domain/workflow/engine';
import type { Facts } from '@/lib/domain/workflow/facts';
import { holders, type EventName, type State } from '@/lib/domain/workflow/states';
import { fine, round } from './situations';

const anybody = new Set(holders);

function answer(event: EventName, state: State, facts: Partial<Facts>): string {
  const decision = decide(
    applicationTable,
    { state, event, holders: anybody },
    { ...fine, ...facts },
  );
  return decision.ok ? 'done' : decision.code;
}

/** One millisecond before, at, and one after. */
const around = (moment: Date) => [-1, 0, 1].map((shift) => new Date(moment.getTime() + shift));

describe('returns at the limit of three', () => {
  it.each([
    [0, 'done'],
    [1, 'done'],
    [2, 'done'],
    [3, 'noReturnsLeft'],
    [4, 'noReturnsLeft'],
  ])('with %i used: withdrawing and returning is %s', (returnCount, expected) => {
    const all = [
      answer('withdraw', 'unitReview', { returnCount }),
      answer('return', 'unitReview', { returnCount }),
      answer('return', 'supervisingReview', { returnCount }),
      answer('return', 'committeeReview', { returnCount }),
    ];
    expect(all).toEqual(all.map(() => expected));
  });

  it.each([
    [2, 3, 'returnsStillLeft'],
    [3, 3, 'done'],
    [3, 4, 'returnsStillLeft'],
    [4, 4, 'done'],
  ])('%i of %i used: one more is granted: %s', (returnCount, returnLimit, expected) => {
    expect(answer('grantReturn', 'committeeReview', { returnCount, returnLimit })).toBe(expected);
  });
});

describe('the recommendation', () => {
  it.each([
    [0, 'recommendationLength'],
    [19, 'recommendationLength'],
    [20, 'done'],
    [1000, 'done'],
    [1001, 'recommendationLength'],
  ])('of %i characters: %s', (recommendationLength, expected) => {
    expect(answer('forward', 'unitReview', { recommendationLength })).toBe(expected);
    expect(answer('forward', 'supervisingReview', { recommendationLength })).toBe(expected);
  });
});

describe('a reason', () => {
  it.each([
    [0, 'reasonMissing'],
    [3, 'reasonMissing'],
    [4, 'done'],
    [500, 'done'],
    [501, 'reasonMissing'],
  ])('of %i characters: %s', (reasonLength, expected) => {
    expect(answer('reject', 'committeeReview', { reasonLength })).toBe(expected);
    expect(answer('returnLevel', 'supervisingReview', { reasonLength })).toBe(expected);
  });
});

describe('the moment', () => {
  it('上报 is possible from the first to before the last moment of the round', () => {
    const at = (moment: Date) => around(moment).map((now) => answer('submit', 'draft', { now }));
    expect(at(round.applyFrom)).toEqual(['roundClosed', 'done', 'done']);
    expect(at(round.applyTo)).toEqual(['done', 'roundClosed', 'roundClosed']);
  });

  it('a correction may go up until its own deadline, after the round too', () => {
    const correctionDueAt = new Date('2026-07-01T00:00:00Z');
    const answers = around(correctionDueAt).map((now) =>
      answer('submit', 'draft', { now, correctionDueAt }),
    );
    expect(answers).toEqual(['done', 'roundClosed', 'roundClosed']);
  });

  it('a correction deadline inside the round takes nothing away from the round', () => {
    const correctionDueAt = new Date('2026-03-02T00:00:00Z');
    expect(answer('submit', 'draft', { correctionDueAt })).toBe('done');
  });

  it.each([
    ['unitReview', round.unitReviewTo],
    ['supervisingReview', round.supervisingReviewTo],
  ] as const)('%s hands on until its window ends, and lapses from then on', (state, end) => {
    const answers = around(end).map((now) => [
      answer('forward', state, { now }),
      answer('lapse', state, { now }),
    ]);
    expect(answers).toEqual([
      ['done', 'notOverdue'],
      ['reviewClosed', 'done'],
      ['reviewClosed', 'done'],
    ]);
  });

  it('a draft lapses when the round is over, a corrected one when its deadline is over too', () => {
    const due = new Date(round.applyTo.getTime() + 86_400_000);
    const lapse = (moment: Date, correctionDueAt: Date | null) =>
      around(moment).map((now) => answer('lapse', 'draft', { now, correctionDueAt }));
    expect(lapse(round.applyTo, null)).toEqual(['notOverdue', 'done', 'done']);
    expect(lapse(round.applyTo, due)).toEqual(['notOverdue', 'notOverdue', 'notOverdue']);
    expect(lapse(due, due)).toEqual(['notOverdue', 'done', 'done']);
    expect(lapse(round.applyTo, round.applyFrom)).toEqual(['notOverdue', 'done', 'done']);
  });

  it('a draft that may still go up never lapses, and one that may not does', () => {
    const moments = [round.applyFrom, round.applyTo, new Date('2026-04-08T00:00:00Z')];
    const deadlines = [null, round.applyFrom, new Date('2026-04-08T00:00:00Z')];
    for (const now of moments.flatMap(around)) {
      if (now < round.applyFrom) continue;
      for (const correctionDueAt of deadlines) {
        const goesUp = answer('submit', 'draft', { now, correctionDueAt }) === 'done';
        expect(answer('lapse', 'draft', { now, correctionDueAt })).toBe(
          goesUp ? 'notOverdue' : 'done',
        );
      }
    }
  });
});
