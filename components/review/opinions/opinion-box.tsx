'use client';
// 审核意见 of one section: what was written, and a place to write (每个栏目都可以填写审核意见).

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { newId } from '@/components/ui/new-id';
import { styles } from '@/components/ui/styles';
import { fileMarks } from '@/lib/domain/review/phrases';
import { onSection, type OpinionTarget } from '@/lib/domain/review/opinion-target';
import { OpinionEditor } from './opinion-editor';
import { OpinionItem } from './opinion-item';
import type { OpinionActions, OpinionDto, Targets } from './opinion-types';

type Props = {
  readonly applicationId: string;
  readonly sectionId: string;
  readonly title: string;
  readonly opinions: readonly OpinionDto[];
  readonly targets: Targets;
  readonly phrases: readonly string[];
  readonly writing: boolean;
  readonly actions: OpinionActions;
};

type Editing = OpinionTarget &
  Pick<OpinionDto, 'kind' | 'text' | 'version'> & {
    readonly opinionId: string;
    readonly savedAt: Date | null;
  };

const blank = (target: OpinionTarget): Editing => ({
  ...target,
  opinionId: newId(),
  kind: 'correction',
  text: '',
  version: 0,
  savedAt: null,
});

export function OpinionBox(props: Props) {
  const { applicationId, sectionId, title, opinions, targets, writing, actions } = props;
  const router = useRouter();
  const [editing, setEditing] = useState<Editing | null>(null);
  if (opinions.length === 0 && !writing) return null;
  const close = () => {
    setEditing(null);
    router.refresh();
  };
  return (
    <div className="border-l-4 border-amber-500 pl-4">
      <ul className="space-y-2">
        {opinions
          .filter(({ id }) => id !== editing?.opinionId)
          .map((opinion) => (
            <OpinionItem
              key={opinion.id}
              {...{ applicationId, opinion, writing, actions }}
              onEdit={() => {
                const { rowId, field, attachmentId, id, kind, text, version, savedAt } = opinion;
                const target = { sectionId, rowId, field, attachmentId };
                setEditing({ ...target, opinionId: id, kind, text, version, savedAt });
              }}
            />
          ))}
      </ul>
      {editing && (
        <OpinionEditor
          key={editing.opinionId}
          {...{ applicationId, title, targets, actions }}
          initial={editing}
          phrases={props.phrases}
          onClose={close}
        />
      )}
      {writing && editing === null && (
        <div className="flex flex-wrap items-center gap-x-4">
          <button
            type="button"
            className={styles.quiet}
            aria-keyshortcuts="E"
            onClick={() => setEditing(blank(onSection(sectionId)))}
          >
            ✎ 填写我的意见请点击这里...<span className="sr-only">（{title}）</span>
          </button>
          {targets.files.map((file) => (
            <span key={file.id} className="text-sm text-zinc-600">
              {file.label}
              {fileMarks.map(({ label, text }) => (
                <button
                  key={label}
                  type="button"
                  className={`${styles.quiet} ml-2`}
                  onClick={() => {
                    const target = { ...onSection(sectionId), rowId: file.rowId };
                    setEditing({ ...blank({ ...target, attachmentId: file.id }), text });
                  }}
                >
                  {label}
                  <span className="sr-only">（{file.label}）</span>
                </button>
              ))}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}
