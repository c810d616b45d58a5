// Knows how an application moves: lock, load in scope, decide, one conditional update, history.

import 'server-only';
import type { Counted } from '@/lib/domain/application/facts';
import { factsOf } from '@/lib/domain/application/facts';
import { holdersOf, type ApplicationRecord } from '@/lib/domain/application/record';
import type { Permission } from '@/lib/domain/policy/permissions';
import { Refusal } from '@/lib/domain/refusal';
import { applicationTable } from '@/lib/domain/workflow/application-table';
import { decide } from '@/lib/domain/workflow/engine';
import type { Facts } from '@/lib/domain/workflow/facts';
import type { EventName, Holder, State } from '@/lib/domain/workflow/states';
import { recorded } from '../audit';
import type { OpenContext } from '../context';
import type { Tx } from '../db';
import { notify } from '../notify';
import { loadRecord } from '../queries/application-record';

/** Who holds the application after the act; null ids mean the applicant. */
export type NextHolder = { readonly unitId: string | null; readonly committeeId: string | null };
export const applicantHolds: NextHolder = { unitId: null, committeeId: null };

/** What an act changes beside state and holder. */
export type Effect = {
  /** Left out where the act leaves the application with its holder. */
  readonly holder?: NextHolder;
  readonly data?: {
    readonly returnCount?: number;
    readonly returnLimit?: number;
    readonly correctionDueAt?: Date | null;
    readonly unlockedSections?: string[];
    readonly acceptanceNumber?: string;
    readonly submissionCount?: number;
    readonly submittedAt?: Date;
    readonly applicantName?: string;
    readonly applicantWords?: string;
    readonly warningCount?: number;
    readonly everHeldBy?: string[];
    readonly openedAt?: Date;
    readonly roundId?: string;
    readonly formVersionId?: string;
    readonly regionCode?: string;
    readonly specialtyKey?: string;
    readonly titleKey?: string;
    readonly displayName?: string;
  };
  /** What the history tells where the actor gave no reason. */
  readonly note?: string;
};

export type Move = {
  readonly applicationId: string;
  /** The version that the actor saw; null for the clock, which always sees the present one. */
  readonly version: number | null;
  readonly event: EventName;
  readonly permission: Permission;
  /** The client's key of the act: a retry gets the first answer. */
  readonly opKey?: string;
  readonly reason?: string;
};

export type Moved = { readonly id: string; readonly state: State; readonly version: number };

type Deciding = { readonly tx: Tx; readonly record: ApplicationRecord; readonly now: Date };

/**
 * Moves an application by one event, once.
 * @param count what the guards need beside the record.
 * @param effect what follows from the decision, written in the same transaction.
 * @throws Refusal with the reason of the first guard that refuses, or `conflict`.
 */
export function move(
  ctx: OpenContext,
  act: Move,
  count: (deciding: Deciding) => Promise<Counted>,
  effect: (deciding: Deciding & { readonly to: State; readonly facts: Facts }) => Promise<Effect>,
): Promise<Moved> {
  const subject = {
    action: `application.${act.event}`,
    objectKind: 'application',
    objectId: act.applicationId,
  };
  return recorded(ctx, subject, async (tx) => {
    const now = await lock(tx, act.applicationId);
    const record = await loadRecord(tx, ctx.actor, act.permission, act.applicationId);
    const before = await alreadyDone(tx, ctx, act);
    if (before !== null) return before;
    if (act.version !== null && act.version !== record.version) throw new Refusal('conflict');
    const facts = factsOf(record, ctx.actor, now, {
      reasonLength: [...(act.reason ?? '')].length,
      ...(await count({ tx, record, now })),
    });
    const holders: ReadonlySet<Holder> = ctx.actor
      ? holdersOf(ctx.actor, record)
      : new Set(['clock']);
    const decision = decide(
      applicationTable,
      { state: record.state, event: act.event, holders },
      facts,
    );
    if (!decision.ok) throw new Refusal(decision.code, decision.params);
    const { to } = decision.transition;
    const followed = await effect({ tx, record, now, to, facts });
    return write(tx, ctx, act, record, to, now, followed);
  });
}

async function lock(tx: Tx, id: string): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`
    SELECT now() AS now FROM "Application" WHERE id = ${id}::uuid FOR UPDATE`;
  if (row === undefined) throw new Refusal('notFound');
  return row.now;
}

async function alreadyDone(tx: Tx, ctx: OpenContext, act: Move): Promise<Moved | null> {
  if (act.opKey === undefined || ctx.actor === null) return null;
  const event = await tx.event.findUnique({
    where: { actorId_opKey: { actorId: ctx.actor.userId, opKey: act.opKey } },
    select: { applicationId: true, event: true, toState: true, fromVersion: true },
  });
  if (event === null) return null;
  if (event.applicationId !== act.applicationId || event.event !== act.event) {
    throw new Refusal('conflict');
  }
  return { id: act.applicationId, state: event.toState as State, version: event.fromVersion + 1 };
}

async function write(
  tx: Tx,
  ctx: OpenContext,
  act: Move,
  record: ApplicationRecord,
  to: State,
  now: Date,
  { holder, data, note }: Effect,
): Promise<Moved> {
  const version = record.version + 1;
  const moved = holder && {
    holderUnitId: holder.unitId,
    holderCommitteeId: holder.committeeId,
    openedAt: null,
    stateSince: now,
  };
  const { count } = await tx.application.updateMany({
    where: { id: record.id, version: record.version, state: record.state },
    data: { ...moved, ...data, state: to, version },
  });
  if (count !== 1) throw new Refusal('conflict');
  await tx.event.create({
    data: {
      applicationId: record.id,
      fromVersion: record.version,
      event: act.event,
      fromState: record.state,
      toState: to,
      actorId: ctx.actor?.userId ?? null,
      actorRole: ctx.actor?.role ?? null,
      actorOffice: ctx.actor?.office ?? null,
      reason: act.reason ?? note ?? null,
      opKey: act.opKey ?? null,
      fromHolderUnitId: record.holderUnitId,
      fromHolderCommitteeId: record.holderCommitteeId,
      toHolderUnitId: holder ? holder.unitId : record.holderUnitId,
      toHolderCommitteeId: holder ? holder.committeeId : record.holderCommitteeId,
      at: now,
    },
  });
  const correctionDueAt = data?.correctionDueAt ?? null;
  await notify(tx, { event: act.event, record, to, holder: holder ?? null, correctionDueAt });
  return { id: record.id, state: to, version };
}
