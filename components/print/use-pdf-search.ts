// Knows where a text stands in a PDF: page by page, whatever lines and spaces it is broken by.

import { useEffect, useState } from 'react';
import type { Pdf } from './pdf';

/** As it is compared: without the blanks that a layout makes. */
export const bareText = (text: string): string => text.replace(/[\s\u200b]/g, '').toLowerCase();

const textsOf = new WeakMap<Pdf, Promise<string[]>>();

async function readTexts(pdf: Pdf): Promise<string[]> {
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(bareText(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  return texts;
}

export type Found = {
  /** What was looked for last. */
  readonly text: string;
  /** The page of each place, in order. */
  readonly pages: readonly number[];
};

/** The places of a text; null while nothing is looked for or the pages are still being read. */
export function usePdfSearch(pdf: Pdf | null, typed: string): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const text = bareText(typed);
  useEffect(() => {
    if (pdf === null || text === '') return;
    let current = true;
    const reading = textsOf.get(pdf) ?? readTexts(pdf);
    textsOf.set(pdf, reading);
    void reading.then((texts) => {
      if (!current) return;
      const pages = texts.flatMap((page, at) =>
        Array.from({ length: page.split(text).length - 1 }, () => at + 1),
      );
      setFound({ text, pages });
    });
    return () => {
      current = false;
    };
  }, [pdf, text]);
  return text !== '' && found?.text === text ? found : null;
}
