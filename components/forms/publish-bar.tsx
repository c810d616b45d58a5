'use client';
// 保存草稿, 放弃修改, 发布: before it is published, what changes and for whom.

import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { styles } from '@/components/ui/styles';
import { compositionChanges, isUnchanged } from '@/lib/domain/forms/composition-changes';
import { tidied } from '@/lib/domain/forms/composition-edits';
import type { CompositionProblem } from '@/lib/domain/forms/composition-problems';
import { changeSentences } from '@/lib/messages/forms';
import type { EditorDto } from './form-editor-page';
import type { useFormDraft } from './use-form-draft';

type Props = {
  readonly editor: EditorDto;
  readonly draft: ReturnType<typeof useFormDraft>;
  readonly problems: readonly CompositionProblem[];
};

export function PublishBar({ editor, draft, problems }: Props) {
  const [asking, setAsking] = useState(false);
  const [published, setPublished] = useState<number | null>(null);
  const changes = compositionChanges(tidied(editor.inForce), tidied(draft.form));
  const same = isUnchanged(changes);
  const status =
    published !== null && same
      ? `已发布第 ${published} 版，从现在起新增的申请书使用它。`
      : draft.isDirty
        ? '有未保存的修改'
        : draft.hasDraft
          ? '草稿已保存，还没有发布'
          : '没有修改';
  const publish = async () => {
    const number = await draft.publish();
    setAsking(false);
    if (number !== null) setPublished(number);
  };
  return (
    <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t border-line bg-white py-3">
      <button
        type="button"
        className={styles.primary}
        disabled={draft.pending || same || problems.length > 0}
        onClick={() => setAsking(true)}
      >
        发布…
      </button>
      <button
        type="button"
        className={styles.secondary}
        disabled={draft.pending || !draft.isDirty}
        onClick={() => void draft.save()}
      >
        保存草稿
      </button>
      {(draft.isDirty || draft.hasDraft) && (
        <button
          type="button"
          className={styles.danger}
          disabled={draft.pending}
          onClick={() => void draft.discard()}
        >
          放弃修改，恢复现在使用的表单
        </button>
      )}
      <p role="status" className={draft.isDirty ? 'font-medium text-warn' : 'text-zinc-600'}>
        {problems.length > 0 ? `还有 ${problems.length} 处要改，改好后才能发布` : status}
      </p>
      <Dialog open={asking} onOpenChange={setAsking} title={`发布：${editor.name}`}>
        <div className="space-y-4">
          <p>与现在使用的表单相比：</p>
          <ul className="list-disc pl-6">
            {changeSentences(changes).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p>
            {`从现在起新增的申请书使用新表单；已有的 ${editor.applications} 份申请书保留原来的表单。`}
            {'发布后这一版不能再改，只能再发布新的一版。'}
          </p>
          {editor.otherLevels.length > 0 && (
            <p className="font-medium text-warn">
              {`${editor.otherLevels.join('、')}现在的要求与此不同，发布后也改用这份表单。`}
              {'要保留差别，请先为这些级别单独设置。'}
            </p>
          )}
          <div className="flex flex-wrap gap-3">
            <button
              type="button"
              className={styles.primary}
              disabled={draft.pending}
              onClick={() => void publish()}
            >
              {draft.pending ? '正在发布…' : '发布'}
            </button>
            <button type="button" className={styles.secondary} onClick={() => setAsking(false)}>
              取消
            </button>
          </div>
        </div>
      </Dialog>
    </div>
  );
}
