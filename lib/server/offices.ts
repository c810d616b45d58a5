// Knows offices: how each is found in the scope of whoever administers it, and what it is called.

import 'server-only';
import type { Actor } from '@/lib/domain/policy/actor';
import { can } from '@/lib/domain/policy/scopes';
import {
  administering,
  officeOfColumns,
  platformOffice,
  type OfficeKind,
  type OfficeRef,
} from '@/lib/domain/registration/offices';
import { platformName } from '@/lib/messages/workflow';
import type { db, Tx } from './db';
import { scopeWhere } from './scope';

type Client = Tx | ReturnType<typeof db>;

export type Office = OfficeRef & {
  readonly name: string;
  /** A unit that receives what others hand up. */
  readonly receiving: boolean;
  /** Disabled, over, or closed: nobody begins there any more. */
  readonly closed: boolean;
};

/** What of a role or an invitation says where it stands; {@link officeIn} reads it. */
export const officeSelect = {
  unitId: true,
  committeeId: true,
  regionCode: true,
  unit: { select: { name: true, state: true, receiving: true } },
  committee: { select: { name: true, validTo: true } },
  region: { select: { name: true, open: true } },
} as const;

type WithOffice = {
  readonly unitId: string | null;
  readonly committeeId: string | null;
  readonly regionCode: string | null;
  readonly unit: {
    readonly name: string;
    readonly state: string;
    readonly receiving: boolean;
  } | null;
  readonly committee: { readonly name: string; readonly validTo: Date } | null;
  readonly region: { readonly name: string; readonly open: boolean } | null;
};

type Named = { readonly name: string } | null;

/** What the office of a role is called; null for a role that has none. */
export const officeNameOf = (row: {
  readonly unit: Named;
  readonly committee: Named;
  readonly region: Named;
}): string | null => (row.unit ?? row.committee ?? row.region)?.name ?? null;

/** The office of a role or an invitation. */
export function officeIn(row: WithOffice, now: Date): Office {
  const { unit, committee, region } = row;
  const closed =
    unit?.state === 'disabled' ||
    (committee !== null && committee.validTo <= now) ||
    region?.open === false;
  return {
    ...officeOfColumns(row),
    name: officeNameOf(row) ?? platformName,
    receiving: unit?.receiving === true,
    closed,
  };
}

const none = {
  unitId: null,
  committeeId: null,
  regionCode: null,
  unit: null,
  committee: null,
  region: null,
};

type Find = (client: Client, actor: Actor, id: string) => Promise<Partial<WithOffice> | null>;

const finders: Record<OfficeKind, Find> = {
  unit: async (client, actor, id) => {
    const scope = scopeWhere(actor, administering.unit);
    const unit =
      scope &&
      (await client.unit.findFirst({
        where: { AND: [scope, { id }] },
        select: officeSelect.unit.select,
      }));
    return unit && { unitId: id, unit };
  },
  committee: async (client, actor, id) => {
    const scope = scopeWhere(actor, administering.committee);
    const committee =
      scope &&
      (await client.committee.findFirst({
        where: { AND: [scope, { id }] },
        select: officeSelect.committee.select,
      }));
    return committee && { committeeId: id, committee };
  },
  region: async (client, actor, code) => {
    if (!can(actor, administering.region)) return null;
    const region = await client.reviewRegion.findUnique({
      where: { code },
      select: officeSelect.region.select,
    });
    return region && { regionCode: code, region };
  },
  platform: async (_client, actor, id) =>
    can(actor, administering.platform) && id === platformOffice.id ? {} : null,
};

/** The office, where the actor administers it; null otherwise. */
export async function administeredOffice(
  client: Client,
  actor: Actor,
  { kind, id }: OfficeRef,
): Promise<Office | null> {
  const found = await finders[kind](client, actor, id);
  return found && officeIn({ ...none, ...found }, new Date());
}
