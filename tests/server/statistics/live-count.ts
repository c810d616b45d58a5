// What the statistics must say, counted by going through every application and every return: by a
// second hand, nothing here looks at cells or changes.

import { formatTableDate } from '@/lib/domain/beijing-time';
import type { Actor } from '@/lib/domain/policy/actor';
import { statistics } from '@/lib/server/queries/statistics';
import { db } from '@/lib/server/db';

type Counts = Record<string, number>;
export type Counted = Readonly<Record<string, Counts>>;

const names: Readonly<Record<string, string>> = {
  draft: '草稿',
  unitReview: '待基层单位审核',
  supervisingReview: '待主管单位审核',
  committeeReview: '待评审委员会审核',
  accepted: '形式审核通过',
  rejected: '形式审核不通过',
  lapsed: '视为放弃',
};
const levels = ['', '正高级', '副高级', '中级', '助理级', '员级'];
const returns: Readonly<Record<string, string>> = {
  unitReview: '基层单位回退',
  supervisingReview: '主管单位回退',
  committeeReview: '评审委员会回退',
  returnLevel: '回退上一级',
  withdraw: '申报人自己退回',
  recall: '其中后来撤回的',
};
const waits = ['unitReview', 'supervisingReview', 'committeeReview'];

const ageOf = (since: Date): string => {
  const midnight = (at: Date) => Date.parse(`${formatTableDate(at)}T00:00:00Z`);
  const days = (midnight(new Date()) - midnight(since)) / 86_400_000;
  if (days > 15) return '15 天以上';
  if (days > 7) return '8–15 天';
  return days > 3 ? '4–7 天' : '3 天以内';
};

const load = (year: number) =>
  db().application.findMany({
    where: { year },
    include: {
      title: { include: { series: true } },
      unit: true,
      region: true,
      events: { orderBy: { fromVersion: 'asc' } },
    },
  });
type Loaded = Awaited<ReturnType<typeof load>>[number];

const sees = (actor: Actor, { regionCode }: Loaded, heldBy: readonly string[]): boolean => {
  if (actor.role === 'platformAdmin') return true;
  if (actor.role === 'regionAdmin') return regionCode === actor.regionCode;
  return heldBy.includes(actor.unitId ?? actor.committeeId ?? '');
};

/** Everything that the page of `actor` must say of a year and a series (empty: all). */
export async function liveCount(actor: Actor, year: number, series: string): Promise<Counted> {
  const counted: Record<string, Counts> = {};
  const count = (id: string, name: string) => {
    const counts = (counted[id] ??= {});
    counts[name] = (counts[name] ?? 0) + 1;
  };
  for (const each of await load(year)) {
    const { title, unit, region, submissionCount, submittedAt, state, stateSince } = each;
    if (series !== '' && title.seriesKey !== series) continue;
    if (sees(actor, each, each.everHeldBy)) {
      const returned = state === 'draft' && submissionCount > 0;
      const stateName = returned ? '已退回，待修改' : (names[state] ?? state);
      count('state', stateName);
      count('series', title.series.name);
      count('level', levels[title.level] ?? '');
      count('unit', unit?.name ?? '未选单位');
      count('region', region.name);
      count('month', submittedAt === null ? '未上报' : formatTableDate(submittedAt).slice(0, 7));
      if (returned || waits.includes(state)) count('waiting', `${stateName} ${ageOf(stateSince)}`);
    }
    countReturns(actor, each, count);
  }
  return counted;
}

/** Whoever had it when it was returned; what it was then is what it is, here nothing is retargeted. */
function countReturns(actor: Actor, each: Loaded, count: (id: string, name: string) => void): void {
  const heldBy: string[] = [];
  for (const { event, fromState, toHolderUnitId, toHolderCommitteeId } of each.events) {
    const counts =
      ['return', 'returnLevel', 'withdraw'].includes(event) ||
      (event === 'recall' && fromState === 'draft');
    if (counts && sees(actor, each, heldBy)) {
      count('return', returns[event === 'return' ? fromState : event] ?? '');
    }
    heldBy.push(...[toHolderUnitId, toHolderCommitteeId].filter((id) => id !== null));
  }
}

/** What the page says, in the same shape; lines without any are left out. */
export async function pageCount(actor: Actor, year: number, series: string): Promise<Counted> {
  const page = await statistics(actor, { year: String(year), series });
  return Object.fromEntries(
    (page?.statistics ?? [])
      .filter(({ id }) => id !== 'funnel' && id !== 'reason')
      .map(({ id, lines }) => [
        id,
        Object.fromEntries(
          lines
            .filter(({ count }) => count > 0)
            .map(({ labels, count }) => [labels.join(' '), count]),
        ),
      ]),
  );
}
