// A real table with a head, that scrolls by itself where the page is narrow.

import type { ReactNode } from 'react';
import { ScrollX } from './scroll-x';
import { styles } from './styles';

type Props = {
  readonly caption: string;
  /** Of two or three short columns. */
  readonly slim?: boolean;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
};

export function Table({ caption, slim, heads, rows }: Props) {
  return (
    <ScrollX label={caption}>
      <table className={slim ? styles.slimTable : styles.table}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, at) => (
                <td key={heads[at]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
