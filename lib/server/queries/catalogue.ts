// Knows what can be applied for in a region: series, specialties and titles with an open round.

import 'server-only';
import { committeeFor } from '@/lib/domain/catalogue/committee-scope';
import { examMode, type ExamMode, type ExamRule } from '@/lib/domain/catalogue/exam-rules';
import { levelName, isLevel } from '@/lib/domain/catalogue/levels';
import { titlesOfSpecialty } from '@/lib/domain/catalogue/title-choice';
import { db } from '../db';
import { examRulesOf } from './exam-rules';

export type SeriesChoice = {
  readonly key: string;
  readonly name: string;
  readonly specialties: number;
};
export type TitleChoice = {
  readonly key: string;
  readonly name: string;
  readonly level: string;
  /** Whether a committee of the region reviews it in a round that is open now. */
  readonly open: boolean;
  /** 以考代评, 考评结合 or review. */
  readonly mode: ExamMode;
};
export type SpecialtyChoice = {
  readonly key: string;
  readonly name: string;
  readonly titles: readonly TitleChoice[];
};

async function openScopes(regionCode: string) {
  const now = new Date();
  const scopes = await db().committeeScope.findMany({
    where: {
      committee: {
        regionCode,
        validFrom: { lte: now },
        validTo: { gt: now },
        rounds: { some: { applyFrom: { lte: now }, applyTo: { gt: now } } },
      },
    },
    select: { committeeId: true, seriesKey: true, specialtyKey: true, levels: true },
  });
  return scopes.map((scope) => ({ ...scope, regionCode }));
}

/** Every open series, with how many of its specialties can be applied for in the region. */
export async function seriesOfRegion(regionCode: string): Promise<SeriesChoice[]> {
  const [scopes, all] = await Promise.all([
    openScopes(regionCode),
    db().series.findMany({
      where: { open: true },
      select: {
        key: true,
        name: true,
        specialties: { where: { open: true }, select: { key: true } },
      },
      orderBy: { sort: 'asc' },
    }),
  ]);
  return all.map(({ key, name, specialties }) => ({
    key,
    name,
    specialties: specialties.filter((specialty) =>
      scopes.some(
        (scope) =>
          scope.seriesKey === key &&
          (scope.specialtyKey === null || scope.specialtyKey === specialty.key),
      ),
    ).length,
  }));
}

/** The specialties of a series with their titles; titles that nobody reviews now are marked. */
export async function specialtiesOf(
  regionCode: string,
  seriesKey: string,
): Promise<{ name: string; specialties: SpecialtyChoice[] } | null> {
  const [scopes, rules, series] = await Promise.all([
    openScopes(regionCode),
    examRulesOf(db(), seriesKey),
    db().series.findFirst({
      where: { key: seriesKey, open: true },
      select: {
        name: true,
        specialties: {
          where: { open: true },
          select: { key: true, name: true, branch: true, seriesKey: true },
          orderBy: { sort: 'asc' },
        },
        titles: {
          where: { open: true },
          select: { key: true, name: true, level: true, branch: true, seriesKey: true },
          orderBy: { sort: 'asc' },
        },
      },
    }),
  ]);
  if (series === null) return null;
  const specialties = series.specialties.map((specialty) => ({
    key: specialty.key,
    name: specialty.name,
    titles: titlesOfSpecialty(specialty, series.titles).map(({ key, name, level }) => ({
      key,
      name,
      level: isLevel(level) ? levelName(level) : '',
      ...stateOf(scopes, rules, { regionCode, seriesKey, specialtyKey: specialty.key, level }),
    })),
  }));
  return { name: series.name, specialties };
}

/** How the title is gained, and whether it can be applied for now. */
function stateOf(
  scopes: Parameters<typeof committeeFor>[0],
  rules: readonly ExamRule[],
  target: Parameters<typeof committeeFor>[1],
): Pick<TitleChoice, 'open' | 'mode'> {
  const mode = examMode(rules, target);
  return { mode, open: mode !== 'examOnly' && committeeFor(scopes, target).ok };
}
