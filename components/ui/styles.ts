// The few class lists that every page shares, so that a button looks the same everywhere.

const button =
  'inline-flex min-h-11 items-center justify-center rounded-box px-4 py-2 font-medium disabled:cursor-not-allowed disabled:opacity-60';

const table =
  'w-full border-collapse [&_:is(td,th)]:border [&_:is(td,th)]:border-line [&_:is(td,th)]:px-3 [&_:is(td,th)]:py-2 [&_:is(td,th)]:text-left [&_td]:align-top [&_th]:bg-band [&_th]:font-medium';

export const styles = {
  /** One a page. */
  primary: `${button} bg-accent text-white hover:bg-accent-dark`,
  secondary: `${button} border border-line bg-white text-accent hover:bg-band`,
  /** Acts that cannot be taken back: they ask once before they are done. */
  danger: `${button} border border-line bg-white text-danger underline underline-offset-4 hover:bg-red-50`,
  quiet: 'inline-flex min-h-11 items-center text-accent underline underline-offset-4',
  input:
    'block min-h-11 w-full rounded-box border border-zinc-500 bg-white px-3 py-2 aria-invalid:border-2 aria-invalid:border-danger disabled:bg-band',
  box: 'rounded-box border border-line p-4',
  /** Says once for all cells what `cell` and `head` say of one: lists have hundreds. */
  table: `${table} min-w-[40rem]`,
  /** A table of two or three short columns, which fits a phone. */
  slimTable: table,
  cell: 'border border-line px-3 py-2 text-left align-top',
  head: 'border border-line bg-band px-3 py-2 text-left font-medium',
} as const;
