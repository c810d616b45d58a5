// 往年修改意见 of one section: what reviewers wrote on the same person's earlier applications.

import type { OpinionDto } from './opinions/opinion-types';

type Props = { readonly opinions: readonly OpinionDto[] };

export function EarlierOpinions({ opinions }: Props) {
  if (opinions.length === 0) return null;
  return (
    <div className="border-l-4 border-line pl-4">
      <p className="font-medium">往年修改意见</p>
      <ul className="space-y-2">
        {opinions.map(({ id, year, on, kind, text, author }) => (
          <li key={id}>
            <p className="text-sm text-zinc-600">
              {year} 年 · {on} · {author}
            </p>
            <p className="whitespace-pre-wrap">
              {kind === 'correction' ? '需要修改：' : '提示：'}
              {text}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
