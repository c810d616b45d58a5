'use client';
// 未保存 beside a section of which this browser keeps something that is not saved.

import { useSyncExternalStore } from 'react';
import { onCopies, sectionsWithCopies } from './browser-copy';

type Props = {
  readonly account: string;
  readonly applicationId: string;
  readonly sectionId: string;
};

export function UnsavedMark({ account, applicationId, sectionId }: Props) {
  const marked = useSyncExternalStore(
    onCopies,
    () => sectionsWithCopies(account, applicationId),
    () => '',
  );
  if (!marked.split(',').includes(sectionId)) return null;
  return <span className="ml-auto text-sm font-medium text-warn">未保存</span>;
}
