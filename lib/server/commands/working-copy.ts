// Knows who may change the working copy of an application now: scope, state, and never one's own
// as a reviewer.

import 'server-only';
import { workingCopyOpen } from '@/lib/domain/application/working-copy';
import { Refusal } from '@/lib/domain/refusal';
import type { State } from '@/lib/domain/workflow/states';
import type { Context } from '../context';
import type { db, Tx } from '../db';
import { scopeWhere } from '../scope';

/** The application as it was seen; its version tells later whether it has moved since. */
export type WorkingCopy = {
  readonly state: string;
  readonly formVersionId: string;
  readonly version: number;
  readonly unitId: string | null;
};

/** @throws Refusal `notFound` out of scope, `locked` in this state, `ownApplication`. */
export async function requireWorkingCopy(
  client: Tx | ReturnType<typeof db>,
  { actor }: Context,
  applicationId: string,
): Promise<WorkingCopy> {
  const scope = scopeWhere(actor, 'application.edit');
  if (scope === null) throw new Refusal('notFound');
  const found = await client.application.findFirst({
    where: { id: applicationId, AND: scope },
    select: { state: true, applicantId: true, formVersionId: true, version: true, unitId: true },
  });
  if (found === null) throw new Refusal('notFound');
  if (!workingCopyOpen(actor.role, found.state as State)) throw new Refusal('locked');
  if (actor.role !== 'applicant' && found.applicantId === actor.userId) {
    throw new Refusal('ownApplication');
  }
  return found;
}
