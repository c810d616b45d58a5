'use client';

import dynamic from 'next/dynamic';
import { PdfMessage } from './pdf-message';
import type { PdfDocumentProps } from './pdf-document';

// pdf.js is large and needs a browser: it is loaded only where a PDF is shown.
const PdfDocument = dynamic(() => import('./pdf-document').then((module) => module.PdfDocument), {
  ssr: false,
  loading: () => <PdfMessage text="正在准备 PDF 阅读器……" />,
});

/** Shows a PDF of our own origin in the page; `label` is its name for a screen reader. */
export function PdfViewer(props: PdfDocumentProps) {
  return <PdfDocument key={props.url} {...props} />;
}
