// 表格打印: the forms of an application, the chosen one in the page and as a download; characters
// that cannot be printed are named first.

import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { printForms, type PageForm } from '@/lib/domain/print/forms';
import { paperSentences } from '@/lib/messages/print';
import { FormChoice } from './form-choice';
import { EverythingStart } from './jobs/everything-start';
import type { StartEverything } from './jobs/job-types';
import { PdfViewer } from './pdf-viewer';

type Props = {
  readonly page: {
    readonly id: string;
    readonly number: string;
    readonly submissionNumber: number | null;
    readonly forms: readonly PageForm[];
    readonly form: PageForm;
    readonly everything: boolean;
    readonly missing: readonly { readonly character: string; readonly place: string }[];
  };
  readonly startEverything: StartEverything;
};

export function PrintPage({ page, startEverything }: Props) {
  const { id, number, submissionNumber, forms, form, everything, missing } = page;
  const { title, paper } = printForms[form];
  const url = `/api/print/${id}?form=${form}`;
  return (
    <div className="space-y-4">
      <p>
        {submissionNumber === null
          ? '还没有上报：下面是草稿，每页印有“草稿”字样，不能报送。'
          : `下面是第 ${submissionNumber} 次上报的内容，与网上填报完全一致。`}
        {paperSentences[paper]}
      </p>
      <FormChoice id={id} forms={forms} form={form} />
      {missing.length > 0 && (
        <NoticeBox tone="warn" title="有些字符打印不出来，将印成字符编号">
          <ul>
            {missing.map(({ character, place }) => (
              <li key={`${place}${character}`}>
                {place}：{character}
              </li>
            ))}
          </ul>
        </NoticeBox>
      )}
      <div className="flex flex-wrap gap-3">
        <a href={`${url}&download`} className={styles.primary}>
          下载 PDF
        </a>
        {everything && <EverythingStart applicationId={id} start={startEverything} />}
      </div>
      <PdfViewer url={url} label={`${title} ${number}`} paper={paper} />
    </div>
  );
}
