// Knows who may change the working copy of an application now: scope, state, and never one's own
// as a reviewer.

import 'server-only';
import { judgedSections } from '@/lib/domain/application/draft';
import { sectionUnlocked, workingCopyOpen } from '@/lib/domain/application/working-copy';
import { Refusal } from '@/lib/domain/refusal';
import type { State } from '@/lib/domain/workflow/states';
import type { Context } from '../context';
import type { db, Tx } from '../db';
import { loadDraft } from '../queries/draft';
import { scopeSql } from '../scope';

/** The application as it was seen; its version tells later whether it has moved since. */
export type WorkingCopy = {
  readonly state: State;
  readonly formVersionId: string;
  readonly version: number;
  readonly unitId: string | null;
  /** What the unit is called now. */
  readonly unitName: string | null;
  /** Sections that the last return opened; empty: all. */
  readonly unlockedSections: readonly string[];
};

type Client = Tx | ReturnType<typeof db>;

/** @throws Refusal `notFound` out of scope, `locked` in this state, `ownApplication`. */
export async function requireWorkingCopy(
  client: Client,
  { actor }: Context,
  applicationId: string,
): Promise<WorkingCopy> {
  const scope = scopeSql(actor, 'application.edit');
  if (scope === null) throw new Refusal('notFound');
  const [found] = await client.$queryRaw<(WorkingCopy & { applicantId: string })[]>`
    SELECT a.state, a."applicantId", a."formVersionId", a.version, a."unitId", a."unlockedSections",
           u.name AS "unitName"
    FROM "Application" a LEFT JOIN "Unit" u ON u.id = a."unitId"
    WHERE a.id = ${applicationId}::uuid AND ${scope}`;
  if (found === undefined) throw new Refusal('notFound');
  if (!workingCopyOpen(actor.role, found.state)) throw new Refusal('locked');
  if (actor.role !== 'applicant' && found.applicantId === actor.userId) {
    throw new Refusal('ownApplication');
  }
  return found;
}

/**
 * The working copy, for a change of one section. A section that the last return left closed opens
 * where an error of 预检 in it would keep the applicant from sending anything.
 * @throws Refusal as {@link requireWorkingCopy}, and `sectionLocked`.
 */
export async function requireSection(
  client: Client,
  ctx: Context,
  { applicationId, sectionId }: { readonly applicationId: string; readonly sectionId: string },
): Promise<WorkingCopy> {
  const copy = await requireWorkingCopy(client, ctx, applicationId);
  if (copy.state !== 'draft' || sectionUnlocked(copy.unlockedSections, sectionId)) return copy;
  const judged = judgedSections(await loadDraft(client, applicationId, new Date()));
  const blocking = judged
    .filter(({ section }) => section.id === sectionId)
    .some(({ problems }) => problems.some(({ severity }) => severity === 'error'));
  if (!blocking) throw new Refusal('sectionLocked');
  return copy;
}
