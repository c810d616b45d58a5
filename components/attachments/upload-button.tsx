'use client';

import {
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  type ChangeEvent,
  type DragEvent,
} from 'react';
import { acceptedFiles, type AttachmentDto } from '@/lib/domain/attachments';
import { attachmentWords as words } from '@/lib/messages/attachments';
import { AttachmentList, type RemoveAttachment } from './attachment-list';
import { UploadProgress } from './upload-progress';
import { useUploadQueue } from './use-upload-queue';

type Props = {
  applicationId: string;
  sectionId: string;
  rowId: string;
  kind: string;
  kindLabel: string;
  /** Those of this row and kind. */
  attachments: readonly AttachmentDto[];
  canEdit: boolean;
  onRemove: RemoveAttachment;
  /** Called after each file, and while one is still checked: the page loads its attachments again. */
  onUploaded: () => void;
};

/** Milliseconds until the page asks again whether a file has passed its check. */
const askAgain = 15_000;

/** The attachments of one row and kind: what is there, and a place to add more. */
export function UploadButton(props: Props) {
  const { kindLabel, attachments, canEdit, onRemove, onUploaded, ...place } = props;
  const labelId = useId();
  const waits = attachments.some(({ state }) => state === 'quarantined');
  const look = useEffectEvent(onUploaded);
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => look(), askAgain);
    return () => clearInterval(timer);
  }, [waits]);
  return (
    <section aria-labelledby={labelId} className="space-y-2">
      <h4 id={labelId} className="text-sm font-medium text-slate-900">
        {kindLabel}
      </h4>
      <AttachmentList
        label={words.list(kindLabel)}
        attachments={attachments}
        canEdit={canEdit}
        onRemove={onRemove}
      />
      {canEdit && <DropZone place={place} labelId={labelId} onUploaded={onUploaded} />}
    </section>
  );
}

type DropZoneProps = {
  place: Pick<Props, 'applicationId' | 'sectionId' | 'rowId' | 'kind'>;
  labelId: string;
  onUploaded: () => void;
};

const choice =
  'min-h-11 rounded border border-blue-700 px-4 text-sm text-blue-700 hover:bg-blue-50 focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-blue-700 pointer-fine:min-h-9';

function DropZone({ place, labelId, onUploaded }: DropZoneProps) {
  const { files, queue } = useUploadQueue(place, onUploaded);
  const input = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [buttonId, cameraId, hintId] = [useId(), useId(), useId()];

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    queue.add(event.dataTransfer.files);
  };
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    queue.add(target.files ?? []);
    target.value = ''; // so that the same file can be chosen again
  };

  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={`rounded border border-dashed p-3 ${over ? 'border-blue-700 bg-blue-50' : 'border-slate-300'}`}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <button
          type="button"
          id={buttonId}
          aria-labelledby={`${buttonId} ${labelId}`}
          aria-describedby={hintId}
          onClick={() => input.current?.click()}
          className={choice}
        >
          {words.choose}
        </button>
        {/* phones and tablets: straight to the camera */}
        <button
          type="button"
          id={cameraId}
          aria-labelledby={`${cameraId} ${labelId}`}
          onClick={() => camera.current?.click()}
          className={`${choice} pointer-fine:hidden`}
        >
          {words.camera}
        </button>
        <input ref={input} type="file" multiple hidden accept={acceptedFiles} onChange={chosen} />
        <input
          ref={camera}
          type="file"
          hidden
          accept="image/jpeg"
          capture="environment"
          onChange={chosen}
        />
        <span className="text-sm text-slate-600 pointer-coarse:hidden">{words.drop}</span>
      </div>
      <p id={hintId} className="mt-1 text-sm text-slate-600">
        {words.hint}
      </p>
      {files.length > 0 && (
        <ul className="mt-2 space-y-2">
          {files.map((entry) => (
            <UploadProgress key={entry.id} entry={entry} queue={queue} />
          ))}
        </ul>
      )}
    </div>
  );
}
