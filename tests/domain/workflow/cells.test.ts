import { applicationTable } from '@/lib/domain/workflow/application-table';
import { decide } from '@/lib/domain/workflow/engine';
import type { Facts } from '@/lib/domain/workflow/facts';
import {
  events,
  holders,
  states,
  type EventName,
  type Holder,
  type State,
} from '@/lib/domain/workflow/states';
import { afterwards, fine, usedUp } from './situations';

/** Where the application stands in the chain: what receives from here, and from where it came. */
const chain = {
  'came from the unit, nothing above': { hasReceivingUnit: false, cameFrom: 'unitReview' },
  'came from the unit, a unit above': { hasReceivingUnit: true, cameFrom: 'unitReview' },
  'came from a supervising unit, nothing above': {
    hasReceivingUnit: false,
    cameFrom: 'supervisingReview',
  },
  'came from a supervising unit, a unit above': {
    hasReceivingUnit: true,
    cameFrom: 'supervisingReview',
  },
  'returned by the unit': { returnedFrom: 'unitReview' },
  'returned by a supervising unit': { returnedFrom: 'supervisingReview' },
  'returned by the committee': { returnedFrom: 'committeeReview' },
} as const satisfies Record<string, Partial<Facts>>;
type Place = keyof typeof chain;

/** Who may, and where it leads: to one state, up or down the chain, or back to who returned it. */
type Way = readonly [by: Holder, to: State | 'up' | 'down' | 'back'];
type Cells = { readonly [S in State]: { readonly [E in EventName]?: Way } };

// Written by hand from the rules, not from the table: what is not named is refused.
const cells: Cells = {
  draft: {
    retarget: ['applicant', 'draft'],
    submit: ['applicant', 'unitReview'],
    recall: ['sender', 'back'],
    lapse: ['clock', 'lapsed'],
  },
  unitReview: {
    withdraw: ['applicant', 'draft'],
    open: ['unit', 'unitReview'],
    forward: ['unit', 'up'],
    return: ['unit', 'draft'],
    grantReturn: ['regionAdmin', 'unitReview'],
    lapse: ['clock', 'lapsed'],
  },
  supervisingReview: {
    open: ['supervisingUnit', 'supervisingReview'],
    forward: ['supervisingUnit', 'up'],
    return: ['supervisingUnit', 'draft'],
    returnLevel: ['supervisingUnit', 'down'],
    recall: ['sender', 'down'],
    grantReturn: ['regionAdmin', 'supervisingReview'],
    lapse: ['clock', 'lapsed'],
  },
  committeeReview: {
    open: ['committee', 'committeeReview'],
    return: ['committee', 'draft'],
    returnLevel: ['committee', 'down'],
    recall: ['sender', 'down'],
    accept: ['committee', 'accepted'],
    reject: ['committee', 'rejected'],
    grantReturn: ['regionAdmin', 'committeeReview'],
  },
  accepted: {},
  rejected: {},
  lapsed: {},
};

/** While it lies with the person, the chain stands as in the facts at which nothing refuses. */
function elsewhere(state: State) {
  const at = [
    'returned by the unit',
    'returned by a supervising unit',
    'returned by the committee',
  ];
  return Object.fromEntries(at.map((place) => [place, state])) as Record<ReturnedPlace, State>;
}
type ReturnedPlace = Extract<Place, `returned ${string}`>;

const up: Record<Place, State> = {
  'came from the unit, nothing above': 'committeeReview',
  'came from the unit, a unit above': 'supervisingReview',
  'came from a supervising unit, nothing above': 'committeeReview',
  'came from a supervising unit, a unit above': 'supervisingReview',
  ...elsewhere('committeeReview'),
};
const down: Record<Place, State> = {
  'came from the unit, nothing above': 'unitReview',
  'came from the unit, a unit above': 'unitReview',
  'came from a supervising unit, nothing above': 'supervisingReview',
  'came from a supervising unit, a unit above': 'supervisingReview',
  ...elsewhere('unitReview'),
};

/** Facts at which no guard refuses the event. */
const factsFor = (event: EventName, place: Place): Facts => ({
  ...fine,
  ...(event === 'grantReturn' && usedUp),
  ...(event === 'lapse' && { now: afterwards }),
  ...chain[place],
});

function verdict(state: State, event: EventName, holder: Holder, place: Place): string {
  const asked = { state, event, holders: new Set([holder]) };
  const decision = decide(applicationTable, asked, factsFor(event, place));
  return decision.ok ? `→ ${decision.transition.to}` : decision.code;
}

function expected(state: State, event: EventName, holder: Holder, place: Place): string {
  const way = cells[state][event];
  if (way === undefined) return 'wrongState';
  const [by, to] = way;
  if (by !== holder) return 'notHolder';
  if (to === 'back') {
    const back = factsFor(event, place).returnedFrom;
    return back === null ? 'wrongState' : `→ ${back}`;
  }
  return `→ ${to === 'up' ? up[place] : to === 'down' ? down[place] : to}`;
}

const places = Object.keys(chain) as Place[];
const everything = states.flatMap((state) => events.map((event) => [state, event] as const));

describe('the way of an application, cell by cell', () => {
  it('is asked for 7 states, 13 events and 7 holders', () => {
    expect([states.length, events.length, holders.length]).toEqual([7, 13, 7]);
  });

  it.each(everything)('%s, %s: only who may, and only to where it leads', (state, event) => {
    const read = (cell: typeof verdict) =>
      places.map((place) => [
        place,
        Object.fromEntries(holders.map((holder) => [holder, cell(state, event, holder, place)])),
      ]);
    expect(read(verdict)).toEqual(read(expected));
  });

  it.each(states)('in %s nobody who is nothing to it does anything', (state) => {
    const none = new Set<Holder>();
    const said = events.map((event) =>
      decide(applicationTable, { state, event, holders: none }, fine),
    );
    expect(said.filter(({ ok }) => ok)).toEqual([]);
  });

  it('does not leave a final state, whoever asks', () => {
    const all = new Set(holders);
    const said = (['accepted', 'rejected', 'lapsed'] as const).flatMap((state) =>
      events.map((event) => decide(applicationTable, { state, event, holders: all }, fine)),
    );
    expect(said).toEqual(said.map(() => ({ ok: false, code: 'wrongState' })));
  });

  it('goes no way back from a level that it did not come to from below', () => {
    const astray = { ...fine, cameFrom: null };
    const said = (['supervisingReview', 'committeeReview'] as const).flatMap((state) =>
      (['recall', 'returnLevel'] as const).map((event) =>
        decide(applicationTable, { state, event, holders: new Set(holders) }, astray),
      ),
    );
    expect(said).toEqual(said.map(() => ({ ok: false, code: 'wrongState' })));
  });
});
