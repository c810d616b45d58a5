'use client';
// 公示证明 of a publicity: what is there, and a place to add more until the result is written.

import { useRouter } from 'next/navigation';
import { UploadButton } from '@/components/attachments/upload-button';
import { Viewer } from '@/components/attachments/viewer';
import type { AttachmentDto } from '@/lib/domain/attachments';
import { proofLabel, proofPlace } from '@/lib/domain/publicity/proof';
import type { PublicityActions } from './publicity-types';

type Props = {
  readonly publicityId: string;
  /** With which the files lie until the result is written; then each gets them. */
  readonly applicationId: string;
  readonly proofs: readonly AttachmentDto[];
  readonly canEdit: boolean;
  readonly remove: PublicityActions['removeAttachment'];
};

export function ProofBox({ publicityId, applicationId, proofs, canEdit, remove }: Props) {
  const router = useRouter();
  const refresh = () => router.refresh();
  const onRemove = async (attachmentId: string) => {
    const answer = await remove({ attachmentId });
    if (!answer.ok) return { ok: false as const, message: answer.message };
    refresh();
    return { ok: true as const };
  };
  return (
    <section aria-labelledby="proofs" className="space-y-2">
      <h2 id="proofs">{proofLabel}</h2>
      <p>盖章的公示情况说明、公示栏照片等。录入结果后，附在这次公示的每一份申请书上。</p>
      <Viewer files={proofs.map((file) => ({ ...file, label: proofLabel }))}>
        <UploadButton
          {...{ applicationId, canEdit, onRemove }}
          sectionId={proofPlace.sectionId}
          rowId={publicityId}
          kind={proofPlace.kind}
          kindLabel={`附件：${proofLabel}`}
          attachments={proofs}
          onUploaded={refresh}
        />
      </Viewer>
    </section>
  );
}
