// Knows whose a print job is.

import 'server-only';
import type { Actor } from '@/lib/domain/policy/actor';

/** The condition under which a job is the actor's: theirs, in the role that they act in now. */
export const askedBy = ({ userId, role, unitId, committeeId, regionCode }: Actor) => ({
  userId,
  role,
  unitId,
  committeeId,
  regionCode,
});
