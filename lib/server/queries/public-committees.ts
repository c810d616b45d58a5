// Knows what everybody may read of committees: how to reach them, and when they take applications.

import 'server-only';
import { db } from '../db';
import { openRegions, type RegionDto } from './public-site';

export type CommitteeContact = {
  readonly id: string;
  readonly name: string;
  readonly telephone: string | null;
  readonly address: string | null;
  /** Rounds that are open or to come, the nearest first. */
  readonly rounds: readonly {
    readonly id: string;
    readonly name: string;
    readonly applyFrom: Date;
    readonly applyTo: Date;
  }[];
};
export type CommitteesPage = {
  readonly regions: readonly RegionDto[];
  readonly region: RegionDto | null;
  readonly committees: readonly CommitteeContact[];
};

/** The committees of a region that are valid now; of the first region where none is named. */
export async function committeesPage(code: string | undefined): Promise<CommitteesPage> {
  const regions = await openRegions();
  const region = regions.find((each) => each.code === code) ?? regions[0] ?? null;
  if (region === null) return { regions, region, committees: [] };
  const now = new Date();
  const committees = await db().committee.findMany({
    where: { regionCode: region.code, validFrom: { lte: now }, validTo: { gt: now } },
    select: {
      id: true,
      name: true,
      telephone: true,
      address: true,
      rounds: {
        where: { applyTo: { gt: now } },
        select: { id: true, name: true, applyFrom: true, applyTo: true },
        orderBy: { applyFrom: 'asc' },
        take: 3,
      },
    },
    orderBy: { name: 'asc' },
    take: 500,
  });
  return { regions, region, committees };
}
