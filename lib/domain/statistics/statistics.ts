// Knows which statistics there are: each is one row of a table, drawn from the same figures.

import { mostUnits, type CountedState, type Dimension, type Figure } from './figures';
import { ageOf, ages, desks, readWaiting } from './waiting';

/** One bar and one line: what it stands for, a label for each head, and how many. */
export type Line = {
  readonly labels: readonly string[];
  readonly count: number;
  /** Of the first line, where the lines are steps of one way. */
  readonly share?: string;
};

export type Statistic = {
  readonly id: string;
  readonly title: string;
  /** What exactly is counted, where the title leaves it open. */
  readonly note?: string;
  /** 份 of applications, 次 of returns. */
  readonly unit: '份' | '次';
  readonly heads: readonly string[];
  readonly lines: readonly Line[];
  /** Of all lines, where each counts something of its own. */
  readonly total: number | null;
};

export type Drawing = {
  readonly figures: readonly Figure[];
  readonly nameOf: (dimension: Dimension, value: string) => string;
  /** In Beijing, as 2026-11-23. */
  readonly today: string;
};

const of = ({ figures }: Drawing, dimension: Dimension) =>
  figures.filter((figure) => figure.dimension === dimension);
const sum = (counted: readonly { readonly count: number }[]): number =>
  counted.reduce((total, { count }) => total + count, 0);

const orders = {
  largest: (a: Figure, b: Figure) => b.count - a.count || (a.value < b.value ? -1 : 1),
  value: (a: Figure, b: Figure) => (a.value < b.value ? -1 : 1),
};

/** A line for each value. */
const plain =
  (dimension: Dimension, order: keyof typeof orders) =>
  (drawing: Drawing): Line[] =>
    of(drawing, dimension)
      .toSorted(orders[order])
      .map(({ value, count }) => ({ labels: [drawing.nameOf(dimension, value)], count }));

/** The largest by name; what is left of all applications is one line. */
function units(drawing: Drawing): Line[] {
  const shown = plain('unit', 'largest')(drawing).slice(0, mostUnits);
  const others = sum(of(drawing, 'state')) - sum(shown);
  return others > 0 ? [...shown, { labels: ['其他单位'], count: others }] : shown;
}

const unsent: readonly CountedState[] = ['draft', 'neverSent'];
const decided = ['accepted', 'rejected'] as const satisfies readonly CountedState[];
const steps: readonly { name: string; standsAt: (state: CountedState) => boolean }[] = [
  { name: '已建', standsAt: () => true },
  { name: '已提交', standsAt: (state) => !unsent.includes(state) },
  { name: '单位已上报', standsAt: among(['supervisingReview', 'committeeReview', ...decided]) },
  { name: '主管单位已上报', standsAt: among(['committeeReview', ...decided]) },
  { name: '形式审核通过', standsAt: among(['accepted']) },
];

function among(states: readonly CountedState[]) {
  return (state: CountedState): boolean => states.includes(state);
}

/** Who never sees a draft is not shown a first step that would only repeat the second. */
function funnel(drawing: Drawing): Line[] {
  const counted = of(drawing, 'state');
  if (counted.length === 0) return [];
  const lines = steps.map(({ name, standsAt }) => ({
    labels: [name],
    count: sum(counted.filter(({ value }) => standsAt(value as CountedState))),
  }));
  const seesDrafts = counted.some(({ value }) => unsent.includes(value as CountedState));
  const shown = seesDrafts ? lines : lines.slice(1);
  const first = shown[0]?.count ?? 0;
  return shown.map((line) => ({ ...line, share: `${Math.round((100 * line.count) / first)}%` }));
}

/** Every group of every desk at which something waits. */
function waiting(drawing: Drawing): Line[] {
  const counts = new Map<string, number>();
  for (const { value, count } of of(drawing, 'waiting')) {
    const { desk, since } = readWaiting(value);
    const group = `${desk} ${ageOf(since, drawing.today)}`;
    counts.set(group, (counts.get(group) ?? 0) + count);
  }
  return desks
    .map((desk) =>
      ages.map(({ name }) => ({
        labels: [drawing.nameOf('state', desk), name],
        count: counts.get(`${desk} ${name}`) ?? 0,
      })),
    )
    .filter((lines) => sum(lines) > 0)
    .flat();
}

type Row = Omit<Statistic, 'lines' | 'total'> & {
  readonly linesOf: (drawing: Drawing) => Line[];
  /** Lines that count the same application twice have no sum. */
  readonly overlapping?: true;
};

/** A new statistic is a new row. */
// prettier-ignore
const rows: readonly Row[] = [
  { id: 'funnel', title: '走到了哪一步', note: '按申请书现在所在的一步计：退回的重新算作“已提交”，后一步包含在前一步之内。', unit: '份', heads: ['步骤'], linesOf: funnel, overlapping: true },
  { id: 'waiting', title: '停在哪里、等了多久', note: '没有办结的申请书，从到达现在的环节起按日历天数计。', unit: '份', heads: ['环节', '等待时间'], linesOf: waiting },
  { id: 'state', title: '按状态', unit: '份', heads: ['状态'], linesOf: plain('state', 'largest') },
  { id: 'series', title: '按系列', unit: '份', heads: ['系列'], linesOf: plain('series', 'largest') },
  { id: 'level', title: '按级别', unit: '份', heads: ['级别'], linesOf: plain('level', 'value') },
  { id: 'unit', title: '按基层单位', note: `列出申请书最多的 ${mostUnits} 个单位，其余合为一行。`, unit: '份', heads: ['基层单位'], linesOf: units },
  { id: 'region', title: '按评审地区', unit: '份', heads: ['评审地区'], linesOf: plain('region', 'largest') },
  { id: 'month', title: '按最近上报的月份', unit: '份', heads: ['月份'], linesOf: plain('month', 'value') },
  { id: 'return', title: '谁退回的', note: '每退回一次计一次；后来撤回的也计入，并单列一行。', unit: '次', heads: ['退回'], linesOf: plain('return', 'largest'), overlapping: true },
  { id: 'reason', title: '因为什么退回', note: '一次回退的改正意见涉及几个栏目，各栏目各计一次。', unit: '次', heads: ['栏目'], linesOf: plain('reason', 'largest'), overlapping: true },
];

/** Every statistic that has something to show. */
export function statisticsOf(drawing: Drawing): Statistic[] {
  return rows
    .map(({ linesOf, overlapping, ...row }) => {
      const lines = linesOf(drawing);
      return { ...row, lines, total: overlapping ? null : sum(lines) };
    })
    .filter(({ lines }) => lines.length > 0);
}
