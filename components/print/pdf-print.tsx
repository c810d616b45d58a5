import { useState } from 'react';
import type { Paper } from '@/lib/domain/print/blocks';
import type { Pdf } from './pdf';
import { pdfButton } from './pdf-message';
import { printPdf } from './print-pdf';

type Progress = { readonly drawn: number } | 'failed' | null;

/** Prints from the page itself: nothing opens that a browser might block. */
export function PdfPrint({ pdf, paper }: { pdf: Pdf | null; paper: Paper }) {
  const [progress, setProgress] = useState<Progress>(null);
  const isBusy = progress !== null && progress !== 'failed';
  const print = async () => {
    if (pdf === null) return;
    setProgress({ drawn: 0 });
    await printPdf(pdf, paper, (drawn) => setProgress({ drawn })).then(
      () => setProgress(null),
      () => setProgress('failed'),
    );
  };
  return (
    <>
      <button
        type="button"
        className={`${pdfButton} ml-auto`}
        disabled={pdf === null || isBusy}
        onClick={() => void print()}
      >
        打印
      </button>
      <p aria-live="polite" className="text-sm text-gray-800">
        {isBusy && `正在准备打印：${progress.drawn} / ${pdf?.numPages ?? 0} 页`}
        {progress === 'failed' && '没有打印成功，请下载 PDF 后打印。'}
      </p>
    </>
  );
}
