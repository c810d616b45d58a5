// Knows what stands around every page of one application: its name, state, holder and tabs.

import 'server-only';
import { cache } from 'react';
import { workingCopyOpen } from '@/lib/domain/application/working-copy';
import type { Actor } from '@/lib/domain/policy/actor';
import type { Role } from '@/lib/domain/policy/actor';
import type { PublicitySetting } from '@/lib/domain/publicity/setting';
import { scopesFor } from '@/lib/domain/policy/scopes';
import type { State } from '@/lib/domain/workflow/states';
import { db } from '../db';
import { scopeWhere } from '../scope';

export type ApplicationFrame = {
  readonly id: string;
  readonly number: string;
  readonly displayName: string;
  readonly applicant: string;
  readonly year: number;
  readonly state: State;
  readonly version: number;
  readonly submissionCount: number;
  readonly returnCount: number;
  readonly returnLimit: number;
  readonly correctionDueAt: Date | null;
  /** 受理号, once it is accepted. */
  readonly acceptanceNumber: string | null;
  readonly round: {
    readonly applyTo: Date;
    readonly pledgeVersion: string;
    readonly publicity: PublicitySetting;
  };
  readonly holder: { readonly name: string; readonly telephone: string | null } | null;
  /** The actor is the applicant, acting as such. */
  readonly mine: boolean;
  /** The actor is the applicant in person, in whatever role. */
  readonly own: boolean;
  readonly role: Role;
  /** The actor may change sections and files now. */
  readonly mayEdit: boolean;
  readonly formVersionId: string;
};

const select = {
  id: true,
  number: true,
  displayName: true,
  applicantId: true,
  applicant: { select: { name: true } },
  year: true,
  state: true,
  version: true,
  submissionCount: true,
  returnCount: true,
  returnLimit: true,
  correctionDueAt: true,
  acceptanceNumber: true,
  holderUnitId: true,
  formVersionId: true,
  round: { select: { applyTo: true, pledgeVersion: true, publicity: true } },
  holderUnit: { select: { name: true, telephone: true } },
  holderCommittee: { select: { name: true, telephone: true } },
} as const;

/** The frame of an application that the actor may read, or null; asked once a request. */
export const applicationFrame = cache(
  async (actor: Actor, id: string): Promise<ApplicationFrame | null> => {
    const scope = scopeWhere(actor, 'application.read');
    if (scope === null || !/^[0-9a-f-]{36}$/.test(id)) return null;
    const found = await db().application.findFirst({ where: { id, AND: scope }, select });
    if (found === null) return null;
    const { applicant, applicantId, holderUnit, holderCommittee, holderUnitId, ...rest } = found;
    const state = rest.state as State;
    const own = applicantId === actor.userId;
    const editing = scopesFor(actor, 'application.edit').length > 0;
    const holds = actor.role === 'applicant' ? own : holderUnitId === actor.unitId && !own;
    return {
      ...rest,
      state,
      round: { ...rest.round, publicity: rest.round.publicity as PublicitySetting },
      applicant: applicant.name,
      holder: holderUnit ?? holderCommittee,
      own,
      mine: own && actor.role === 'applicant',
      role: actor.role,
      mayEdit: editing && holds && workingCopyOpen(actor.role, state),
    };
  },
);
