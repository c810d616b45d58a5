import { useId, useState, type FormEvent } from 'react';
import type { Pdf } from './pdf';
import { pdfButton } from './pdf-message';
import { usePdfSearch } from './use-pdf-search';

type PdfSearchProps = {
  pdf: Pdf | null;
  /** The reader goes to a place; `text` is marked where it stands on one line. */
  onFound: (page: number, text: string) => void;
};

/** Finds a text in the PDF, one place after the other. */
export function PdfSearch({ pdf, onFound }: PdfSearchProps) {
  const input = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(-1);
  const found = usePdfSearch(pdf, typed);
  const places = found?.pages ?? [];
  const go = (step: number) => {
    if (places.length === 0) return;
    const next =
      at < 0 ? (step > 0 ? 0 : places.length - 1) : (at + step + places.length) % places.length;
    setAt(next);
    onFound(places[next] ?? 1, found?.text ?? '');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go(1);
  };
  return (
    <form role="search" onSubmit={submit} className="flex flex-wrap items-center gap-2">
      <label htmlFor={input} className="text-sm text-gray-800">
        查找
      </label>
      <input
        id={input}
        type="search"
        value={typed}
        maxLength={100}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(-1);
        }}
        className="min-h-11 w-36 rounded border border-gray-500 bg-white px-2 text-sm"
      />
      <button
        type="button"
        className={pdfButton}
        disabled={places.length === 0}
        onClick={() => go(-1)}
      >
        上一处
      </button>
      <button type="submit" className={pdfButton} disabled={places.length === 0}>
        下一处
      </button>
      <p aria-live="polite" className="text-sm text-gray-800 tabular-nums">
        {found !== null &&
          (places.length === 0
            ? '没有找到'
            : at < 0
              ? `共 ${places.length} 处`
              : `第 ${at + 1} 处，共 ${places.length} 处`)}
      </p>
    </form>
  );
}
