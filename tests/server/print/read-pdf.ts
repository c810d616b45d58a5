import { execFileSync } from 'node:child_process';
import path from 'node:path';

type Item = { text: string; left: number; bottom: number; width: number; height: number };
type Page = { items: Item[]; roles: string[]; view: number[] };

export type ReadPdf = {
  pages: Page[];
  /** Name of each font, and whether it is embedded. */
  fonts: [string, boolean][];
  info: Record<string, unknown>;
  tagged: boolean;
};

export function readPdf(pdf: Uint8Array): ReadPdf {
  const program = path.join(process.cwd(), 'tests/server/print/pdf-program.mjs');
  const json = execFileSync(process.execPath, [program], { input: pdf, maxBuffer: 1e9 });
  return JSON.parse(json.toString()) as ReadPdf;
}

/** Text as it is compared: without the breaks that the layout adds and the data may have. */
export const bare = (text: string) => text.replace(/[\s\u200b]/g, '');

const millimetre = 72 / 25.4;

/** What stands between the upper and the lower margin: everything but the footer. */
export function bodyText(page: Page): string {
  return bare(
    page.items
      .filter((item) => item.bottom > 24 * millimetre)
      .map((item) => item.text)
      .join(''),
  );
}

export function footerText(page: Page): string {
  return bare(
    page.items
      .filter((item) => item.bottom <= 24 * millimetre)
      .map((item) => item.text)
      .join(''),
  );
}

/**
 * The texts that reach into a margin by more than one character: the last stop of a line may hang.
 * A front has its binding edge left, a back right.
 */
export function textOutsideMargins(page: Page, number: number): string[] {
  const [left, right] = number % 2 === 1 ? [25, 210 - 18] : [18, 210 - 25];
  return page.items
    .filter((item) => item.text.trim() !== '')
    .filter(
      (item) =>
        item.left < left * millimetre - item.height ||
        item.left + item.width > right * millimetre + item.height ||
        item.bottom < 8 * millimetre ||
        item.bottom > (297 - 20) * millimetre,
    )
    .map((item) => `${number}: ${item.text} ${item.left} ${item.width} ${item.bottom}`);
}
