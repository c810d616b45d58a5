// Where this application stands in the list that it was opened from, and the ones beside it.

import Link from 'next/link';
import { styles } from '@/components/ui/styles';
import { countInWords } from '@/lib/messages/review-list';

export type ListPositionDto = {
  /** Counted from 1; null when it has left the list, or lies beyond what is counted. */
  readonly number: number | null;
  readonly total: number;
  readonly back: string;
  /** The query string that carries the list and this place along. */
  readonly from: string;
  readonly previous: string | null;
  readonly next: string | null;
};

export function ListPosition({ position }: { readonly position: ListPositionDto }) {
  const { number, total, back, previous, next } = position;
  return (
    <nav aria-label="列表中的上一件和下一件" className="flex flex-wrap items-center gap-x-4">
      <Link href={back} prefetch={false} className={styles.quiet}>
        返回列表
      </Link>
      <p className="tabular-nums">
        {number === null
          ? `列表共 ${countInWords(total)} 件`
          : `第 ${number} / ${countInWords(total)} 件`}
      </p>
      <Beside href={previous} label="上一件" shortcut="P" sign="◀" none="已是第一件" />
      <Beside href={next} label="下一件" shortcut="N" sign="▶" none="已是最后一件" />
    </nav>
  );
}

type BesideProps = {
  readonly href: string | null;
  readonly label: string;
  readonly shortcut: string;
  readonly sign: string;
  readonly none: string;
};

function Beside({ href, label, shortcut, sign, none }: BesideProps) {
  if (href === null) return <span className="text-zinc-600">{none}</span>;
  return (
    <Link href={href} prefetch={false} aria-keyshortcuts={shortcut} className={styles.secondary}>
      <span aria-hidden="true" className="mr-1">
        {sign}
      </span>
      {label}
    </Link>
  );
}
