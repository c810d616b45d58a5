// What the pages of an application say of its publicity, and for who reviews it the way there.

import Link from 'next/link';
import { FileLink, Viewer } from '@/components/attachments/viewer';
import { styles } from '@/components/ui/styles';
import { proofLabel } from '@/lib/domain/publicity/proof';
import {
  objectionStateNames,
  publicityKindNames,
  publicityStageNames,
} from '@/lib/messages/publicity';
import type { PublicityNoteDto } from './publicity-types';

export function PublicityNote({ note }: { readonly note: PublicityNoteDto }) {
  const { applicationId, reviewing, latest } = note;
  return (
    <section aria-labelledby="publicity-note" className={`${styles.box} space-y-2`}>
      <h2 id="publicity-note">单位公示</h2>
      {latest === null ? (
        <p>这个批次上报前要在单位公示，现在还没有公示。</p>
      ) : (
        <Latest {...latest} />
      )}
      {reviewing && (
        <div className="flex flex-wrap gap-x-6">
          {latest?.mayOpen && (
            <Link href={`/publicity/${latest.id}`} prefetch={false} className={styles.quiet}>
              办理这次公示
            </Link>
          )}
          <Link
            href={`/publicity/new?application=${applicationId}`}
            prefetch={false}
            className={styles.quiet}
          >
            {latest === null ? '开始公示' : '重新公示'}
          </Link>
        </div>
      )}
      {!reviewing && latest?.mayOpen && (
        <Link href={`/publicity/${latest.id}`} prefetch={false} className={styles.quiet}>
          查看公示
        </Link>
      )}
    </section>
  );
}

function Latest(latest: NonNullable<PublicityNoteDto['latest']>) {
  const { unit, kind, period, stage, result, stopReason, proofs, objections } = latest;
  return (
    <>
      <p>
        <strong>{publicityStageNames[stage]}</strong>：{unit}，{period.from} 至 {period.to}（
        {publicityKindNames[kind]}）
      </p>
      {result !== null && <p className="whitespace-pre-wrap">公示结果：{result}</p>}
      {stopReason !== null && <p className="whitespace-pre-wrap">中止原因：{stopReason}</p>}
      {proofs.length > 0 && (
        <Viewer files={proofs.map((file) => ({ ...file, label: proofLabel }))}>
          <ul aria-label={proofLabel}>
            {proofs.map((file) => (
              <li key={file.id}>
                {proofLabel}：
                <FileLink file={file} className={`${styles.quiet} break-all`}>
                  {file.name}
                </FileLink>
              </li>
            ))}
          </ul>
        </Viewer>
      )}
      {objections.length > 0 && (
        <ul aria-label="异议" className="list-disc space-y-1 pl-6">
          {objections.map(({ id, text, state, finding, settlement }) => (
            <li key={id} className="whitespace-pre-wrap">
              异议（{objectionStateNames[state]}）：{text}
              {finding !== null && ` 核查情况：${finding}`}
              {settlement !== null && ` 处理情况：${settlement}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
