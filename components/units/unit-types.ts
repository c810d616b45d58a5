// The shapes of a unit and of its actions, as pages are handed them.

import type { Result } from '@/lib/domain/result';
import type { UnitRole } from '@/lib/domain/registration/offices';
import type { UnitContact, UnitForm } from '@/lib/domain/registration/unit';
import type { UnitChange, UnitChangeForm } from '@/lib/domain/registration/unit-change';
import type { UnitDecisionEvent, UnitEventName, UnitState } from '@/lib/domain/workflow/unit-table';

export type UnitDto = {
  readonly id: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly uscc: string;
  readonly nature: string;
  readonly regionCode: string;
  readonly parentId: string | null;
  readonly address: string | null;
  readonly leaderName: string;
  readonly leaderMobile: string;
  readonly telephone: string;
  readonly email: string | null;
  readonly receiving: boolean;
  readonly state: UnitState;
  readonly version: number;
  readonly registeredAt: Date;
  readonly region: { readonly name: string };
  readonly parent: { readonly name: string; readonly telephone: string } | null;
  readonly mayDecide: boolean;
  readonly mayEdit: boolean;
  readonly mayAdminister: boolean;
};

export type UnitHistoryLine = {
  readonly event: UnitEventName;
  readonly actor: string | null;
  readonly reason: string | null;
  readonly changes: readonly UnitChange[];
  readonly at: Date;
};

type OnUnit = { unitId: string; version: number };
type Done = Promise<Result<void>>;

export type UnitActions = {
  readonly decide: (input: OnUnit & { event: UnitDecisionEvent; reason: string }) => Done;
  readonly resubmit: (input: OnUnit & { unit: UnitForm }) => Done;
  readonly amend: (input: OnUnit & { contact: UnitContact }) => Done;
  readonly requestChange: (input: OnUnit & { change: UnitChangeForm; reason: string }) => Done;
  readonly withdrawChange: (input: OnUnit) => Done;
  readonly move: (input: OnUnit & { parentId: string; reason: string }) => Done;
};

export type InviteStaff = (input: {
  unitId: string;
  role: UnitRole;
  roleTo: string;
  applicationId: string;
}) => Promise<Result<{ id: string }>>;

/** The unit as its own form has it. */
export const formOf = (unit: UnitDto): UnitForm => ({
  name: unit.name,
  uscc: unit.uscc,
  nature: unit.nature,
  regionCode: unit.regionCode,
  parentId: unit.parentId ?? '',
  address: unit.address ?? '',
  leaderName: unit.leaderName,
  leaderMobile: unit.leaderMobile,
  telephone: unit.telephone,
  email: unit.email ?? '',
});
