import { factsOf } from '@/lib/domain/application/facts';
import {
  arrival,
  holdersOf,
  receivingUnitId,
  type ApplicationRecord,
} from '@/lib/domain/application/record';
import { reviewActions } from '@/lib/domain/application/review-actions';
import { workingCopyOpen } from '@/lib/domain/application/working-copy';
import { roles, type Actor } from '@/lib/domain/policy/actor';
import { states } from '@/lib/domain/workflow/states';
import { fine } from '../workflow/situations';
import { actor, atBureau, atCommittee, atUpper, forwards, record, step } from './records';

const is = (who: Actor, what: ApplicationRecord) => [...holdersOf(who, what)];

describe('what an actor is to an application', () => {
  it.each<[string, Actor, ApplicationRecord, string[]]>([
    ['the applicant', actor('applicant', { userId: 'me' }), record, ['applicant']],
    ['another applicant', actor('applicant'), record, []],
    [
      'the applicant as administrator',
      actor('unitAdmin', { userId: 'me', unitId: 'x' }),
      record,
      [],
    ],
    ['the unit', actor('unitAdmin', { unitId: 'unit' }), record, ['unit']],
    ['the unit afterwards', actor('unitAdmin', { unitId: 'unit' }), atBureau, ['sender']],
    ['the unit long afterwards', actor('unitAdmin', { unitId: 'unit' }), atUpper, []],
    ['the bureau before', actor('supervisingAdmin', { unitId: 'bureau' }), record, []],
    ['the bureau', actor('supervisingAdmin', { unitId: 'bureau' }), atBureau, ['supervisingUnit']],
    ['a unit administrator of the bureau', actor('unitAdmin', { unitId: 'bureau' }), atBureau, []],
    ['the bureau afterwards', actor('supervisingAdmin', { unitId: 'bureau' }), atUpper, ['sender']],
    [
      'the committee',
      actor('committeeAdmin', { committeeId: 'committee' }),
      atCommittee,
      ['committee'],
    ],
    ['another committee', actor('committeeAdmin', { committeeId: 'c2' }), atCommittee, []],
    ['the region', actor('regionAdmin', { regionCode: '650000' }), record, ['regionAdmin']],
    ['another region', actor('regionAdmin', { regionCode: '654000' }), record, []],
    [
      'a unit administrator with the region’s code',
      actor('unitAdmin', { regionCode: '650000' }),
      record,
      [],
    ],
  ])('%s', (_, who, what, expected) => {
    expect(is(who, what)).toEqual(expected);
  });

  it('nobody is a sender once something else than a forward happened', () => {
    const back = step('returnLevel', 'supervisingReview', 'unitReview', 'bureau', 'unit');
    const returned = { ...record, events: [back, forwards.toBureau, ...record.events] };
    expect(is(actor('supervisingAdmin', { unitId: 'bureau' }), returned)).toEqual([]);
    const opened = step('open', 'supervisingReview', 'supervisingReview', 'bureau', 'bureau');
    const seen = { ...atBureau, events: [opened, ...atBureau.events] };
    expect(is(actor('unitAdmin', { unitId: 'unit' }), seen)).toEqual(['sender']);
  });
});

describe('the chain', () => {
  it.each([
    ['the unit', record, 'bureau'],
    ['the bureau', atBureau, 'upper'],
    ['the upper unit', atUpper, null],
    ['the committee', atCommittee, null],
    [
      'the applicant',
      { ...record, state: 'draft' as const, holderUnitId: null, holderUnit: null },
      null,
    ],
    [
      'the bureau in the unit’s place',
      { ...record, holderUnitId: 'bureau', holderUnit: { name: '主管', parentId: 'upper' } },
      'bureau',
    ],
  ])('from %s it goes on to %s', (_, what, expected) => {
    expect(receivingUnitId(what)).toBe(expected);
  });

  it.each([
    [record, undefined],
    [atBureau, forwards.toBureau],
    [atUpper, forwards.toUpper],
    [atCommittee, forwards.toCommittee],
  ])('knows by which step it came to where it is (%#)', (what, expected) => {
    expect(arrival(what)).toEqual(expected);
  });

  it('knows it also after it went up, down and up again', () => {
    const down = step('returnLevel', 'supervisingReview', 'supervisingReview', 'upper', 'bureau');
    expect(arrival({ ...atBureau, events: [down, ...atUpper.events] })).toEqual(forwards.toBureau);
  });
});

describe('the acts that a page offers', () => {
  const offered = (who: Actor, what: ApplicationRecord, counted = {}) =>
    reviewActions(what, holdersOf(who, what), factsOf(what, who, fine.now, counted)).map(
      ({ event, reason }) => [event, reason?.code ?? null],
    );

  it.each<[string, Actor, ApplicationRecord, object, unknown[]]>([
    ['the applicant', actor('applicant', { userId: 'me' }), record, {}, [['withdraw', null]]],
    [
      'the unit that has written nothing',
      actor('unitAdmin', { unitId: 'unit' }),
      record,
      {},
      [
        ['forward', 'recommendationLength'],
        ['return', 'opinionMissing'],
      ],
    ],
    [
      'the unit that has written everything',
      actor('unitAdmin', { unitId: 'unit' }),
      record,
      { recommendationLength: 50, corrections: 1 },
      [
        ['forward', null],
        ['return', null],
      ],
    ],
    [
      'the committee',
      actor('committeeAdmin', { committeeId: 'committee' }),
      atCommittee,
      { openCorrections: 1 },
      [
        ['accept', 'openCorrections'],
        ['return', 'opinionMissing'],
        ['returnLevel', null],
        ['reject', null],
      ],
    ],
    ['who sent it', actor('unitAdmin', { unitId: 'unit' }), atBureau, {}, [['recall', null]]],
    [
      'the region while returns are left',
      actor('regionAdmin', { regionCode: '650000' }),
      record,
      {},
      [],
    ],
    ['a stranger', actor('auditor'), atCommittee, {}, []],
  ])('to %s', (_, who, what, counted, expected) => {
    expect(offered(who, what, counted)).toEqual(expected);
  });

  it('to the region once the returns are used up', () => {
    const region = actor('regionAdmin', { regionCode: '650000' });
    expect(offered(region, { ...record, returnCount: 3 })).toEqual([['grantReturn', null]]);
  });
});

describe('the working copy', () => {
  it('is open to the applicant in a draft, to the unit in its review, to nobody else ever', () => {
    const open = roles.flatMap((role) =>
      states.filter((state) => workingCopyOpen(role, state)).map((state) => `${role} ${state}`),
    );
    expect(open).toEqual([
      'applicant draft',
      'unitAdmin unitReview',
      'supervisingAdmin unitReview',
    ]);
  });
});
