'use client';

import { useRef, useState } from 'react';
import type { AttachmentDto } from '@/lib/domain/attachments';
import { Thumbnail } from './thumbnail';
import { FileLink } from './viewer';
import { attachmentWords as words, sizeText, uploadSentences } from '@/lib/messages/attachments';

export type RemoveAttachment = (
  id: string,
) => Promise<{ ok: true } | { ok: false; message: string }>;

type ListProps = {
  label: string;
  attachments: readonly AttachmentDto[];
  canEdit: boolean;
  onRemove: RemoveAttachment;
};

/** What is attached: opened in the page's viewer, taken off after one question. */
export function AttachmentList({ label, attachments, canEdit, onRemove }: ListProps) {
  const [said, setSaid] = useState('');
  return (
    <>
      {attachments.length === 0 ? (
        <p className="text-sm text-slate-600">{words.none}</p>
      ) : (
        <ul aria-label={label} className="divide-y divide-slate-200 border-y border-slate-200">
          {attachments.map((attachment) => (
            <AttachmentLine
              key={attachment.id}
              attachment={attachment}
              canEdit={canEdit}
              onRemove={onRemove}
              onRemoved={() => setSaid(words.removed)}
            />
          ))}
        </ul>
      )}
      <p role="status" aria-live="polite" className="sr-only">
        {said}
      </p>
    </>
  );
}

const button =
  'min-h-11 rounded px-3 text-sm hover:underline focus-visible:outline-2 focus-visible:outline-blue-700 disabled:text-slate-500 pointer-fine:min-h-8';

const named = 'inline-flex min-h-11 min-w-0 flex-1 items-center break-all pointer-fine:min-h-8';

type LineProps = Omit<ListProps, 'attachments' | 'label'> & {
  attachment: AttachmentDto;
  onRemoved: () => void;
};

function AttachmentLine({ attachment, canEdit, onRemove, onRemoved }: LineProps) {
  const { id, name, size, sameAs, pages } = attachment;
  const waits = attachment.state === 'quarantined';
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState('');
  const removeButton = useRef<HTMLButtonElement>(null);

  const remove = async () => {
    setBusy(true);
    setMessage('');
    const result = await onRemove(id).catch(() => ({
      ok: false as const,
      message: uploadSentences.busy,
    }));
    setBusy(false);
    setAsking(false);
    if (result.ok) onRemoved();
    else setMessage(result.message);
  };

  return (
    <li className="py-1 text-sm">
      <div className="flex flex-wrap items-center gap-x-3">
        {!waits && <Thumbnail file={attachment} />}
        {waits ? (
          <span className={`${named} text-slate-900`}>{name}</span>
        ) : (
          <FileLink
            file={attachment}
            label={words.open(name)}
            className={`${named} text-blue-700 underline focus-visible:outline-2 focus-visible:outline-blue-700`}
          >
            {name}
          </FileLink>
        )}
        <span className="text-slate-600">
          {sizeText(size)}
          {pages !== null && `，${words.pages(pages)}`}
        </span>
        {waits && <span className="text-amber-800">{words.quarantined}</span>}
        {canEdit && !asking && (
          <button
            type="button"
            ref={removeButton}
            aria-label={words.removeNamed(name)}
            onClick={() => setAsking(true)}
            className={`${button} text-red-700`}
          >
            {words.remove}
          </button>
        )}
        {canEdit && asking && (
          <span role="group" aria-label={words.removeNamed(name)} className="flex items-center">
            <span className="text-slate-900">{busy ? words.removing : words.confirmRemove}</span>
            <button
              type="button"
              disabled={busy}
              onClick={() => void remove()}
              className={`${button} text-red-700`}
            >
              {words.remove}
            </button>
            <button
              type="button"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the question took the place of the pressed button
              autoFocus
              disabled={busy}
              onClick={() => {
                setAsking(false);
                requestAnimationFrame(() => removeButton.current?.focus());
              }}
              className={`${button} text-blue-700`}
            >
              {words.keep}
            </button>
          </span>
        )}
      </div>
      {waits && <p className="text-slate-700">{words.quarantineMeans}</p>}
      {sameAs !== null && canEdit && <p className="text-amber-800">{words.sameAs(sameAs)}</p>}
      {message !== '' && (
        <p role="alert" className="text-red-700">
          {message}
        </p>
      )}
    </li>
  );
}
