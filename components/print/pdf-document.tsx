'use client';

import { useEffect, useRef, useState, type RefObject } from 'react';
import { Document, pdfjs } from 'react-pdf';
import 'react-pdf/dist/Page/TextLayer.css';
import type { Paper } from '@/lib/domain/print/blocks';
import type { Pdf } from './pdf';
import { PdfMessage } from './pdf-message';
import { PdfPage } from './pdf-page';
import { PdfPrint } from './pdf-print';
import { PdfSearch } from './pdf-search';
import { PdfToolbar } from './pdf-toolbar';

// Copied there by copy-pdfjs.mjs: nothing is loaded from another host.
const vendor = `/vendor/pdfjs/${pdfjs.version}/`;
pdfjs.GlobalWorkerOptions.workerSrc = `${vendor}worker.mjs`;

// Whoever opens another form while the first is still loading gives that one up: the reader's worker
// ends, and what it was still fetching says so to nobody. That is no fault of the page.
addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof Error && event.reason.name === 'AbortException') {
    event.preventDefault();
  }
});

// One object for good: react-pdf opens the file again whenever it is given a new one.
const options = {
  isEvalSupported: false,
  cMapUrl: `${vendor}cmaps/`,
  iccUrl: `${vendor}iccs/`,
  standardFontDataUrl: `${vendor}standard_fonts/`,
  wasmUrl: `${vendor}wasm/`,
};

const widest = 1024;
const mostPagesWithText = 60;

export type PdfDocumentProps = {
  url: string;
  label: string;
  /** The sheet of a form of ours, which can be printed from here. */
  paper?: Paper;
};

const unreadable = 'PDF 打不开。请检查网络后重新打开，或下载到电脑上查看。';
const locked = '这个 PDF 设有密码，不能在网页中显示。请下载后用密码打开。';

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** The viewer itself, for the browser only: use PdfViewer. */
export function PdfDocument({ url, label, paper }: PdfDocumentProps) {
  const scroller = useRef<HTMLElement>(null);
  const width = useWidth(scroller);
  const [pdf, setPdf] = useState<Pdf | null>(null);
  const [mark, setMark] = useState('');
  const pages = pdf?.numPages ?? 0;
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(1);
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<string>();
  const retry = () => {
    setProblem(undefined);
    setAttempt(attempt + 1);
  };
  const zoomTo = (next: number) => {
    setZoom(next);
    // The reader stays at the same line, which now lies lower or higher.
    const { scrollTop = 0, scrollHeight = 1 } = scroller.current ?? {};
    requestAnimationFrame(() => {
      if (scroller.current)
        scroller.current.scrollTop = (scrollTop / scrollHeight) * scroller.current.scrollHeight;
    });
  };
  const show = (number: number, text: string) => {
    setMark(text);
    const frames = scroller.current?.querySelectorAll('[data-page]');
    frames?.[number - 1]?.scrollIntoView({ block: 'start' });
  };
  return (
    <div className="overflow-hidden rounded border border-gray-300">
      <PdfToolbar url={url} page={page} pages={pages} zoom={zoom} onZoom={zoomTo}>
        <PdfSearch pdf={pdf} onFound={show} />
        {paper !== undefined && <PdfPrint pdf={pdf} paper={paper} />}
      </PdfToolbar>
      <section
        ref={scroller}
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable with the keyboard
        tabIndex={0}
        className="h-[80dvh] overflow-x-auto overflow-y-scroll bg-gray-100 px-2 focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-blue-700"
      >
        {problem && <PdfMessage text={problem} problem={{ url, onRetry: retry }} />}
        {!problem && width > 0 && (
          <Document
            key={attempt}
            file={url}
            options={options}
            className="flex w-max min-w-full flex-col gap-3 py-2"
            loading={<PdfMessage text="正在打开 PDF……" />}
            error=""
            onLoadSuccess={setPdf}
            onLoadError={() => setProblem(unreadable)}
            onSourceError={() => setProblem(unreadable)}
            onPassword={() => setProblem(locked)}
          >
            {Array.from({ length: pages }, (_, index) => (
              <PdfPage
                key={index}
                number={index + 1}
                width={Math.floor(Math.min(width, widest) * zoom)}
                scroller={scroller}
                keepText={pages <= mostPagesWithText}
                mark={mark}
                onCurrent={setPage}
              />
            ))}
          </Document>
        )}
      </section>
    </div>
  );
}
