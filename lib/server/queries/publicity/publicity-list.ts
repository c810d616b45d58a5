// Knows the page 公示: what waits to be published, what runs, what has ended.

import 'server-only';
import { formatTableDate } from '@/lib/domain/beijing-time';
import type { Actor } from '@/lib/domain/policy/actor';
import { can } from '@/lib/domain/policy/scopes';
import type { Period } from '@/lib/domain/publicity/period';
import type { PublicityKind } from '@/lib/domain/publicity/setting';
import type { PublicityStage } from '@/lib/messages/publicity';
import { db } from '../../db';
import { candidates } from './candidates';
import { periodColumns, periodOf, publicityShown } from './publicity-shown';

export type PublicityLine = {
  readonly id: string;
  readonly unit: string;
  readonly kind: PublicityKind;
  readonly period: Period;
  readonly stage: PublicityStage;
  readonly people: number;
  /** Objections without a finding; only for who runs it. */
  readonly openObjections: number;
};
/** Applications that can be published together. */
export type WaitingGroup = {
  readonly unitId: string;
  readonly unit: string;
  readonly kind: PublicityKind;
  readonly count: number;
};
export type PublicityList = {
  readonly runs: boolean;
  readonly waiting: readonly WaitingGroup[];
  readonly lines: readonly PublicityLine[];
};

const mostShown = 200;

export async function publicityList(actor: Actor, now: Date): Promise<PublicityList> {
  const today = formatTableDate(now);
  const shown = publicityShown(actor, today);
  const runs = can(actor, 'publicity.run');
  if (shown === null) return { runs, waiting: [], lines: [] };
  const [found, waiting] = await Promise.all([
    db().publicity.findMany({
      where: shown,
      select: {
        id: true,
        ...periodColumns,
        unit: { select: { name: true } },
        _count: { select: { entries: true, objections: { where: { foundAt: null } } } },
      },
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
      take: mostShown,
    }),
    runs ? candidates(actor) : [],
  ]);
  const groups = new Map<string, WaitingGroup>();
  for (const { unitId, unit, kind } of waiting.filter(({ published }) => !published)) {
    const key = `${unitId} ${kind}`;
    groups.set(key, { unitId, unit, kind, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return {
    runs,
    waiting: [...groups.values()],
    lines: found.map(({ id, unit, _count, ...stored }) => ({
      id,
      unit: unit.name,
      ...periodOf(stored, today),
      people: _count.entries,
      openObjections: runs ? _count.objections : 0,
    })),
  };
}
