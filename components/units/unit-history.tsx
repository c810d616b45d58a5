// 历史: everything that happened to a unit's registration, newest first.

import { formatDateTime } from '@/lib/domain/beijing-time';
import { unitEventNames } from '@/lib/messages/workflow';
import { ChangeList } from './change-list';
import type { UnitHistoryLine } from './unit-types';

export function UnitHistory({ history }: { readonly history: readonly UnitHistoryLine[] }) {
  return (
    <div className="max-w-3xl space-y-4">
      <p className="text-zinc-600">本页时间均为北京时间。</p>
      {history.length === 0 && <p>还没有记录。</p>}
      <ol className="divide-y divide-line border-y border-line">
        {history.map(({ event, actor, reason, changes, at }) => (
          <li key={at.toISOString()} className="space-y-1 py-3">
            <p className="font-medium">{unitEventNames[event]}</p>
            <p className="text-sm text-zinc-600">
              <time>{formatDateTime(at)}</time>
              {actor && ` · ${actor}`}
            </p>
            {changes.length > 0 && <ChangeList changes={changes} />}
            {reason && <p className="whitespace-pre-wrap">原因：{reason}</p>}
          </li>
        ))}
      </ol>
    </div>
  );
}
