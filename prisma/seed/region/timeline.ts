// Knows when what a history tells of happened: within the round's windows, before today, in the
// hours in which people work.

import { addWorkingDays, type WorkCalendar } from '@/lib/domain/catalogue/working-days';
import { beijing, formatTableDate } from '@/lib/domain/beijing-time';
import { submitEndsAt, supervisingEndsAt, unitEndsAt } from '@/lib/domain/workflow/windows';
import type { Dice } from './dice';
import type { History, Place } from './history';

const day = 86_400_000;

export type Windows = {
  readonly applyFrom: Date;
  readonly applyTo: Date;
  readonly unitReviewTo: Date;
  readonly supervisingReviewTo: Date;
  readonly correctionDays: number;
};

export type Timeline = {
  /** When the place of a history was. */
  readonly at: (place: Place) => Date;
  /** Until when the newest return may be answered. */
  readonly correctionDueAt: Date | null;
};

/** Days from the event before, at least and at most. */
const waits: Readonly<Record<string, readonly [number, number]>> = {
  submit: [0.4, 4],
  retarget: [0.1, 2],
  withdraw: [0.05, 0.6],
  open: [0.1, 3.5],
  forward: [0.1, 2.5],
  return: [0.1, 1.5],
  returnLevel: [0.1, 1],
  recall: [0.04, 0.3],
  grantReturn: [0.5, 2],
  accept: [0.3, 5],
  reject: [0.3, 5],
};
/** A draft takes longer the first time. */
const firstDraft = [0.5, 14] as const;

export type Asked = {
  readonly history: History;
  readonly windows: Windows;
  /** The morning of the day on which the world is made: nothing is later. */
  readonly today: Date;
  readonly calendar: WorkCalendar;
  readonly dice: Dice;
  readonly name: string;
};

/** Tried again with less time between the events until every one is in time. @throws when none fits. */
export function timelineOf(asked: Asked): Timeline {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const moments = layOut(asked, attempt);
    const judged = moments && inTime(asked, moments);
    if (moments && judged) {
      return { at: (place) => between(moments, place, asked.today), ...judged };
    }
  }
  throw new Error(`no time for "${asked.history.name}" in ${asked.windows.applyTo.toISOString()}`);
}

function layOut(asked: Asked, attempt: number): Date[] | null {
  const { history, windows, today, dice, name } = asked;
  const events = history.events.filter(({ event }) => event !== 'lapse');
  const waited = events.map(({ event }, at) => {
    if (at === 0) return 0;
    const isFirst =
      event === 'submit' && events.findIndex((each) => each.event === 'submit') === at;
    const [least, most] = isFirst ? firstDraft : (waits[event] ?? [0.1, 1]);
    const wait = least + (most - least) * dice.share(name, 'wait', at, attempt);
    return wait * 0.9 ** attempt;
  });
  const whole = waited.reduce((sum, each) => sum + each, 0);
  const sent = events.findIndex(({ event }) => event === 'submit');
  const untilSent = sent < 0 ? 0 : waited.slice(0, sent + 1).reduce((sum, each) => sum + each, 0);
  const first = windows.applyFrom.getTime() + 2 * 3_600_000;
  const last = Math.min(windows.applyTo.getTime() - untilSent * day, today.getTime() - whole * day);
  if (last <= first) return null;
  const begun = first + (last - first) * leaning(asked, attempt);
  const queued = queuedUntilLately(asked, begun + whole * day);
  const taken = events.findLastIndex(({ event }) => event === 'open');
  let moment = begun;
  const moments = waited.map((wait, at) =>
    atWork(new Date((moment += wait * day + (at === taken ? queued : 0)))),
  );
  if (events.length === history.events.length) return moments;
  const ends = endsAt(asked, moments, history.events.at(-1)?.fromState ?? 'draft');
  return [...moments, new Date(ends.getTime() + (1 + dice.below(9, name, 'clock')) * 60_000)];
}

/** What lies with its person for correction was returned lately, however long the office took. */
function queuedUntilLately({ history, today, dice, name }: Asked, ended: number): number {
  const last = history.events.at(-1)?.event;
  if (last !== 'return') return 0;
  return Math.max(0, today.getTime() - dice.share(name, 'lately') * 2.5 * day - ended);
}

/** What is still under way happened lately; what is over is spread over its round. */
function leaning({ history, dice, name }: Asked, attempt: number): number {
  const share = dice.share(name, 'begun', attempt);
  const isOver = ['accepted', 'rejected', 'lapsed'].includes(history.application.state);
  return isOver ? share : 1 - (1 - share) ** 2 * Math.max(0.05, 0.6 - attempt / 60);
}

/** From ten in the morning to half past seven in the evening, in the same order. */
function atWork(moment: Date): Date {
  const [year = 0, month = 0, date = 0] = formatTableDate(moment).split('-').map(Number);
  const morning = beijing(year, month, date).getTime();
  return new Date(
    Math.round(morning + (10 + ((moment.getTime() - morning) / day) * 9.5) * 3_600_000),
  );
}

const dueAfter = ({ windows, calendar }: Asked, moment: Date): Date =>
  addWorkingDays(moment, windows.correctionDays, calendar);

function dueOf(asked: Asked, moments: readonly Date[]): Date | null {
  const returned = asked.history.events.findLastIndex(({ event }) => event === 'return');
  const moment = moments[returned];
  return moment === undefined ? null : dueAfter(asked, moment);
}

function endsAt(asked: Asked, moments: readonly Date[], state: string): Date {
  const at = { round: asked.windows, correctionDueAt: dueOf(asked, moments), arrivalBy: null };
  if (state === 'draft') return submitEndsAt(at);
  return state === 'unitReview' ? unitEndsAt(at) : supervisingEndsAt(at);
}

/** What the guards of the workflow would say of each event, and of what waits today. */
function inTime(asked: Asked, moments: readonly Date[]): { correctionDueAt: Date | null } | null {
  const { history, today } = asked;
  if (moments.some((moment, at) => moment >= today || moment <= (moments[at - 1] ?? new Date(0)))) {
    return null;
  }
  const late = history.events.some(({ event, fromState }, at) => {
    if (!['submit', 'withdraw', 'forward'].includes(event)) return false;
    const moment = moments[at];
    return moment === undefined || moment >= endsAt(asked, moments.slice(0, at), fromState);
  });
  const { state } = history.application;
  const isOpen = ['draft', 'unitReview', 'supervisingReview'].includes(state);
  // Until tomorrow at least, so that the clock leaves the world as it is for a day.
  const over = isOpen && endsAt(asked, moments, state).getTime() < today.getTime() + day * 1.5;
  return late || over ? null : { correctionDueAt: dueOf(asked, moments) };
}

function between(moments: readonly Date[], place: Place, today: Date): Date {
  const before = moments[Math.floor(place)] ?? today;
  const after =
    moments[Math.floor(place) + 1] ??
    new Date(Math.min(today.getTime(), before.getTime() + day / 4));
  const share = place - Math.floor(place);
  return new Date(Math.round(before.getTime() + (after.getTime() - before.getTime()) * share));
}
