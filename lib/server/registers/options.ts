// Knows what the references of a register may point at.

import 'server-only';
import type { Actor } from '@/lib/domain/policy/actor';
import type { Options } from '@/lib/domain/registers/field';
import type { OptionsByRegister, Register } from '@/lib/domain/registers/register';
import { registers } from '@/lib/domain/registers/registry';
import { selectableUnitStates } from '@/lib/domain/workflow/unit-table';
import { can } from '@/lib/domain/policy/scopes';
import { registerScope } from './records';
import type { Client } from './tables';

/** The committees that somebody keeps records of. */
export const committeesOf = (actor: Actor) =>
  can(actor, 'committee.edit')
    ? registerScope(actor, registers.committees)
    : { id: actor.committeeId ?? '00000000-0000-0000-0000-000000000000' };

/** In the order in which they are offered; a closed record is one still, for what points at it. */
const sources: Readonly<Record<string, (client: Client, actor: Actor) => Promise<Options>>> = {
  regions: async (client) =>
    (
      await client.reviewRegion.findMany({
        select: { code: true, name: true },
        orderBy: { sort: 'asc' },
      })
    ).map(({ code, name }) => [code, name] as const),
  series: async (client) =>
    (
      await client.series.findMany({ select: { key: true, name: true }, orderBy: { sort: 'asc' } })
    ).map(({ key, name }) => [key, name] as const),
  specialties: async (client) =>
    (
      await client.specialty.findMany({
        select: { key: true, name: true, series: { select: { shortName: true } } },
        orderBy: [{ series: { sort: 'asc' } }, { sort: 'asc' }],
      })
    ).map(({ key, name, series }) => [key, `${series.shortName}系列·${name}`] as const),
  committees: async (client, actor) =>
    (
      await client.committee.findMany({
        where: committeesOf(actor),
        select: { id: true, name: true },
        orderBy: [{ regionCode: 'asc' }, { name: 'asc' }],
      })
    ).map(({ id, name }) => [id, name] as const),
  'receiving-units': async (client) =>
    (
      await client.unit.findMany({
        where: { receiving: true, state: { in: [...selectableUnitStates] } },
        select: { id: true, name: true, region: { select: { name: true } } },
        orderBy: [{ region: { sort: 'asc' } }, { name: 'asc' }],
      })
    ).map(({ id, name, region }) => [id, `${region.name}·${name}`] as const),
  pledges: async (client) =>
    (
      await client.legalText.findMany({
        where: { kind: 'pledge' },
        select: { version: true },
        orderBy: { validFrom: 'desc' },
      })
    ).map(({ version }) => [version, version] as const),
};

/** Everything that the register's references may point at; of committees, those in scope. */
export async function optionsFor(
  client: Client,
  actor: Actor,
  { fields }: Register,
): Promise<OptionsByRegister> {
  const asked = new Set(
    Object.values(fields).flatMap((field) => (field.kind === 'reference' ? [field.to] : [])),
  );
  const found: Record<string, Options> = {};
  for (const name of asked) found[name] = (await sources[name]?.(client, actor)) ?? [];
  return found;
}
