// Knows how a workflow table is read: which row applies, and which guard says no.

import type { RefusalCode, RefusalParams } from '@/lib/domain/refusal';

/** A guard's no. */
export type Reason = { readonly code: RefusalCode; readonly params?: RefusalParams };
export type Guard<F> = (facts: F) => Reason | null;

/** One row: on `event`, from one state to another, by whom, under which conditions. */
export type Transition<S extends string, E extends string, H extends string, F> = {
  readonly event: E;
  readonly from: S;
  readonly to: S;
  readonly by: H;
  /** Chooses between rows of the same event and state; never a reason to refuse. */
  readonly when?: (facts: F) => boolean;
  readonly guards: readonly Guard<F>[];
};

export type Decision<T> =
  { readonly ok: true; readonly transition: T } | ({ readonly ok: false } & Reason);

/**
 * Says whether `event` may happen now, by somebody who is `holders` to the record.
 * Total: any state, event and holders get an answer, and the first refusing guard names the reason.
 */
export function decide<S extends string, E extends string, H extends string, F>(
  table: readonly Transition<S, E, H, F>[],
  asked: { readonly state: S; readonly event: E; readonly holders: ReadonlySet<H> },
  facts: F,
): Decision<Transition<S, E, H, F>> {
  const rows = table.filter(({ event, from }) => event === asked.event && from === asked.state);
  if (rows.length === 0) return { ok: false, code: 'wrongState' };
  const mine = rows.filter(({ by }) => asked.holders.has(by));
  if (mine.length === 0) return { ok: false, code: 'notHolder' };
  const transition = mine.find(({ when }) => when === undefined || when(facts));
  if (transition === undefined) return { ok: false, code: 'wrongState' };
  for (const guard of transition.guards) {
    const reason = guard(facts);
    if (reason !== null) return { ok: false, ...reason };
  }
  return { ok: true, transition };
}
