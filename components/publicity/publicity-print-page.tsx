// The papers of a publicity: the notice that is posted, and what came of it once it is over.

import Link from 'next/link';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { PdfViewer } from '@/components/print/pdf-viewer';
import { styles } from '@/components/ui/styles';
import { printForms, publicityPrints, type PublicityPrint } from '@/lib/domain/print/forms';
import { paperSentences } from '@/lib/messages/print';

type Props = {
  readonly id: string;
  readonly unit: string;
  /** Its result is written. */
  readonly over: boolean;
  readonly form: PublicityPrint;
};

export function PublicityPrintPage({ id, unit, over, form: asked }: Props) {
  const forms = publicityPrints.filter((each) => over || each !== 'publicityResult');
  const form = forms.includes(asked) ? asked : 'publicityNotice';
  const { title, paper } = printForms[form];
  const url = `/api/publicity/${id}/print?form=${form}`;
  return (
    <div className="space-y-4">
      <Breadcrumb
        crumbs={[
          { label: '单位公示', href: '/publicity' },
          { label: unit, href: `/publicity/${id}` },
          { label: '打印' },
        ]}
      />
      <h1>打印{title}</h1>
      <p>
        {paperSentences[paper]}
        {!over && '公示情况说明在录入公示结果后打印。'}
      </p>
      <nav aria-label="表格" className="flex flex-wrap gap-2">
        {forms.map((each) => (
          <Link
            key={each}
            href={`/publicity/${id}/print?form=${each}`}
            prefetch={false}
            aria-current={each === form ? 'page' : undefined}
            className={each === form ? styles.primary : styles.secondary}
          >
            {printForms[each].title}
          </Link>
        ))}
      </nav>
      <a href={`${url}&download`} className={styles.secondary}>
        下载 PDF
      </a>
      <PdfViewer url={url} label={`${title} ${unit}`} paper={paper} />
    </div>
  );
}
