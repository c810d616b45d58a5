// Knows the offices in which administrators stand: a unit, a committee, the department of a region,
// the platform itself; and which roles belong to each.

import type { Role } from '@/lib/domain/policy/actor';
import type { Permission } from '@/lib/domain/policy/permissions';

export const rolesOfOffice = {
  unit: ['unitAdmin', 'supervisingAdmin'],
  committee: ['committeeAdmin'],
  region: ['regionAdmin'],
  platform: ['platformAdmin', 'auditor'],
} as const satisfies Record<string, readonly Role[]>;

export type OfficeKind = keyof typeof rolesOfOffice;
export type RoleOf<K extends OfficeKind> = (typeof rolesOfOffice)[K][number];
export type UnitRole = RoleOf<'unit'>;
export type AdministratorRole = RoleOf<OfficeKind>;

export const officeKinds = Object.keys(rolesOfOffice) as OfficeKind[];

/** Every role that is given to somebody by an invitation. */
export const administratorRoles: readonly AdministratorRole[] = Object.values(rolesOfOffice).flat();

/** An office by the id of its record; of a region its code, of the platform `platform`. */
export type OfficeRef = { readonly kind: OfficeKind; readonly id: string };

export const platformOffice: OfficeRef = { kind: 'platform', id: 'platform' };

/** Whoever holds it where an office stands invites and ends its administrators. */
export const administering = {
  unit: 'unit.administer',
  committee: 'committee.administer',
  region: 'account.manage',
  platform: 'account.manage',
} as const satisfies Record<OfficeKind, Permission>;

type OfficeColumns = {
  readonly unitId: string | null;
  readonly committeeId: string | null;
  readonly regionCode: string | null;
};

/** The columns in which a role and an invitation name their office. */
export const columnsOfOffice = ({ kind, id }: OfficeRef): OfficeColumns => ({
  unitId: kind === 'unit' ? id : null,
  committeeId: kind === 'committee' ? id : null,
  regionCode: kind === 'region' ? id : null,
});

/** The office that such columns name. */
export function officeOfColumns({ unitId, committeeId, regionCode }: OfficeColumns): OfficeRef {
  if (unitId !== null) return { kind: 'unit', id: unitId };
  if (committeeId !== null) return { kind: 'committee', id: committeeId };
  return regionCode === null ? platformOffice : { kind: 'region', id: regionCode };
}

/** Where the administrators of an office are listed. */
export const administratorsHref = ({ kind, id }: OfficeRef): string =>
  kind === 'unit' ? `/units/${id}/administrators` : `/administrators/${kind}/${id}`;

/** The office of an address, where it can be one that is not a unit: those stand on their own pages. */
export function readOffice(given: {
  readonly kind: string;
  readonly id: string;
}): OfficeRef | null {
  const { id } = given;
  const kind = officeKinds.find((known) => known === given.kind);
  if (kind === 'platform') return id === platformOffice.id ? platformOffice : null;
  if (kind === 'region') return /^[\w-]{1,20}$/.test(id) ? { kind, id } : null;
  return kind === 'committee' && recordId.test(id) ? { kind, id } : null;
}

const recordId = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
