// Knows what each named scope means: a plain filter that lists and single records share.

import type { Actor } from './actor';
import { scopeNameOf, type Permission } from './permissions';

/** Filters are plain data in the shape of a database condition; null in an id never matches. */
export type ApplicationFilter = {
  applicantId?: string;
  holderUnitId?: string;
  everHeldBy?: { has: string };
  regionCode?: string;
  submissionCount?: { gt: number };
};
export type UnitFilter = {
  id?: string;
  parentId?: string;
  parent?: UnitFilter;
  regionCode?: string;
};
export type RoundFilter = { committeeId?: string };
export type CommitteeFilter = { regionCode?: string };
/** Records of the registers: by their own region, or by that of their committee. */
export type RegisterFilter = RoundFilter & {
  regionCode?: string;
  committee?: { regionCode: string };
};
export type PublicityFilter = {
  officeId?: string;
  unitId?: string;
  kind?: 'system';
  entries?: { some: { application: { applicantId: string } } };
  unit?: { applications: { some: { applicantId: string; submissionCount: { gt: number } } } };
};
/** Accounts: by an office that they hold or held, or by what they sent up. */
export type AccountFilter = {
  grants?: {
    some:
      | { regionCode: string }
      | { unit: { regionCode: string } }
      | { committee: { regionCode: string } };
  };
  applications?: { some: { regionCode: string; submissionCount: { gt: number } } };
};
export type Filter =
  | AccountFilter
  | ApplicationFilter
  | CommitteeFilter
  | UnitFilter
  | RoundFilter
  | RegisterFilter
  | PublicityFilter;

type Scope = (actor: Actor) => readonly Filter[];

/** A filter only where the actor has the id that it needs: without one the scope is empty. */
const by = (id: string | null, filter: (id: string) => Filter): readonly Filter[] =>
  id === null ? [] : [filter(id)];

/** What each scope lets an actor touch. */
export const scopes = {
  self: (a) => [{ applicantId: a.userId }],
  own: (a) => [{ applicantId: a.userId }],
  heldByUnit: (a) => by(a.unitId, (holderUnitId) => ({ holderUnitId })),
  everHeldByUnit: (a) => by(a.unitId, (has) => ({ everHeldBy: { has } })),
  everHeldByCommittee: (a) => by(a.committeeId, (has) => ({ everHeldBy: { has } })),
  submittedInRegion: (a) =>
    by(a.regionCode, (regionCode) => ({ regionCode, submissionCount: { gt: 0 } })),
  inRegion: (a) => by(a.regionCode, (regionCode) => ({ regionCode })),
  roundsOfCommittee: (a) => by(a.committeeId, (committeeId) => ({ committeeId })),
  committeesOfRegion: (a) => by(a.regionCode, (regionCode) => ({ regionCode })),
  ofCommitteesOfRegion: (a) => by(a.regionCode, (regionCode) => ({ committee: { regionCode } })),
  noticesOfRegion: (a) => by(a.regionCode, (regionCode) => ({ regionCode })),
  publishedByUnit: (a) => by(a.unitId, (officeId) => ({ officeId })),
  publishedInUnit: (a) =>
    a.unitId === null ? [] : [{ officeId: a.unitId }, { unitId: a.unitId, kind: 'system' }],
  /** Their own; and in the system what the unit publishes to which they have sent an application. */
  publishedToPerson: ({ userId: applicantId }) => [
    { entries: { some: { application: { applicantId } } } },
    {
      kind: 'system',
      unit: { applications: { some: { applicantId, submissionCount: { gt: 0 } } } },
    },
  ],
  ownUnit: (a) => by(a.unitId, (id) => ({ id })),
  unitsBelow: (a) => by(a.unitId, (parentId) => ({ parentId })),
  ownUnitAndBelow: (a) => (a.unitId === null ? [] : [{ id: a.unitId }, { parentId: a.unitId }]),
  /** Three levels below, as deep as chains go (domain.md §8.1). */
  unitTree: (a) =>
    a.unitId === null
      ? []
      : [
          { id: a.unitId },
          { parentId: a.unitId },
          { parent: { parentId: a.unitId } },
          { parent: { parent: { parentId: a.unitId } } },
        ],
  unitsOfRegion: (a) => by(a.regionCode, (regionCode) => ({ regionCode })),
  accountsOfRegion: ({ regionCode }) =>
    regionCode === null
      ? []
      : [
          { grants: { some: { regionCode } } },
          { grants: { some: { unit: { regionCode } } } },
          { grants: { some: { committee: { regionCode } } } },
          { applications: { some: { regionCode, submissionCount: { gt: 0 } } } },
        ],
  allAccounts: () => [{}],
  allAudit: () => [{}],
  everyRecord: () => [{}],
} as const satisfies Record<string, Scope>;

export type ScopeName = keyof typeof scopes;

/** The filters under which `actor` holds `permission`; empty means: nothing, without a query. */
export function scopesFor(actor: Actor, permission: Permission): readonly Filter[] {
  const name = scopeNameOf(permission, actor.role);
  return name === null ? [] : scopes[name](actor);
}

/** Whether the actor holds the permission anywhere: decides on menus, never on records. */
export function can(actor: Actor, permission: Permission): boolean {
  return scopesFor(actor, permission).length > 0;
}
