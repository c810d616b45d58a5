// Judges the generic print: every value of the submission, in order, and nothing else between.

import type { SubmissionContent } from '@/lib/domain/application/submission-content';
import { textsAsOne, type Page, type Text } from './layout';
import { isSame, printed } from './same-text';

const ordinals = '一二三四五六七八九十';
const numeral = (n: number): string =>
  n <= 10
    ? (ordinals[n - 1] ?? '')
    : `${n < 20 ? '' : ordinals[Math.floor(n / 10) - 1]}十${ordinals[(n % 10) - 1] ?? ''}`;

type Expected = { readonly place: string; readonly text: string };

/** What stands behind the cover, from the first section to the list of materials. */
function* expectedTexts({ sections }: SubmissionContent): Generator<Expected> {
  for (const [at, { title, layout, rows, rowName }] of sections.entries()) {
    yield { place: title, text: `${numeral(at + 1)}、${title}` };
    if (rows.length === 0) yield { place: title, text: '（无）' };
    for (const [index, { fields }] of rows.entries()) {
      const place = `${title} ${index + 1}`;
      if (layout === 'list') yield { place, text: `${index + 1}. ${rowName}` };
      for (const { label, value } of fields) {
        yield { place, text: label };
        yield { place: `${place} ${label}`, text: value };
      }
    }
  }
  yield { place: '材料目录', text: `${numeral(sections.length + 1)}、材料目录` };
}

export type Verdict = { readonly faults: string[]; readonly compared: number };

/** Reads the print from its first heading on, without what pages repeat. */
export function judgeOrder(pages: readonly Page[], content: SubmissionContent): Verdict {
  const isHeading = ({ roles }: Text) => roles.includes('H1');
  const begin = pages.findIndex(({ texts }) => texts.some(isHeading));
  const text = pages
    .slice(Math.max(0, begin))
    .map((page) => textsAsOne(page.texts.filter(({ artifact }) => !artifact)))
    .join('');
  let at = 0;
  let compared = 0;
  for (const { place, text: value } of expectedTexts(content)) {
    const { length } = printed(value);
    const found = text.slice(at, at + length);
    if (!isSame(found, value)) {
      return {
        faults: [`${place}: ${value} is printed as ${text.slice(at, at + length + 20)}`],
        compared,
      };
    }
    at += length;
    compared += 1;
  }
  return { faults: [], compared };
}
