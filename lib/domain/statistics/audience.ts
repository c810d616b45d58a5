// Knows whose figures an actor reads: each audience has cells of its own.

import type { Actor } from '../policy/actor';
import { scopesFor, type ApplicationFilter } from '../policy/scopes';

/** The name of each scope of applications as the database counts for it (adr/0019). */
function audienceOf({ everHeldBy, regionCode }: ApplicationFilter): string {
  if (everHeldBy !== undefined) return everHeldBy.has;
  return regionCode === undefined ? 'all' : `region:${regionCode}`;
}

/** Null for who may not read statistics. */
export function audienceFor(actor: Actor): string | null {
  const [scope] = scopesFor(actor, 'statistics.read');
  return scope === undefined ? null : audienceOf(scope as ApplicationFilter);
}
