// The series of a region; those that nobody reviews there now are named and not linked.

import Link from 'next/link';

export type SeriesLine = {
  readonly key: string;
  readonly name: string;
  readonly specialties: number;
};
type Props = {
  readonly region: string;
  readonly series: readonly SeriesLine[];
  readonly hrefOf: (key: string) => string;
};

export function SeriesChoice({ region, series, hrefOf }: Props) {
  return (
    <ul className="grid gap-2 sm:grid-cols-2">
      {series.map(({ key, name, specialties }) => (
        <li key={key}>
          {specialties === 0 ? (
            <p className="rounded-box border border-line bg-band px-3 py-2 text-zinc-600">
              {name}
              <span className="block text-sm">{region}现在没有开放这个系列</span>
            </p>
          ) : (
            <Link
              href={hrefOf(encodeURIComponent(key))}
              prefetch={false}
              className="flex min-h-11 items-center rounded-box border border-line px-3 text-accent hover:bg-band"
            >
              {name}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
