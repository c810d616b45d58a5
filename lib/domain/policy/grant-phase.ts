// Knows whether a role is held, was held, or will be.

export type GrantPhase = 'toCome' | 'held' | 'ended';

type Validity = { readonly validFrom: Date; readonly validTo: Date | null };

/** From its first moment up to, not including, its last. */
export function grantPhase({ validFrom, validTo }: Validity, now: Date): GrantPhase {
  if (validTo !== null && validTo <= now) return 'ended';
  return validFrom <= now ? 'held' : 'toCome';
}
