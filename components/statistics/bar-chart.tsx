// Bars of one colour, each with its name and its number beside it; the table says the same.

import type { Bar } from '@/lib/domain/statistics/statistics';

const rowHeight = 34;

export function BarChart({
  title,
  bars,
}: {
  readonly title: string;
  readonly bars: readonly Bar[];
}) {
  const most = Math.max(...bars.map(({ count }) => count), 1);
  return (
    <svg
      role="img"
      aria-label={title}
      viewBox={`0 0 320 ${bars.length * rowHeight}`}
      className="w-full max-w-xl text-accent"
    >
      {bars.map(({ name, count }, at) => (
        <g key={name} transform={`translate(0 ${at * rowHeight})`}>
          <text x="0" y="12" fontSize="12" fill="#18181b">
            {name}
          </text>
          <rect x="0" y="17" height="11" width={(count / most) * 260} fill="currentColor" />
          <text x={(count / most) * 260 + 6} y="27" fontSize="12" fill="#18181b">
            {count}
          </text>
        </g>
      ))}
    </svg>
  );
}
