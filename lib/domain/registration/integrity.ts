// Knows 失信记录: until which year somebody may not apply.

/** 申报指南 2.7: 从申报年度下一年度起 5 年内. */
export const yearsBarred = 5;

export type IntegrityForm = {
  /** The last year, as typed. */
  readonly untilYear: string;
  readonly reason: string;
  /** The document that it rests on. */
  readonly basis: string;
};
export type IntegrityProblems = { readonly [K in keyof IntegrityForm]?: string };

export type IntegrityEntry = Omit<IntegrityForm, 'untilYear'> & { readonly untilYear: number };

const lengthProblem = (text: string, min: number, max: number): string | null =>
  [...text].length < min || [...text].length > max ? `请填写 ${min} 到 ${max} 字。` : null;

/** What was typed, or a sentence beside each field. @param year the present one in Beijing. */
export function parseIntegrity(
  form: IntegrityForm,
  year: number,
):
  | { readonly ok: true; readonly entry: IntegrityEntry }
  | { readonly ok: false; readonly problems: IntegrityProblems } {
  const untilYear = Number(form.untilYear.trim());
  const [reason, basis] = [form.reason.trim(), form.basis.trim()];
  const latest = year + 2 * yearsBarred;
  const said = [
    [
      'untilYear',
      /^\d{4}$/.test(form.untilYear.trim()) && untilYear >= year && untilYear <= latest
        ? null
        : `请填写 ${year} 到 ${latest} 之间的年份。`,
    ],
    ['reason', lengthProblem(reason, 4, 500)],
    ['basis', lengthProblem(basis, 4, 100)],
  ] as const;
  const problems = Object.fromEntries(said.filter(([, problem]) => problem !== null));
  return Object.keys(problems).length > 0
    ? { ok: false, problems }
    : { ok: true, entry: { untilYear, reason, basis } };
}

type Bar = { readonly untilYear: number; readonly liftedAt: Date | null };

/** The last year in which somebody may not apply; null for whoever may in `year`. */
export function barredUntil(records: readonly Bar[], year: number): number | null {
  const years = records
    .filter(({ liftedAt }) => liftedAt === null)
    .map(({ untilYear }) => untilYear);
  const last = Math.max(...years);
  return years.length > 0 && last >= year ? last : null;
}
