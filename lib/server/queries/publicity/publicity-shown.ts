// Knows which publicities somebody is shown: a unit's own, one's own, and those that run in the unit.

import 'server-only';
import type { Actor } from '@/lib/domain/policy/actor';
import { stageOf } from '@/lib/domain/publicity/period';
import type { PublicityKind } from '@/lib/domain/publicity/setting';
import type { PublicityStage } from '@/lib/messages/publicity';
import { scopeWhere } from '../../scope';
import { tableDay } from './publicity-facts';

/**
 * The condition; null for roles without any. Colleagues see what runs on the day, and no longer:
 * a publicity is not there to be looked up afterwards.
 * @param today as 2026-11-23 in 北京时间.
 */
export function publicityShown({ userId, role, ...actor }: Actor, today: string) {
  const scope = scopeWhere({ userId, role, ...actor }, 'publicity.read');
  if (scope === null) return null;
  if (role !== 'applicant') return scope;
  const day = new Date(today);
  const own = { entries: { some: { application: { applicantId: userId } } } };
  const running = { stoppedAt: null, fromDay: { lte: day }, toDay: { gte: day } };
  return { AND: [scope, { OR: [own, running] }] };
}

type Stored = {
  readonly kind: string;
  readonly fromDay: Date;
  readonly toDay: Date;
  readonly concludedAt: Date | null;
  readonly stoppedAt: Date | null;
};

/** Its days as people write them, and where it stands. */
export function periodOf({ kind, fromDay, toDay, concludedAt, stoppedAt }: Stored, today: string) {
  const period = { from: tableDay(fromDay), to: tableDay(toDay) };
  const stage: PublicityStage =
    stoppedAt !== null ? 'stopped' : concludedAt !== null ? 'concluded' : stageOf(period, today);
  return { kind: kind as PublicityKind, period, stage };
}

/** The columns behind {@link periodOf}. */
export const periodColumns = {
  kind: true,
  fromDay: true,
  toDay: true,
  concludedAt: true,
  stoppedAt: true,
} as const;
