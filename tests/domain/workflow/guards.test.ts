import type { RefusalCode } from '@/lib/domain/refusal';
import { applicationTable } from '@/lib/domain/workflow/application-table';
import { decide } from '@/lib/domain/workflow/engine';
import type { Facts } from '@/lib/domain/workflow/facts';
import { holders, type EventName, type State } from '@/lib/domain/workflow/states';
import { afterwards, fine, refusing, usedUp } from './situations';

/** What stands in the way of each act, in the order in which people are told. */
const inTheWay: readonly (readonly [EventName, State, readonly RefusalCode[]])[] = [
  ['submit', 'draft', ['barred', 'roundClosed', 'unitNotApproved', 'incomplete', 'pledgeMissing']],
  ['withdraw', 'unitReview', ['alreadyOpened', 'noReturnsLeft', 'roundClosed']],
  ['open', 'unitReview', ['ownApplication', 'alreadyOpened']],
  ['open', 'supervisingReview', ['ownApplication', 'alreadyOpened']],
  ['open', 'committeeReview', ['ownApplication', 'alreadyOpened']],
  [
    'forward',
    'unitReview',
    [
      'ownApplication',
      'incomplete',
      'publicityMissing',
      'publicityChanged',
      'publicityRunning',
      'objectionsOpen',
      'objectionsUpheld',
      'publicityResultMissing',
      'recommendationLength',
      'reviewClosed',
      'quotaUsed',
      'editUnconfirmed',
    ],
  ],
  ['forward', 'supervisingReview', ['ownApplication', 'recommendationLength', 'reviewClosed']],
  ['retarget', 'draft', ['barred', 'sectionLocked']],
  ['return', 'unitReview', ['ownApplication', 'opinionMissing', 'noReturnsLeft', 'resubmitOver']],
  [
    'return',
    'supervisingReview',
    ['ownApplication', 'opinionMissing', 'noReturnsLeft', 'resubmitOver'],
  ],
  [
    'return',
    'committeeReview',
    ['ownApplication', 'opinionMissing', 'noReturnsLeft', 'resubmitOver'],
  ],
  ['returnLevel', 'supervisingReview', ['ownApplication', 'reasonMissing']],
  ['returnLevel', 'committeeReview', ['ownApplication', 'reasonMissing']],
  ['recall', 'supervisingReview', ['ownApplication', 'alreadyOpened']],
  ['recall', 'committeeReview', ['ownApplication', 'alreadyOpened']],
  ['recall', 'draft', ['ownApplication', 'alreadyCorrecting']],
  ['accept', 'committeeReview', ['ownApplication', 'openCorrections']],
  ['reject', 'committeeReview', ['ownApplication', 'reasonMissing']],
  ['grantReturn', 'unitReview', ['ownApplication', 'returnsStillLeft', 'reasonMissing']],
  ['grantReturn', 'supervisingReview', ['ownApplication', 'returnsStillLeft', 'reasonMissing']],
  ['grantReturn', 'committeeReview', ['ownApplication', 'returnsStillLeft', 'reasonMissing']],
  ['lapse', 'draft', ['notOverdue']],
  ['lapse', 'unitReview', ['notOverdue']],
  ['lapse', 'supervisingReview', ['notOverdue']],
];

const anybody = new Set(holders);

/** Everything that can stand in the way does; then one thing after the other is mended. */
function told(
  event: EventName,
  state: State,
  codes: readonly RefusalCode[],
  place: Partial<Facts>,
) {
  const good: Facts = {
    ...fine,
    ...(event === 'grantReturn' && usedUp),
    ...(event === 'lapse' && { now: afterwards }),
    ...place,
  };
  return [...codes.keys(), codes.length].map((mended) => {
    const broken = codes.slice(mended).map((code) => refusing[code]);
    const facts = Object.assign({}, good, ...broken) as Facts;
    const decision = decide(applicationTable, { state, event, holders: anybody }, facts);
    return decision.ok ? 'done' : decision.code;
  });
}

describe('what stands in the way of an act', () => {
  it('is written down for every act of the table', () => {
    const acts = applicationTable.map(({ event, from }) => `${event} ${from}`);
    const written = inTheWay.map(([event, from]) => `${event} ${from}`);
    expect(new Set(written)).toEqual(new Set(acts));
  });

  it.each(inTheWay)('%s in %s', (event, state, codes) => {
    for (const hasReceivingUnit of [true, false]) {
      for (const cameFrom of ['unitReview', 'supervisingReview'] as const) {
        const place = { hasReceivingUnit, cameFrom, returnedFrom: cameFrom };
        expect(told(event, state, codes, place)).toEqual([...codes, 'done']);
      }
    }
  });

  it.each(inTheWay)('%s in %s: nothing else stands in its way', (event, state, codes) => {
    const table = applicationTable.filter((row) => row.event === event && row.from === state);
    expect(table.map(({ guards }) => guards.length)).toEqual(table.map(() => codes.length));
  });

  it.each<[RefusalCode, EventName, State, Record<string, number | string>]>([
    ['incomplete', 'submit', 'draft', { count: 2 }],
    ['barred', 'submit', 'draft', { year: 2028 }],
    ['noReturnsLeft', 'withdraw', 'unitReview', { limit: 3 }],
    ['returnsStillLeft', 'grantReturn', 'unitReview', { left: 1 }],
    ['openCorrections', 'accept', 'committeeReview', { count: 4 }],
    ['recommendationLength', 'forward', 'unitReview', { min: 20, max: 1000, length: 19 }],
    ['editUnconfirmed', 'forward', 'unitReview', { count: 2 }],
    ['publicityRunning', 'forward', 'unitReview', { until: '2026-03-20' }],
    ['objectionsOpen', 'forward', 'unitReview', { count: 2 }],
    ['objectionsUpheld', 'forward', 'unitReview', { count: 1 }],
    ['reasonMissing', 'reject', 'committeeReview', { min: 4, max: 500 }],
  ])('%s says how much', (code, event, state, params) => {
    const facts = { ...fine, ...refusing[code] };
    expect(decide(applicationTable, { state, event, holders: anybody }, facts)).toEqual({
      ok: false,
      code,
      params,
    });
  });

  it.each(['proof', 'system'] as const)(
    'a publicity that is missing is of the kind: %s',
    (setting) => {
      const facts = { ...fine, publicised: false, round: { ...fine.round, publicity: setting } };
      const asked = { state: 'unitReview', event: 'forward', holders: anybody } as const;
      expect(decide(applicationTable, asked, facts)).toMatchObject({ params: { setting } });
    },
  );

  it('nothing needs to be published where the round does not ask for it', () => {
    const facts = {
      ...fine,
      publicised: false,
      round: { ...fine.round, publicity: 'none' as const },
    };
    const asked = { state: 'unitReview', event: 'forward', holders: anybody } as const;
    expect(decide(applicationTable, asked, facts).ok).toBe(true);
  });

  it('an edit that nobody confirmed goes up where the round does not ask for it', () => {
    const facts = {
      ...fine,
      unconfirmedEdits: 2,
      round: { ...fine.round, confirmUnitEdits: false },
    };
    const asked = { state: 'unitReview', event: 'forward', holders: anybody } as const;
    expect(decide(applicationTable, asked, facts).ok).toBe(true);
  });
});
