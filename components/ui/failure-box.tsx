// What went wrong with an act, and with which fields, where the form has no place beside them.

import type { Failure } from '@/lib/domain/result';
import { NoticeBox } from './notice-box';

type Props = { readonly title: string; readonly failure: Failure | null };

export function FailureBox({ title, failure }: Props) {
  if (failure === null) return null;
  return (
    <NoticeBox tone="warn" title={title}>
      <p role="alert">{failure.message}</p>
      {Object.values(failure.fieldErrors).map((message) => (
        <p key={message}>{message}</p>
      ))}
    </NoticeBox>
  );
}
