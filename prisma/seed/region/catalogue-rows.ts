// Reads what the demo region takes from the catalogue of its database.

import type { Prisma } from '@/prisma/client/client';
import type { CatalogueRows } from './targets';

type Committee = { readonly id: string; readonly name: string };

/** In orders that are the same in every database. */
export async function catalogueRows(
  tx: Prisma.TransactionClient,
): Promise<CatalogueRows & { readonly committees: readonly Committee[] }> {
  const scopes = await tx.committeeScope.findMany({
    select: {
      committeeId: true,
      seriesKey: true,
      specialtyKey: true,
      levels: true,
      committee: { select: { regionCode: true } },
    },
    orderBy: { id: 'asc' },
  });
  return {
    regions: await tx.reviewRegion.findMany({
      select: { code: true, name: true },
      orderBy: { sort: 'asc' },
    }),
    committees: await tx.committee.findMany({
      select: { id: true, name: true },
      orderBy: [{ regionCode: 'asc' }, { name: 'asc' }],
    }),
    scopes: scopes.map(({ committee, ...scope }) => ({ ...scope, ...committee })),
    specialties: await tx.specialty.findMany({
      select: {
        key: true,
        seriesKey: true,
        name: true,
        branch: true,
        series: { select: { name: true, shortName: true } },
      },
      orderBy: { key: 'asc' },
    }),
    titles: await tx.title.findMany({
      select: { key: true, seriesKey: true, branch: true, name: true, level: true },
      orderBy: { key: 'asc' },
    }),
    examRules: await tx.examRule.findMany({
      select: { seriesKey: true, specialtyKey: true, mode: true, levels: true },
      orderBy: { id: 'asc' },
    }),
  };
}
