import { contentOf } from '@/lib/domain/application/build-content';
import type { Draft } from '@/lib/domain/application/draft';
import { sections } from '@/lib/domain/sections/registry';
import { printDocument } from '@/lib/server/print/print-data';
import { renderPdf } from '@/lib/server/print/render-pdf';
import { record } from '@/tests/domain/application/records';
import { fullDraft, pledge } from '@/tests/domain/application/whole-draft';
import { bare, bodyText, readPdf } from './read-pdf';

const frame = {
  submission: { number: 1, hash: '0'.repeat(64) },
  at: new Date('2026-11-23T00:00:00Z'),
  documentNumber: '',
  opinions: [],
  pages: new Map<string, number>(),
  origin: 'http://localhost:3000',
};

/** The text of the real print, without the breaks that its layout makes. */
async function printed(draft: Draft): Promise<string> {
  const document = printDocument(contentOf(record, draft, pledge), frame);
  return readPdf(await renderPdf(document))
    .pages.map(bodyText)
    .join('');
}

describe('the print of an application in which every field has a value', () => {
  const content = contentOf(record, fullDraft, pledge);
  let text = '';
  /** From the heading of each section to that of the next one. */
  const partOf = (at: number): string => {
    const heading = (index: number) => {
      const title = content.sections[index]?.title;
      return title === undefined
        ? text.length
        : text.search(new RegExp(`[一二三四五六七八九十]、${bare(title)}`));
    };
    return text.slice(heading(at), heading(at + 1));
  };
  beforeAll(async () => {
    text = await printed(fullDraft);
  });

  it('has every section of the registry', () => {
    expect(content.sections.map(({ id }) => id)).toEqual(sections.map(({ id }) => id));
  });

  it.each(sections.map(({ title }, at) => [title, at] as const))(
    '%s: each label and each value of each row stands under its heading',
    (_, at) => {
      const part = partOf(at);
      const fields = content.sections[at]?.rows.flatMap((row) => row.fields) ?? [];
      expect(fields.length).toBeGreaterThan(0);
      expect(fields.filter(({ label }) => !part.includes(bare(label)))).toEqual([]);
      expect(fields.filter(({ value }) => !part.includes(bare(value)))).toEqual([]);
    },
  );
});

it('says of every section that is empty that there is nothing', async () => {
  const text = await printed({ ...fullDraft, rows: new Map(), files: [] });
  const titles = sections.map(({ title }) => bare(title)).filter((title) => !text.includes(title));
  expect(titles).toEqual([]);
  expect(text.match(/（无）/g)?.length).toBeGreaterThanOrEqual(sections.length);
});
