// Knows the offices whose administrators somebody invites and ends, with who they are now.

import 'server-only';
import type { Actor } from '@/lib/domain/policy/actor';
import { can } from '@/lib/domain/policy/scopes';
import {
  administering,
  administratorsHref,
  officeOfColumns,
  platformOffice,
  rolesOfOffice,
  type OfficeKind,
  type OfficeRef,
} from '@/lib/domain/registration/offices';
import { platformName } from '@/lib/messages/workflow';
import { db } from '../db';
import { administeredOffice, type Office } from '../offices';
import { scopeWhere } from '../scope';
import { officePeople, type OfficePeople } from './office-people';

export type OfficeLine = OfficeRef & {
  readonly name: string;
  /** Of a committee: its region. */
  readonly region: string | null;
  readonly href: string;
  /** Who holds a role there now. */
  readonly administrators: readonly string[];
};

type Named = OfficeRef & { readonly name: string; readonly region: string | null };

async function committees(actor: Actor): Promise<Named[]> {
  const scope = scopeWhere(actor, administering.committee);
  if (scope === null) return [];
  const found = await db().committee.findMany({
    where: { AND: [scope] },
    select: { id: true, name: true, region: { select: { name: true } } },
    orderBy: [{ region: { sort: 'asc' } }, { name: 'asc' }],
    take: 1_000,
  });
  return found.map(({ region, ...committee }) => ({
    ...committee,
    kind: 'committee',
    region: region.name,
  }));
}

async function regionsAndPlatform(actor: Actor): Promise<Named[]> {
  if (!can(actor, administering.region)) return [];
  const regions = await db().reviewRegion.findMany({
    where: { open: true },
    select: { code: true, name: true },
    orderBy: { sort: 'asc' },
  });
  return [
    { ...platformOffice, name: platformName, region: null },
    ...regions.map(({ code, name }) => ({ kind: 'region' as const, id: code, name, region: null })),
  ];
}

const keyOf = ({ kind, id }: OfficeRef) => `${kind} ${id}`;

/** Offices outside of the units' trees: committees of the actor's region; all, and regions, for the platform. */
export async function offices(actor: Actor): Promise<OfficeLine[]> {
  const named = [...(await regionsAndPlatform(actor)), ...(await committees(actor))];
  if (named.length === 0) return [];
  const kinds: readonly OfficeKind[] = ['committee', 'region', 'platform'];
  const now = new Date();
  const grants = await db().roleGrant.findMany({
    where: {
      role: { in: kinds.flatMap((kind) => [...rolesOfOffice[kind]]) },
      validFrom: { lte: now },
      OR: [{ validTo: null }, { validTo: { gt: now } }],
      user: { disabledAt: null },
    },
    select: { unitId: true, committeeId: true, regionCode: true, user: { select: { name: true } } },
    orderBy: { id: 'asc' },
    take: 5_000,
  });
  const people = new Map<string, string[]>();
  for (const { user, ...grant } of grants) {
    const key = keyOf(officeOfColumns(grant));
    people.set(key, [...(people.get(key) ?? []), user.name]);
  }
  return named.map((office) => ({
    ...office,
    href: administratorsHref(office),
    administrators: people.get(keyOf(office)) ?? [],
  }));
}

/** An office with its people, where the actor administers it. */
export async function officePage(
  actor: Actor,
  at: OfficeRef,
): Promise<{ office: Office; people: OfficePeople } | null> {
  const office = await administeredOffice(db(), actor, at);
  return office && { office, people: await officePeople(actor, office, true) };
}
