import { classOf, deletedByTheClock, keptUntil } from '@/lib/domain/retention';

const decided = new Date('2026-05-01T00:00:00Z');
const round = new Date('2026-03-31T10:00:00Z');
const until = (
  state: Parameters<typeof keptUntil>[0]['state'],
  submissionCount: number,
  kind = 'diploma',
) =>
  keptUntil({ state, stateSince: decided, submissionCount, applyTo: round }, kind)?.toISOString() ??
  null;

describe('the files of an application are kept', () => {
  it.each([
    ['a draft that never went up', 'draft', 0, '2027-03-31T10:00:00.000Z'],
    ['one that lapsed without going up', 'lapsed', 0, '2027-03-31T10:00:00.000Z'],
    ['one that is being reviewed', 'unitReview', 1, null],
    ['one that was returned', 'draft', 1, null],
    ['an accepted one', 'accepted', 1, '2036-05-01T00:00:00.000Z'],
    ['a rejected one', 'rejected', 2, '2031-05-01T00:00:00.000Z'],
    ['one that lapsed under review', 'lapsed', 1, '2031-05-01T00:00:00.000Z'],
  ] as const)('of %s', (_, state, submissions, expected) => {
    expect(until(state, submissions)).toBe(expected);
  });

  it('and an identity card until a year after the round, once it is decided', () => {
    expect(until('accepted', 1, 'identityCard')).toBe('2027-03-31T10:00:00.000Z');
    expect(until('committeeReview', 1, 'identityCard')).toBeNull();
  });
});

it('goes by the clock when its time is over, but what was approved goes to the archive first', () => {
  const classes = (['draft', 'lapsed', 'rejected', 'accepted', 'unitReview'] as const).map(
    (state) => classOf({ state, submissionCount: 1 }, 'diploma'),
  );
  expect(classes).toEqual([null, 'notApproved', 'notApproved', 'approved', null]);
  expect(classOf({ state: 'lapsed', submissionCount: 0 }, 'identityCard')).toBe('neverSubmitted');
  expect(classOf({ state: 'accepted', submissionCount: 1 }, 'identityCardBack')).toBe('identity');
  expect(deletedByTheClock).not.toContain('approved');
});
