// What each act comes to: the code of the refusal, or the application afterwards.

import { above, drafts, isOffice, isOpenFor, levelOf, type Model, type Office } from './model';

export type ActName =
  | 'submit'
  | 'withdraw'
  | 'open'
  | 'forward'
  | 'return'
  | 'returnEducation'
  | 'returnLevel'
  | 'recall'
  | 'accept'
  | 'reject'
  | 'grant';
/** `self`: the person in the role of an administrator of the unit. */
export type Who = 'person' | 'self' | Office | 'region';

type Said = string | Partial<Model>;
const reviewed = ['unit', 'supervising', 'committee'];

const moveTo = (m: Model, place: Model['place'], more: Partial<Model> = {}): Partial<Model> => ({
  place,
  opened: false,
  sentBy: null,
  returnedBy: null,
  begun: false,
  ...more,
});

/** In time: the round's window, or the deadline of a return that stands. */
const inTime = (m: Model): boolean => m.windowOpen || m.standing > 0;

const settleOwn = (m: Model, by: Office) =>
  m.opinions.map((each) =>
    each.by === by && !each.settled ? { ...each, settled: true, released: true } : each,
  );
/** Those of the office as they were; what others wrote since stays. */
const asBefore = (m: Model, by: Office) =>
  m.opinions.map((each, at) => (each.by === by ? (m.before[at] ?? each) : each));
const releaseOwn = (m: Model, by: Office) =>
  m.opinions.map((each) => (each.by === by && !each.released ? { ...each, released: true } : each));

const rules: Readonly<Record<ActName, (m: Model, who: Who) => Said>> = {
  submit(m) {
    if (m.place !== 'person') return 'wrongState';
    if (!inTime(m)) return 'roundClosed';
    if (m.hollow) return 'incomplete';
    const seen = m.seen.includes('unit') ? m.seen : (['unit'] as const);
    return moveTo(m, 'unit', {
      seen,
      submissions: m.submissions + 1,
      submitted: m.value,
      edits: 0,
    });
  },
  withdraw(m) {
    if (m.place !== 'unit') return 'wrongState';
    if (m.opened) return 'alreadyOpened';
    if (m.returns >= m.limit) return 'noReturnsLeft';
    if (!inTime(m)) return 'roundClosed';
    return moveTo(m, 'person', { returns: m.returns + 1 });
  },
  open: (m, who) =>
    !reviewed.includes(levelOf(m.place))
      ? 'wrongState'
      : m.place !== who
        ? 'notHolder'
        : m.opened
          ? 'alreadyOpened'
          : { opened: true },
  forward(m, who) {
    if (levelOf(m.place) === 'committee' || !isOffice(m.place)) return 'wrongState';
    if (m.place !== who) return 'notHolder';
    const atUnit = who === 'unit';
    if (atUnit && m.hollow) return 'incomplete';
    if (!m.recommended.includes(m.place)) return 'recommendationLength';
    if (atUnit && m.confirms && m.edits > 0) return 'editUnconfirmed';
    const to = above(m.place, m.moved);
    const frozen = m.value !== m.submitted;
    return moveTo(m, to, {
      sentBy: m.place,
      from: { ...m.from, [to]: m.place },
      seen: m.seen.includes(to) ? m.seen : [...m.seen, to],
      before: m.opinions,
      opinions: settleOwn(m, m.place),
      submissions: m.submissions + (frozen ? 1 : 0),
      submitted: m.value,
    });
  },
  return: (m, who) => sendBack(m, who, false),
  returnEducation: (m, who) => sendBack(m, who, true),
  returnLevel(m, who) {
    if (!['supervising', 'committee'].includes(levelOf(m.place))) return 'wrongState';
    if (m.place !== who || !isOffice(m.place)) return 'notHolder';
    return moveTo(m, m.from[m.place] ?? 'unit', { opened: true });
  },
  recall(m, who) {
    if (m.place === 'person') {
      if (m.returnedBy !== who) return 'notHolder';
      if (m.begun) return 'alreadyCorrecting';
      const by = m.returnedBy;
      return moveTo(m, by, {
        opened: true,
        returns: m.returns - 1,
        standing: m.standing - 1,
        opinions: asBefore(m, by),
      });
    }
    if (!['supervising', 'committee'].includes(levelOf(m.place))) return 'wrongState';
    if (m.sentBy !== who) return 'notHolder';
    if (m.opened) return 'alreadyOpened';
    return moveTo(m, m.sentBy, { opened: true, opinions: asBefore(m, m.sentBy) });
  },
  accept(m, who) {
    if (m.place !== 'committee') return 'wrongState';
    if (m.place !== who) return 'notHolder';
    return m.opinions.some(isOpenFor('committee')) ? 'openCorrections' : moveTo(m, 'accepted');
  },
  reject: (m, who) =>
    m.place !== 'committee' ? 'wrongState' : m.place !== who ? 'notHolder' : moveTo(m, 'rejected'),
  grant: (m) =>
    !isOffice(m.place)
      ? 'wrongState'
      : m.returns < m.limit
        ? 'returnsStillLeft'
        : { limit: m.limit + 1 },
};

function sendBack(m: Model, who: Who, onlyEducation: boolean): Said {
  if (!isOffice(m.place)) return 'wrongState';
  if (m.place !== who) return 'notHolder';
  if (drafts(m, m.place) === 0) return 'opinionMissing';
  if (m.returns >= m.limit) return 'noReturnsLeft';
  const by = m.place;
  return moveTo(m, 'person', {
    returnedBy: by,
    returns: m.returns + 1,
    standing: m.standing + 1,
    onlyEducation,
    before: m.opinions,
    opinions: releaseOwn(m, by),
  });
}

/** Who may hear of it at all. */
const inScope = (m: Model, act: ActName, who: Who): boolean => {
  if (act === 'submit' || act === 'withdraw') return who === 'person';
  if (act === 'grant') return who === 'region' && m.submissions > 0;
  if (who === 'self') return m.seen.includes('unit');
  return who !== 'person' && who !== 'region' && m.seen.includes(who);
};

/** What the unit could do, or could not for another reason, is refused to the person. */
const ofOneself = (said: Said): Said =>
  said === 'wrongState' || said === 'notHolder' ? said : 'ownApplication';

/** @param version that the actor saw. */
export function ruled(
  m: Model,
  act: ActName,
  who: Who,
  version: number,
): { readonly code: string; readonly after: Model } {
  if (!inScope(m, act, who)) return { code: 'notFound', after: m };
  if (version !== m.version) return { code: 'conflict', after: m };
  const said = who === 'self' ? ofOneself(rules[act](m, 'unit')) : rules[act](m, who);
  if (typeof said === 'string') return { code: said, after: m };
  return { code: 'done', after: { ...m, ...said, version: m.version + 1 } };
}
