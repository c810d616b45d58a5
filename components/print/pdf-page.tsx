import { useEffect, useRef, useState, type RefObject } from 'react';
import { Page } from 'react-pdf';
import { bareText } from './use-pdf-search';

type PdfPageProps = {
  number: number;
  width: number;
  scroller: RefObject<HTMLElement | null>;
  /** Also keeps the text of pages that are out of sight, so that the browser's search finds it. */
  keepText: boolean;
  /** A text whose lines are marked; empty marks nothing. */
  mark: string;
  onCurrent: (number: number) => void;
};

function useWatch(
  target: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  rootMargin: string,
  onChange: (inside: boolean) => void,
) {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    if (!target.current) return;
    const observer = new IntersectionObserver(
      (entries) => latest.current(entries.some((entry) => entry.isIntersecting)),
      { root: scroller.current, rootMargin },
    );
    observer.observe(target.current);
    return () => observer.disconnect();
  }, [target, scroller, rootMargin]);
}

/** Marks the drawn lines that hold a text. */
function markLines(page: HTMLElement | null, mark: string): void {
  for (const line of page?.querySelectorAll('.textLayer span') ?? []) {
    const isFound = mark !== '' && bareText(line.textContent).includes(mark);
    line.classList.toggle('pdf-found', isFound);
  }
}

/** pdf.js calls the head of a table a columnheader, though rows stand in it: it is a group of rows. */
function nameHeads(page: HTMLElement | null): void {
  for (const head of page?.querySelectorAll('[role=columnheader]:has([role=row])') ?? []) {
    head.setAttribute('role', 'rowgroup');
  }
}

/** One page of the PDF, drawn only while it is near the visible part: a canvas is large. */
export function PdfPage({ number, width, scroller, keepText, mark, onCurrent }: PdfPageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const [ratio, setRatio] = useState(297 / 210);
  useWatch(frame, scroller, '100% 0px', setNear);
  // The page on the middle line of the viewer is the one being read.
  useWatch(frame, scroller, '-50% 0px', (inside) => inside && onCurrent(number));
  useEffect(() => markLines(frame.current, mark), [mark]);
  return (
    <div
      ref={frame}
      data-page={number}
      className="mx-auto bg-white shadow"
      style={{ width, height: Math.floor(width * ratio) }}
    >
      {(near || keepText) && (
        <Page
          pageNumber={number}
          width={width}
          className="h-full w-full overflow-hidden"
          devicePixelRatio={Math.min(window.devicePixelRatio, 2)}
          renderMode={near ? 'canvas' : 'none'}
          renderAnnotationLayer={false}
          onGetStructTreeSuccess={() => nameHeads(frame.current)}
          onRenderTextLayerSuccess={() => markLines(frame.current, mark)}
          loading={<p className="p-4 text-gray-600">正在载入第 {number} 页……</p>}
          error={<p className="p-4 text-gray-800">第 {number} 页无法显示，请下载 PDF 后查看。</p>}
          onLoadSuccess={(page) => setRatio(page.originalHeight / page.originalWidth)}
        />
      )}
    </div>
  );
}
