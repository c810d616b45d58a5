// What is written without moving the application: saves, opinions, marks, recommendations.

import { isOpenFor, type Model, type Office } from './model';
import type { Who } from './rules';

export type BesideName =
  'save' | 'empty' | 'refill' | 'opinion' | 'settle' | 'mark' | 'recommend' | 'confirm';

type Ruled = { readonly code: string; readonly after: Model };
const no = (m: Model, code: string): Ruled => ({ code, after: m });
const yes = (m: Model, more: Partial<Model>): Ruled => ({ code: 'done', after: { ...m, ...more } });

/** A reviewer who may hear of it, and whether it is theirs now. */
function held(m: Model, who: Who): Office | Ruled {
  if (who === 'self') return ofOneself(held(m, 'unit'), m);
  if (who === 'person' || who === 'region' || !m.seen.includes(who)) return no(m, 'notFound');
  return m.place === who ? who : no(m, 'notHolder');
}

const ofOneself = (unit: Office | Ruled, m: Model): Ruled =>
  typeof unit === 'string' ? no(m, 'ownApplication') : unit;

/** The working copy: the person's before 上报, then the unit's. */
function mayWrite(m: Model, who: Who): Ruled | null {
  if (who === 'person') return m.place === 'person' ? null : no(m, 'locked');
  if (who === 'self') return no(m, m.place === 'unit' ? 'ownApplication' : 'notFound');
  if (who === 'region' || who === 'committee' || m.place !== who) return no(m, 'notFound');
  return who === 'unit' ? null : no(m, 'locked');
}

const first = (m: Model, wanted: (each: Model['opinions'][number]) => boolean): number =>
  m.opinions.findIndex(wanted);
const changed = (m: Model, at: number, more: object) =>
  m.opinions.map((each, index) => (index === at ? { ...each, ...more } : each));

const rules: Readonly<Record<BesideName, (m: Model, who: Who) => Ruled>> = {
  /** 业绩成果 gets another name. */
  save(m, who) {
    const refused = mayWrite(m, who);
    if (refused) return refused;
    if (who === 'unit') return yes(m, { value: m.value + 1, edits: m.edits + 1 });
    return m.onlyEducation ? no(m, 'sectionLocked') : yes(m, { value: m.value + 1, begun: true });
  },
  /** 学历学位 loses its rows, and gets them back. */
  empty: (m, who) => education(m, who, true),
  refill: (m, who) => education(m, who, false),
  opinion(m, who) {
    const by = held(m, who);
    if (typeof by !== 'string') return by;
    const made = { by, released: false, settled: false, done: false };
    return yes(m, { opinions: [...m.opinions, made] });
  },
  settle(m, who) {
    const by = held(m, who);
    if (typeof by !== 'string') return by;
    const at = first(m, isOpenFor(by));
    return at < 0 ? no(m, 'conflict') : yes(m, { opinions: changed(m, at, { settled: true }) });
  },
  mark(m, who) {
    if (who !== 'person') return no(m, 'notFound');
    if (m.place !== 'person') return no(m, 'locked');
    const at = first(m, ({ released, settled }) => released && !settled);
    return at < 0
      ? no(m, 'notFound')
      : yes(m, { opinions: changed(m, at, { done: true }), begun: true });
  },
  recommend(m, who) {
    const by = held(m, who);
    if (typeof by !== 'string') return by;
    return yes(m, { recommended: [...new Set([...m.recommended, by])] });
  },
  confirm: (m, who) => (who === 'person' ? yes(m, { edits: 0 }) : no(m, 'notFound')),
};

/** Asked of the person alone. */
function education(m: Model, who: Who, hollow: boolean): Ruled {
  return mayWrite(m, who) ?? yes(m, { hollow, begun: true });
}

export const besideRuled = (m: Model, act: BesideName, who: Who): Ruled => rules[act](m, who);
