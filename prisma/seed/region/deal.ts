// Knows who applies for what, in which round, and what happens to it: every choice by the dice.

import { acceptanceNumber, applicationNumber } from '@/lib/domain/application/number';
import type { WorkCalendar } from '@/lib/domain/catalogue/working-days';
import { fields } from '../data/region-fields';
import { stableId } from '../stable-id';
import type { Case, NumberedCase } from './case';
import type { Dice } from './dice';
import { depthsOf, histories, phases, type Depth, type HistoryPlan, type Phase } from './histories';
import type { History } from './history';
import { demoPerson, type DemoPerson } from './people';
import { roundOf } from './rounds';
import { targetsOf, type CatalogueRows, type DemoTarget } from './targets';
import { timelineOf } from './timeline';
import type { DemoUnit } from './units';

export type Deal = {
  readonly dice: Dice;
  readonly count: number;
  /** The morning of the day on which the world is made. */
  readonly today: Date;
  readonly catalogue: CatalogueRows;
  readonly calendar: WorkCalendar;
  readonly units: readonly DemoUnit[];
  readonly recorded: readonly History[];
  /** By committee. */
  readonly phases: ReadonlyMap<string, Phase>;
};

/** Of last year; every second of their people applies again this year. */
const past = 0.25;
const levelParts: Readonly<Record<number, number>> = { 1: 2, 2: 4, 3: 6, 4: 3, 5: 1 };

/** `count` cases in the order in which they began. */
export function dealtCases(deal: Deal): Case[] {
  const { dice, count, units } = deal;
  const ofLastYear = Math.floor(count * past);
  const owed = new Set<HistoryPlan>(histories);
  const employers = units.filter(({ size }) => size > 0);
  const personOf = (serial: number): DemoPerson =>
    demoPerson(
      dice,
      serial,
      dice.deal(employers, ({ size }) => size, 'unit', serial),
    );
  const cases: Case[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const isPast = turn >= count - ofLastYear;
    const back = turn - (count - ofLastYear);
    const again = isPast && back % 2 === 0 && back < count - ofLastYear;
    const person = personOf(again ? back : turn);
    cases.push(caseOf(deal, person, { isPast, again }, owed));
  }
  return cases.toSorted((a, b) => begun(a) - begun(b) || (a.id < b.id ? -1 : 1));
}

const begun = ({ timeline }: Case) => timeline.at(0).getTime();

type Year = { readonly isPast: boolean; readonly again: boolean };

function caseOf(deal: Deal, person: DemoPerson, year: Year, owed: Set<HistoryPlan>): Case {
  const { dice, today, calendar } = deal;
  const name = `${person.serial} ${year.isPast ? 'past' : 'present'}`;
  const fieldName = dice.pick(person.unit.fields, person.serial, 'field');
  const targets = targetsOfPerson(deal, person, fieldName);
  const target = dice.deal(targets, ({ level }) => levelParts[level] ?? 1, name, 'target');
  const phase = year.isPast ? 'past' : (deal.phases.get(target.committeeId) ?? 'open');
  const history = historyFor(deal, person, { phase, again: year.again, name }, owed);
  const round = roundOf(target.committeeId, phase, today);
  const windows = { ...round, correctionDays: 5 };
  const other = targets.find(({ titleKey }) => titleKey !== target.titleKey) ?? target;
  return {
    id: stableId('demo application', dice.seed, person.serial, round.year),
    person,
    fieldName,
    target,
    firstTarget: other.displayName,
    round,
    history,
    timeline: timelineOf({ history, windows, today, calendar, dice, name }),
  };
}

const known = new WeakMap<Deal, Map<string, DemoTarget[]>>();

function targetsOfPerson(deal: Deal, { unit }: DemoPerson, fieldName: string): DemoTarget[] {
  const ofDeal = known.get(deal) ?? new Map<string, DemoTarget[]>();
  known.set(deal, ofDeal);
  const key = `${fieldName} ${unit.regionCode}`;
  const field = fields[fieldName];
  if (field === undefined) throw new Error(`no field "${fieldName}"`);
  const targets = ofDeal.get(key) ?? targetsOf(deal.catalogue, field, unit.regionCode);
  ofDeal.set(key, targets);
  return targets;
}

type Situation = { readonly phase: Phase; readonly again: boolean; readonly name: string };

/** One that has not happened yet where there is one; then as often as its share says. */
function historyFor(
  { dice, recorded }: Deal,
  { unit }: DemoPerson,
  { phase, again, name }: Situation,
  owed: Set<HistoryPlan>,
): History {
  const depth = (unit.chain.length - 1) as Depth;
  const share = (plan: HistoryPlan) => plan.share[phases.indexOf(phase)] ?? 0;
  const possible = histories.filter(
    (plan) =>
      share(plan) > 0 &&
      (plan.depth ?? depth) === depth &&
      // who applies again was not accepted last year
      (!again || !plan.name.startsWith('accepted')),
  );
  const plan =
    possible.find((each) => owed.has(each)) ?? dice.deal(possible, share, name, 'history');
  owed.delete(plan);
  const as = depthsOf(plan).length === 1 ? depthsOf(plan)[0] : depth;
  const found = recorded.find((each) => each.name === plan.name && each.depth === as);
  if (found === undefined) throw new Error(`"${plan.name}" was not recorded`);
  return found;
}

/** Gives the numbers: applications as they began, acceptances year by year as they were given. */
export function numbered(
  cases: readonly Case[],
  firstSerial: number,
  acceptedBefore: (year: number) => number,
): NumberedCase[] {
  const accepted = cases
    .filter(({ history }) => history.application.isAccepted)
    .toSorted((a, b) => decidedAt(a) - decidedAt(b));
  const given = new Map<string, string>();
  const counts = new Map<number, number>();
  for (const { id, round } of accepted) {
    const serial = (counts.get(round.year) ?? acceptedBefore(round.year)) + 1;
    counts.set(round.year, serial);
    given.set(id, acceptanceNumber(round.year, serial));
  }
  return cases.map((each, place) => ({
    ...each,
    number: applicationNumber(firstSerial + place),
    acceptanceNumber: given.get(each.id) ?? null,
  }));
}

const decidedAt = ({ timeline, history }: Case) => timeline.at(history.events.length - 1).getTime();
