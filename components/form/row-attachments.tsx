'use client';
// The attachments of one row, kind by kind.

import type { AttachmentDto } from '@/lib/domain/attachments';
import type { SectionShape } from '@/lib/domain/sections/section';
import type { SectionActions, TypedRow } from './section-types';
import { UploadButton } from '@/components/attachments/upload-button';

type Props = {
  readonly applicationId: string;
  readonly definition: SectionShape;
  readonly row: TypedRow;
  readonly files: readonly AttachmentDto[];
  readonly mandatory: readonly string[];
  readonly removeAttachment: SectionActions['removeAttachment'];
  readonly onUploaded: () => void;
};

export function RowAttachments({
  applicationId,
  definition,
  row,
  files,
  mandatory,
  ...rest
}: Props) {
  const remove = async (attachmentId: string) => {
    const message = '没有删除：网络中断，请稍后再试。';
    const result = await rest
      .removeAttachment({ attachmentId })
      .catch(() => ({ ok: false as const, message }));
    if (!result.ok) return { ok: false as const, message: result.message };
    rest.onUploaded();
    return { ok: true as const };
  };
  return definition.attachments.map(({ kind, label }) => (
    <UploadButton
      key={kind}
      applicationId={applicationId}
      sectionId={definition.id}
      rowId={row.rowId}
      kind={kind}
      kindLabel={mandatory.includes(kind) ? `附件：${label}` : `附件：${label}（选填）`}
      attachments={files.filter((file) => file.kind === kind)}
      canEdit
      onRemove={remove}
      onUploaded={rest.onUploaded}
    />
  ));
}
