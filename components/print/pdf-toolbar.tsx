import type { ReactNode } from 'react';
import { pdfButton } from './pdf-message';

const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

type PdfToolbarProps = {
  url: string;
  page: number;
  pages: number;
  /** 1 is as wide as the viewer. */
  zoom: number;
  onZoom: (zoom: number) => void;
  children: ReactNode;
};

/** Where the reader is, how large the pages are, and the download. */
export function PdfToolbar({ url, page, pages, zoom, onZoom, children }: PdfToolbarProps) {
  const smaller = steps.findLast((step) => step < zoom);
  const larger = steps.find((step) => step > zoom);
  return (
    <div
      role="toolbar"
      aria-label="PDF 工具"
      className="flex flex-wrap items-center gap-2 border-b border-gray-300 bg-white p-2"
    >
      <p className="min-w-24 px-1 text-sm whitespace-nowrap text-gray-800 tabular-nums">
        {pages > 0 ? `第 ${page} / ${pages} 页` : '　'}
      </p>
      <button
        type="button"
        className={pdfButton}
        disabled={smaller === undefined}
        onClick={() => smaller !== undefined && onZoom(smaller)}
      >
        缩小
      </button>
      <button
        type="button"
        className={pdfButton}
        disabled={larger === undefined}
        onClick={() => larger !== undefined && onZoom(larger)}
      >
        放大
      </button>
      <button
        type="button"
        className={pdfButton}
        aria-pressed={zoom === 1}
        onClick={() => onZoom(1)}
      >
        适合宽度
      </button>
      {children}
      <a href={url} download className={`${pdfButton} ml-auto`}>
        下载
      </a>
    </div>
  );
}
