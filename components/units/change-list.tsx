// What changes of a unit: the old struck through, the new beside it.

import type { UnitChange } from '@/lib/domain/registration/unit-change';
import { changedFieldNames } from '@/lib/messages/registration';

export function ChangeList({ changes }: { readonly changes: readonly UnitChange[] }) {
  return (
    <ul className="space-y-1">
      {changes.map(({ field, fromShown, toShown }) => (
        <li key={field}>
          {changedFieldNames[field]}：<span className="sr-only">原为</span>
          <del className="text-zinc-600">{fromShown || '（无）'}</del>
          <span className="sr-only">，改为</span> <span aria-hidden="true">→</span>{' '}
          <ins className="font-medium no-underline">{toShown}</ins>
        </li>
      ))}
    </ul>
  );
}
