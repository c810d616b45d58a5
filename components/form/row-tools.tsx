'use client';
// What can be done with a row of a list as a whole: move it, copy it, take it out.

import { styles } from '@/components/ui/styles';

type Props = {
  /** 第 2 条业绩 */
  readonly name: string;
  readonly tools: RowToolsOf;
};

export type RowToolsOf = {
  /** Absent where the row cannot go further. */
  readonly up: (() => void) | null;
  readonly down: (() => void) | null;
  /** Absent where the section takes no more rows. */
  readonly copy: (() => void) | null;
  readonly remove: () => void;
};

export function RowTools({ name, tools }: Props) {
  const button = (label: string, act: (() => void) | null, look: string = styles.quiet) => (
    <button type="button" className={look} disabled={act === null} onClick={() => act?.()}>
      {label}
      <span className="sr-only">：{name}</span>
    </button>
  );
  return (
    <div className="flex flex-wrap gap-2 border-t border-line pt-3">
      {button('上移', tools.up)}
      {button('下移', tools.down)}
      {button('复制这一条', tools.copy)}
      {button('删除这一条', tools.remove, styles.danger)}
    </div>
  );
}
