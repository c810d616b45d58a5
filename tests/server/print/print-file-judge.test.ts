import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { judgeFile } from '@/tests/print-sample/judge-file';
import { renderPdf } from '@/lib/server/print/render-pdf';
import { sampleDocument } from './sample-document';

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await renderPdf(sampleDocument());
});

describe('the judge of the file', () => {
  const key = (name: string) => PDFName.of(name);
  const fontsOf = ({ context }: PDFDocument): PDFDict[] =>
    context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
      .filter((dict) => dict.get(key('Type')) === key('FontDescriptor'));

  it('lets a print of the product pass', async () => {
    expect(await judgeFile(bytes)).toEqual([]);
  });

  it.each<[string, (document: PDFDocument) => void, RegExp]>([
    ['no language', ({ catalog }) => catalog.delete(key('Lang')), /no language/],
    [
      'no structure tree',
      ({ catalog }) => catalog.delete(key('StructTreeRoot')),
      /no structure tree/,
    ],
    ['no XMP', ({ catalog }) => catalog.delete(key('Metadata')), /does not name PDF/],
    [
      'an opening action',
      ({ catalog, context }) => catalog.set(key('OpenAction'), context.obj({ S: 'GoTo' })),
      /OpenAction/,
    ],
    [
      'a script',
      ({ catalog, context }) => catalog.set(key('Names'), context.obj({ JavaScript: {} })),
      /JavaScript/,
    ],
    [
      'a link',
      ({ catalog, context }) =>
        catalog.set(key('X'), context.obj({ S: 'URI', URI: PDFString.of('x') })),
      /URI/,
    ],
    [
      'a file outside',
      ({ catalog, context }) => catalog.set(key('X'), context.obj({ Type: 'Filespec' })),
      /another file/,
    ],
    [
      'a font that is not embedded',
      (document) => {
        for (const dict of fontsOf(document))
          for (const name of ['FontFile2', 'FontFile3']) dict.delete(key(name));
      },
      /not embedded/,
    ],
  ])('finds %s', async (_, plant, fault) => {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    plant(document);
    expect((await judgeFile(await document.save())).join()).toMatch(fault);
  });
});
