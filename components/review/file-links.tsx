// The attachments of a submission, each opening in the page's viewer.

import { Thumbnail } from '@/components/attachments/thumbnail';
import { FileLink } from '@/components/attachments/viewer';
import type { SubmittedFile } from '@/lib/domain/application/submission-content';
import { attachmentWords, sizeText } from '@/lib/messages/attachments';

type Props = {
  readonly files: readonly SubmittedFile[];
  /** Names the section before each file. */
  readonly withSection?: readonly { readonly id: string; readonly title: string }[];
};

export function FileLinks({ files, withSection }: Props) {
  if (files.length === 0) return <p className="text-sm text-zinc-600">没有附件</p>;
  const titleOf = (id: string) => withSection?.find((section) => section.id === id)?.title;
  return (
    <ul aria-label="附件" className="flex flex-wrap gap-x-4 gap-y-1">
      {files.map((file) => (
        <li key={file.id} className="inline-flex items-center gap-2">
          <Thumbnail file={file} />
          <span>
            <FileLink
              file={file}
              className="inline-block py-1 text-accent underline underline-offset-4"
            >
              {[titleOf(file.sectionId), file.kindLabel].filter(Boolean).join('·')}：{file.name}
            </FileLink>{' '}
            <span className="text-sm text-zinc-600">
              {sizeText(file.size)}
              {file.pages && `，${attachmentWords.pages(file.pages)}`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
