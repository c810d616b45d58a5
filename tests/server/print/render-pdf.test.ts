import { createHash } from 'node:crypto';
import { textsOf } from '@/lib/server/print/print-texts';
import { renderPdf } from '@/lib/server/print/render-pdf';
import { bare, bodyText, footerText, readPdf, type ReadPdf } from './read-pdf';
import { sampleDocument, uyghurName } from './sample-document';

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the print of a submitted application', () => {
  const document = sampleDocument();
  let bytes: Uint8Array;
  let pdf: ReadPdf;
  beforeAll(async () => {
    bytes = await renderPdf(document);
    pdf = readPdf(bytes);
  });

  it('holds every value of the document', () => {
    // Repeated heads are taken out, so that a value that runs on to the next page is in one piece.
    const body = pdf.pages.map(bodyText).join('');
    const missing = [...textsOf(document)].filter(({ text }) => !body.includes(bare(text)));
    expect(missing).toEqual([]);
  });

  it('prints （无） for each empty section', () => {
    expect(
      pdf.pages
        .map(bodyText)
        .join('')
        .match(/（无）/g),
    ).toHaveLength(3);
  });

  it('names application, submission, hash and page on every page', () => {
    pdf.pages.forEach((page, index) => {
      expect(footerText(page)).toBe(
        `RSSQ00001234·第2次上报·校验码0123-4567-89ab-cdef扫码或打开localhost:3000/verify输入校验码，可查本件是否为当前上报第${index + 1}页共${pdf.pages.length}页`,
      );
    });
  });

  it('has no watermark', () => {
    expect(pdf.pages.map(bodyText).join('')).not.toContain('草稿');
  });

  it('gives the same bytes for the same data, and others for other data', async () => {
    const other = await renderPdf(sampleDocument({ applicationNumber: 'RSSQ00009999' }));
    expect(digest(other)).not.toBe(digest(bytes));
    expect(digest(await renderPdf(sampleDocument()))).toBe(digest(bytes));
  });

  it('is a tagged PDF/A-2a in Chinese with a title and only embedded fonts', () => {
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(raw).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(pdf.info).toMatchObject({ Language: 'zh-CN', Title: document.title });
    expect(pdf.info).not.toHaveProperty('Author');
    expect(pdf.tagged).toBe(true);
    expect(new Set(pdf.pages.flatMap((page) => page.roles))).toEqual(
      new Set([...pdf.pages.flatMap((page) => page.roles), 'H1', 'Table', 'TH', 'TD', 'P']),
    );
    expect(pdf.fonts.length).toBeGreaterThan(2);
    expect(pdf.fonts.filter(([, embedded]) => !embedded)).toEqual([]);
  });
});

it('marks every page of a draft', async () => {
  const draft = sampleDocument({
    draft: true,
    submissionNumber: null,
    hash: null,
    verification: null,
    pledge: null,
  });
  const { pages } = readPdf(await renderPdf(draft));
  for (const page of pages) {
    expect(footerText(page)).toMatch(/^RSSQ00001234·草稿第/);
    expect(bodyText(page)).toContain('草稿');
  }
});

it('draws Uyghur with its own font, and keeps every letter of the text', async () => {
  const fields = [{ label: '维吾尔文姓名', value: uyghurName }];
  const pdf = readPdf(
    await renderPdf(sampleDocument({ sections: [{ title: '姓名', layout: 'record', fields }] })),
  );
  expect(pdf.fonts.map(([name]) => name).join()).toContain('ScheherazadeNew');
  // pdf.js lists the words of a line from left to right, whichever way they are read.
  for (const word of uyghurName.split(' ')) expect(bodyText(pdf.pages[1]!)).toContain(word);
});

it('prints a character that no font has by its number', async () => {
  const document = sampleDocument({ displayName: '专业😀\u{202e}名称\ufeff' });
  const [cover] = readPdf(await renderPdf(document)).pages;
  expect(bodyText(cover!)).toContain('专业〔U+1F600〕名称');
});
