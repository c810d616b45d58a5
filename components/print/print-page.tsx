// 表格打印: the PDF in the page and as a download; characters that cannot be printed are named first.

import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { PdfViewer } from './pdf-viewer';

type Props = {
  readonly id: string;
  readonly number: string;
  readonly submissionNumber: number | null;
  readonly missing: readonly { readonly character: string; readonly place: string }[];
};

export function PrintPage({ id, number, submissionNumber, missing }: Props) {
  return (
    <div className="space-y-4">
      <p>
        {submissionNumber === null
          ? '还没有上报：下面是草稿，每页印有“草稿”字样，不能报送。'
          : `下面是第 ${submissionNumber} 次上报的内容，与网上填报完全一致。请双面打印，左侧装订。`}
      </p>
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
      <a href={`/api/print/${id}?download`} className={styles.primary}>
        下载 PDF
      </a>
      <PdfViewer url={`/api/print/${id}`} label={`申请书 ${number}`} />
    </div>
  );
}
