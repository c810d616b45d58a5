import type { PrintDocument, PrintSection } from '@/lib/server/print/print-document';
import { renderPdf } from '@/lib/server/print/render-pdf';
import { bodyText, readPdf, textOutsideMargins } from './read-pdf';
import { longText, longUrl, sampleDocument } from './sample-document';

const pagesOf = async (document: PrintDocument) => readPdf(await renderPdf(document)).pages;

const table = (rows: string[][]): PrintSection => ({
  title: '表格',
  layout: 'table',
  columns: [
    { label: '列甲', weight: 1 },
    { label: '列乙', weight: 3 },
  ],
  rows,
});

it('repeats the head of a table on each of its pages and keeps its rows whole', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => [
    `甲${index}甲`,
    `始${index}始${longText(150)}终${index}终`,
  ]);
  const pages = (await pagesOf(sampleDocument({ sections: [table(rows)] }))).map(bodyText);
  const holding = pages.filter((page) => /始\d+始/.test(page));
  expect(holding.length).toBeGreaterThan(3);
  for (const page of holding) expect(page).toContain('列甲列乙');
  for (let index = 0; index < 60; index += 1) {
    const home = pages.filter((page) => page.includes(`始${index}始`));
    expect(home).toHaveLength(1);
    expect(home[0]).toContain(`终${index}终`);
    expect(home[0]).toContain(`甲${index}甲`);
  }
});

it('never leaves a heading alone at the foot of a page', async () => {
  for (let lines = 31; lines < 44; lines += 3) {
    const value = Array.from({ length: lines }, () => '行').join('\n');
    const sections: PrintSection[] = [
      { title: '前文', layout: 'record', fields: [{ label: '文', value, wide: true }] },
      table([['甲一', '乙一']]),
      {
        title: '条目',
        layout: 'entries',
        entries: [{ heading: '条目一', fields: [{ label: '值', value: '值一' }] }],
      },
    ];
    for (const page of (await pagesOf(sampleDocument({ sections }))).map(bodyText)) {
      expect(page.includes('二、表格')).toBe(page.includes('甲一'));
      expect(page.includes('三、条目')).toBe(page.includes('值一'));
    }
  }
});

const difficult: [string, string][] = [
  ['an address', longUrl],
  ['1,900 letters', 'h'.repeat(1900)],
  ['stops', '！'.repeat(300)],
  ['commas', '，。'.repeat(150)],
  ['dots and dashes', '…'.repeat(100) + '—'.repeat(100)],
  ['text without spaces', 'A,'.repeat(500)],
  ['hard spaces', 'a\u00a0'.repeat(200)],
  ['repeated characters', `人${'々'.repeat(100)}`],
  ['Uyghur without spaces', 'ئابلەت'.repeat(40)],
  ['characters without a glyph', '😀'.repeat(500)],
  ['1,900 Han characters', longText(1900)],
];

it.each(difficult)('keeps %s between the margins, wherever it stands', async (_name, value) => {
  const document = sampleDocument({
    displayName: value.slice(0, 300),
    cover: [{ label: value.slice(0, 60), value: value.slice(0, 200) }],
    sections: [
      { title: '栏', layout: 'record', fields: [{ label: value.slice(0, 60), value }] },
      table([[value, value]]),
      { title: '条', layout: 'entries', entries: [{ heading: value, fields: [] }] },
    ],
    pledge: { text: value, acceptedAt: '2026-07-03' },
    opinions: [{ office: value, text: value, leader: value.slice(0, 80), telephone: '', at: '' }],
  });
  const pages = await pagesOf(document);
  expect(pages.flatMap((page, index) => textOutsideMargins(page, index + 1))).toEqual([]);
});

it('refuses a row that has more values than its table has columns', async () => {
  const document = sampleDocument({ sections: [table([['甲', '乙', '丙']])] });
  await expect(renderPdf(document)).rejects.toThrow('does not match its columns');
});
