// Knows how the values of the statistics read.

import 'server-only';
import { isLevel, levelName } from '@/lib/domain/catalogue/levels';
import { wholeApplication } from '@/lib/domain/review/opinion-target';
import { sections } from '@/lib/domain/sections/registry';
import type { Dimension, Figure } from '@/lib/domain/statistics/figures';
import { countedStateNames, notSent, noUnit, returnNames } from '@/lib/messages/statistics';
import { db } from '../db';

/** Series in the order of the catalogue. */
export const seriesOptions = () =>
  db().series.findMany({ select: { key: true, name: true }, orderBy: { sort: 'asc' } });

type Named = ReadonlyMap<string, string>;

const sectionNames: Named = new Map([
  [wholeApplication, '整份申请书'],
  ...sections.map(({ id, title }) => [id, title] as const),
]);

const states: Named = new Map(Object.entries(countedStateNames));
const returns: Named = new Map(Object.entries(returnNames));

const level = (value: string): string => {
  const number = Number(value);
  return isLevel(number) ? levelName(number) : value;
};

/** Answers how each value reads; units and regions by the names that they have now. */
export async function namesOf(
  figures: readonly Figure[],
  series: readonly { readonly key: string; readonly name: string }[],
): Promise<(dimension: Dimension, value: string) => string> {
  const ids = figures
    .filter(({ dimension, value }) => dimension === 'unit' && value !== '')
    .map(({ value }) => value);
  const [units, regions] = await Promise.all([
    db().unit.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
    db().reviewRegion.findMany({ select: { code: true, name: true } }),
  ]);
  const named: Partial<Record<Dimension, Named>> = {
    state: states,
    series: new Map(series.map(({ key, name }) => [key, name])),
    unit: new Map([['', noUnit], ...units.map(({ id, name }) => [id, name] as const)]),
    region: new Map(regions.map(({ code, name }) => [code, name])),
    month: new Map([['', notSent]]),
    return: returns,
    reason: sectionNames,
  };
  return (dimension, value) =>
    dimension === 'level' ? level(value) : (named[dimension]?.get(value) ?? value);
}
