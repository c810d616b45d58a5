// Knows which committee reviews a target: region, series, specialty and level decide, nothing else.
// 职称评审管理暂行办法 art. 6, 38: a result outside the committee's scope is not recognised

/** What one committee may review; without a specialty it is the whole series. */
export type CommitteeScope = {
  committeeId: string;
  regionCode: string;
  seriesKey: string;
  specialtyKey: string | null;
  levels: readonly number[];
};

export type ReviewTarget = {
  regionCode: string;
  seriesKey: string;
  specialtyKey: string;
  level: number;
};

export type CommitteeChoice =
  { ok: true; committeeId: string } | { ok: false; problem: 'none' | 'several' };

/** The one committee for the target; two that claim it are a mistake in the catalogue. */
export function committeeFor(
  scopes: readonly CommitteeScope[],
  target: ReviewTarget,
): CommitteeChoice {
  const [committeeId, ...others] = claimants(scopes, target);
  if (committeeId === undefined) return { ok: false, problem: 'none' };
  return others.length > 0 ? { ok: false, problem: 'several' } : { ok: true, committeeId };
}

/** The targets that no committee reviews, and those that more than one claims. */
export function scopeFaults(
  scopes: readonly CommitteeScope[],
  targets: readonly ReviewTarget[],
): { gaps: ReviewTarget[]; overlaps: ReviewTarget[] } {
  const problem = (target: ReviewTarget) => {
    const choice = committeeFor(scopes, target);
    return choice.ok ? undefined : choice.problem;
  };
  const judged = targets.map((target) => ({ target, problem: problem(target) }));
  const having = (kind: 'none' | 'several') =>
    judged.filter((entry) => entry.problem === kind).map((entry) => entry.target);
  return { gaps: having('none'), overlaps: having('several') };
}

function claimants(scopes: readonly CommitteeScope[], target: ReviewTarget): string[] {
  const matching = scopes.filter(
    (scope) =>
      scope.regionCode === target.regionCode &&
      scope.seriesKey === target.seriesKey &&
      (scope.specialtyKey === null || scope.specialtyKey === target.specialtyKey) &&
      scope.levels.includes(target.level),
  );
  return [...new Set(matching.map((scope) => scope.committeeId))];
}
