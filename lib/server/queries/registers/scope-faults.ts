// Knows the gaps and overlaps of committees' scopes, as they are shown before a round opens.

import 'server-only';
import type { ReviewTarget } from '@/lib/domain/catalogue/committee-scope';
import { isLevel, levelName } from '@/lib/domain/catalogue/levels';
import { regionFaults, type Catalogue } from '@/lib/domain/catalogue/region-scopes';
import type { Actor } from '@/lib/domain/policy/actor';
import { can } from '@/lib/domain/policy/scopes';
import type { RegisterId } from '@/lib/domain/registers/registry';
import { db } from '../../db';
import { recordOf } from '../../registers/records';
import { committeesOf } from '../../registers/options';

export type RegionFaults = {
  readonly region: string;
  /** 系列·专业 with the levels that nobody, or that several committees review. */
  readonly gaps: readonly string[];
  readonly overlaps: readonly string[];
};

/** The registers that say who reviews what. */
const about: readonly RegisterId[] = ['committees', 'committee-scopes', 'rounds'];

async function regionsAsked(actor: Actor, id: RegisterId, key: string | null): Promise<string[]> {
  if (key !== null) {
    const row = await recordOf(db(), actor, id, key);
    const committeeId = id === 'committees' ? row['id'] : row['committeeId'];
    const committee = await db().committee.findUnique({
      where: { id: String(committeeId) },
      select: { regionCode: true },
    });
    return committee ? [committee.regionCode] : [];
  }
  const found = await db().committee.findMany({
    where: committeesOf(actor),
    select: { regionCode: true },
    distinct: ['regionCode'],
    orderBy: { regionCode: 'asc' },
  });
  return found.map(({ regionCode }) => regionCode);
}

async function catalogue(): Promise<Catalogue & { names: ReadonlyMap<string, string> }> {
  const [specialties, titles, rules] = await Promise.all([
    db().specialty.findMany({
      where: { open: true, series: { open: true } },
      select: {
        key: true,
        seriesKey: true,
        branch: true,
        name: true,
        series: { select: { shortName: true } },
      },
    }),
    db().title.findMany({
      where: { open: true },
      select: { seriesKey: true, branch: true, level: true },
    }),
    db().examRule.findMany({
      select: { seriesKey: true, specialtyKey: true, mode: true, levels: true },
    }),
  ]);
  const names = new Map(
    specialties.map(({ key, name, series }) => [key, `${series.shortName}系列·${name}`] as const),
  );
  return { specialties, titles, rules, names };
}

function listed(targets: readonly ReviewTarget[], names: ReadonlyMap<string, string>): string[] {
  const keys = [...new Set(targets.map(({ specialtyKey }) => specialtyKey))];
  return keys.map((key) => {
    const levels = targets
      .filter(({ specialtyKey }) => specialtyKey === key)
      .map(({ level }) => (isLevel(level) ? levelName(level) : String(level)));
    return `${names.get(key) ?? key}（${levels.join('、')}）`;
  });
}

/** The faults of the regions that a page of these registers is about; none for other registers. */
export async function faultsShown(
  actor: Actor,
  id: RegisterId,
  key: string | null,
): Promise<RegionFaults[]> {
  if (!about.includes(id) || !can(actor, 'round.edit')) return [];
  const codes = await regionsAsked(actor, id, key);
  const now = new Date();
  const [{ names, ...of }, regions, scopes] = await Promise.all([
    catalogue(),
    db().reviewRegion.findMany({
      where: { code: { in: codes } },
      select: { code: true, name: true },
      orderBy: { sort: 'asc' },
    }),
    db().committeeScope.findMany({
      where: { committee: { regionCode: { in: codes }, validTo: { gt: now } } },
      select: {
        committeeId: true,
        seriesKey: true,
        specialtyKey: true,
        levels: true,
        committee: { select: { regionCode: true } },
      },
    }),
  ]);
  return regions
    .map(({ code, name }) => {
      const own = scopes
        .filter(({ committee }) => committee.regionCode === code)
        .map(({ committee, ...scope }) => ({ ...scope, regionCode: committee.regionCode }));
      const { gaps, overlaps } = regionFaults(code, own, of);
      return { region: name, gaps: listed(gaps, names), overlaps: listed(overlaps, names) };
    })
    .filter(({ gaps, overlaps }) => gaps.length + overlaps.length > 0);
}
