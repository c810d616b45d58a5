// Units under their supervising units; what stands below one opens and closes.

import Link from 'next/link';
import type { UnitState } from '@/lib/domain/workflow/unit-table';
import { UnitBadge } from './unit-badge';

export type UnitNode = {
  readonly id: string;
  readonly name: string;
  readonly uscc: string;
  readonly nature: string;
  readonly state: UnitState;
  readonly registeredAt: Date;
  readonly below: readonly UnitNode[];
};

const rows = 'divide-y divide-line border-y border-line';

export function UnitTree({ nodes }: { readonly nodes: readonly UnitNode[] }) {
  return (
    <ul className={rows}>
      {nodes.map((node) => (
        <Node key={node.id} node={node} />
      ))}
    </ul>
  );
}

function Node({ node }: { readonly node: UnitNode }) {
  const { id, name, uscc, nature, state, below } = node;
  return (
    <li className="py-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Link
          href={`/units/${id}`}
          prefetch={false}
          className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4"
        >
          {name}
        </Link>
        <UnitBadge state={state} />
        <span className="text-sm text-zinc-600">
          {nature} · {uscc}
        </span>
      </div>
      {below.length > 0 && (
        <details open className="ml-2 border-l border-line pl-3 sm:ml-4 sm:pl-4">
          <summary className="min-h-11 cursor-pointer py-2 text-sm">
            下级单位 {below.length} 个<span className="sr-only">：{name}</span>
          </summary>
          <ul className={rows}>
            {below.map((each) => (
              <Node key={each.id} node={each} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
