// Knows what the page of statistics is asked: one year, and one series or all.

/** `series` is empty for all of them. */
export type Question = { readonly year: number; readonly series: string };

type Offered = {
  /** Of the newest application that the actor counts; null: none. */
  readonly newest: number | null;
  readonly years: readonly number[];
  readonly series: readonly string[];
};

/** What an address asks, as far as it is offered; else the newest year and all series. */
export function readQuestion(
  asked: { readonly year?: unknown; readonly series?: unknown },
  { newest, years, series }: Offered,
  thisYear: number,
): Question {
  const year = years.find((each) => String(each) === asked.year);
  return {
    year: year ?? newest ?? thisYear,
    series: series.find((key) => key === asked.series) ?? '',
  };
}
