// What the reviewers wrote about this section, where it is to be mended.

import { NoticeBox } from '@/components/ui/notice-box';
import { formatDateTime } from '@/lib/domain/beijing-time';
import type { OpinionDto } from './section-types';

export function SectionOpinions({ opinions }: { readonly opinions: readonly OpinionDto[] }) {
  const open = opinions.filter(({ settled }) => !settled);
  if (open.length === 0) return null;
  return (
    <NoticeBox tone="warn" title={`本栏目有 ${open.length} 条审核意见`}>
      <ul className="mt-1 space-y-2">
        {open.map(({ id, kind, text, author, createdAt }) => (
          <li key={id}>
            <p className="whitespace-pre-wrap">
              <strong>{kind === 'correction' ? '需要修改：' : '提示：'}</strong>
              {text}
            </p>
            <p className="text-sm text-zinc-600">
              {author}，{formatDateTime(createdAt)}
            </p>
          </li>
        ))}
      </ul>
    </NoticeBox>
  );
}
