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
import { scopeSql } from '../scope';

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

type Found = Omit<ApplicationFrame, 'round' | 'holder' | 'own' | 'mine' | 'role' | 'mayEdit'> &
  ApplicationFrame['round'] & {
    readonly applicantId: string;
    readonly holderUnitId: string | null;
    readonly holderName: string | null;
    readonly holderTelephone: string | null;
  };

/** One statement by hand: every page of an application begins with it. */
async function found(actor: Actor, id: string): Promise<Found | undefined> {
  const scope = scopeSql(actor, 'application.read');
  if (scope === null || !/^[0-9a-f-]{36}$/.test(id)) return undefined;
  const [row] = await db().$queryRaw<Found[]>`
    SELECT a.id, a.number, a."displayName", p.name AS applicant, a."applicantId", a.year, a.state,
           a.version, a."submissionCount", a."returnCount", a."returnLimit", a."correctionDueAt",
           a."acceptanceNumber", a."formVersionId", a."holderUnitId",
           r."applyTo", r."pledgeVersion", r.publicity,
           coalesce(u.name, c.name) AS "holderName",
           CASE WHEN u.id IS NULL THEN c.telephone ELSE u.telephone END AS "holderTelephone"
    FROM "Application" a
    JOIN "User" p ON p.id = a."applicantId"
    JOIN "Round" r ON r.id = a."roundId"
    LEFT JOIN "Unit" u ON u.id = a."holderUnitId"
    LEFT JOIN "Committee" c ON c.id = a."holderCommitteeId"
    WHERE a.id = ${id}::uuid AND ${scope}`;
  return row;
}

/** The frame of an application that the actor may read, or null; asked once a request. */
export const applicationFrame = cache(
  async (actor: Actor, id: string): Promise<ApplicationFrame | null> => {
    const row = await found(actor, id);
    if (row === undefined) return null;
    const { applicantId, holderUnitId, holderName, holderTelephone, ...rest } = row;
    const { applyTo, pledgeVersion, publicity, ...application } = rest;
    const own = applicantId === actor.userId;
    const editing = scopesFor(actor, 'application.edit').length > 0;
    const holds = actor.role === 'applicant' ? own : holderUnitId === actor.unitId && !own;
    return {
      ...application,
      round: { applyTo, pledgeVersion, publicity },
      holder: holderName === null ? null : { name: holderName, telephone: holderTelephone },
      own,
      mine: own && actor.role === 'applicant',
      role: actor.role,
      mayEdit: editing && holds && workingCopyOpen(actor.role, row.state),
    };
  },
);
