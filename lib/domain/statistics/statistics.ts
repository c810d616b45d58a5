// Knows which statistics there are: each is one row, counted from the same cells.

/** So many applications agree in all of these. */
export type Cell = {
  readonly state: string;
  readonly series: string;
  readonly level: string;
  readonly region: string;
  readonly month: string;
  readonly count: number;
};

type Dimension = Exclude<keyof Cell, 'count'>;
export type Bar = { readonly name: string; readonly count: number };

/** A new statistic over a dimension is a new row. */
const statistics = [
  { id: 'state', title: '按状态', by: 'state', order: 'largest' },
  { id: 'series', title: '按系列', by: 'series', order: 'largest' },
  { id: 'level', title: '按级别', by: 'level', order: 'given' },
  { id: 'region', title: '按评审地区', by: 'region', order: 'largest' },
  { id: 'month', title: '按最近上报的月份', by: 'month', order: 'name' },
] as const satisfies readonly {
  id: string;
  title: string;
  by: Dimension;
  order: 'given' | 'largest' | 'name';
}[];

const compare = {
  given: () => 0,
  largest: (a: Bar, b: Bar) => b.count - a.count,
  name: (a: Bar, b: Bar) => (a.name < b.name ? -1 : 1),
};

/** Every statistic with its bars; `given` keeps the order in which the cells come. */
export function statisticsOf(cells: readonly Cell[]) {
  return statistics.map(({ id, title, by, order }) => {
    const counts = new Map<string, number>();
    for (const cell of cells) counts.set(cell[by], (counts.get(cell[by]) ?? 0) + cell.count);
    const bars = [...counts].map(([name, count]): Bar => ({ name, count }));
    return { id, title, bars: bars.toSorted(compare[order]) };
  });
}
