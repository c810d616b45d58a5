type PdfMessageProps = {
  text: string;
  /** Set when the reader must act: the PDF can still be downloaded, or opened again. */
  problem?: { url: string; onRetry: () => void };
};

/** What the viewer says instead of pages. */
export function PdfMessage({ text, problem }: PdfMessageProps) {
  return (
    <div
      role={problem ? 'alert' : 'status'}
      className="flex min-h-64 flex-col items-center justify-center gap-4 p-6 text-center text-gray-800"
    >
      <p>{text}</p>
      {problem && (
        <p className="flex flex-wrap justify-center gap-3">
          <a href={problem.url} download className={pdfButton}>
            下载 PDF
          </a>
          <button type="button" onClick={problem.onRetry} className={pdfButton}>
            重新打开
          </button>
        </p>
      )}
    </div>
  );
}

/** The look of the viewer's buttons: large enough for a finger, with a focus that is seen. */
export const pdfButton =
  'inline-flex min-h-11 min-w-11 items-center justify-center rounded border border-gray-400 bg-white px-3 text-sm text-blue-700 hover:bg-blue-50 focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-blue-700 disabled:text-gray-500 disabled:hover:bg-white';
