// Bars of one colour, each with its name before it and its number at its end; the table says the same.
// They are drawn shapes, not backgrounds: printers leave backgrounds out.

import type { Line } from '@/lib/domain/statistics/statistics';

function Bar({ line, most }: { readonly line: Line; readonly most: number }) {
  const { labels, count, share } = line;
  return (
    <div className="grid grid-cols-[38%_1fr] items-center gap-3">
      <div className="text-right">{labels.at(-1)}</div>
      <div className="flex items-center gap-2">
        <svg
          width={`${(count / most) * 60}%`}
          height="18"
          className="shrink-0 text-accent"
          aria-hidden="true"
        >
          <rect width="100%" height="100%" fill="currentColor" />
        </svg>
        <span className="font-medium tabular-nums">
          {count}
          {share !== undefined && <span className="ml-2 font-normal text-zinc-700">{share}</span>}
        </span>
      </div>
    </div>
  );
}

/** Lines of two labels stand in groups under the first of them. */
export function BarChart({
  title,
  unit,
  lines,
}: {
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly Line[];
}) {
  const most = Math.max(...lines.map(({ count }) => count), 1);
  const groupOf = (line?: Line) => (line && line.labels.length > 1 ? line.labels[0] : undefined);
  return (
    <figure role="img" aria-label={`${title}（${unit}），数字见表格`} className="space-y-2">
      {/* units may share a name */}
      {lines.map((line, at) => (
        <div key={`${at} ${line.labels.join()}`}>
          {groupOf(line) !== groupOf(lines[at - 1]) && (
            <div className={`font-medium ${at > 0 ? 'pt-2' : ''}`}>{groupOf(line)}</div>
          )}
          <Bar line={line} most={most} />
        </div>
      ))}
    </figure>
  );
}
