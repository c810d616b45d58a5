// PDFs made byte by byte: those that applicants send, and those that nobody should open.

import { deflateSync } from 'node:zlib';
import type { FileProblem } from '@/lib/domain/attachments';
import { onePage, pdf, pdfOf, pdfWith, streamOf } from '../media';

const link = (action: string) => `<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<<${action}>>>>`;
const zeros = (bytes: number) => deflateSync(Buffer.alloc(bytes), { level: 9 });
const packed = (bytes: Buffer, filter = '/FlateDecode') => streamOf(bytes, `/Filter${filter}`);
/** A document whose catalogue lies packed inside an object stream: no reader of bytes sees it. */
const inObjectStream = (catalog: string): Buffer<ArrayBuffer> => {
  const objects = [`<</Type/Catalog/Pages 2 0 R${catalog}>>`, ...onePage];
  let offset = 0;
  const directory = objects.map((object, index) => {
    const entry = `${index + 1} ${offset}`;
    offset += object.length + 1;
    return entry;
  });
  const first = `${directory.join(' ')} `;
  const content = deflateSync(Buffer.from(`${first}${objects.join(' ')}`, 'latin1'));
  const head = '%PDF-1.7\n';
  const type = `/Type/ObjStm/N ${objects.length}/First ${first.length}/Filter/FlateDecode`;
  const container = `4 0 obj\n${streamOf(content, type)}\nendobj\n`;
  const at = head.length + container.length;
  const rows = [
    [0, 0, 65_535],
    [2, 4, 0],
    [2, 4, 1],
    [2, 4, 2],
    [1, head.length, 0],
    [1, at, 0],
  ];
  const table = Buffer.concat(
    rows.map(([kind = 0, place = 0, index = 0]) => {
      const row = Buffer.alloc(7);
      row.writeUInt8(kind, 0);
      row.writeUInt32BE(place, 1);
      row.writeUInt16BE(index, 5);
      return row;
    }),
  );
  const entries = '/Type/XRef/Size 6/W[1 4 2]/Root 1 0 R';
  const directoryObject = `5 0 obj\n${streamOf(table, entries)}\nendobj\n`;
  const end = `startxref\n${at}\n%%EOF\n`;
  return Buffer.from(head + container + directoryObject + end, 'latin1');
};

const form = (name: string, next: string) =>
  streamOf(
    Buffer.from(`/${name} Do`),
    `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</${name} ${next}>>>>`,
  );
const kids = (count: number) =>
  pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${count}/MediaBox[0 0 595 842]/Kids[${Array.from({ length: count }, (_, i) => `${i + 3} 0 R`).join(' ')}]>>`,
    ...Array<string>(count).fill('<</Type/Page/Parent 2 0 R>>'),
  ]);
const paged = (page: string) => pdfOf(['<</Type/Catalog/Pages 2 0 R>>', onePage[0] ?? '', page]);

/** What a PDF holds that is taken. */
export const harmlessPdfs: readonly (readonly [string, () => Buffer<ArrayBuffer>, null])[] = [
  ['one page', () => pdf(), null],
  ['twenty mebibytes', () => pdf(20 * 1024 * 1024), null],
  ['a catalogue in an object stream', () => inObjectStream(''), null],
  ['900 pages', () => kids(900), null],
  ['opening at a page', () => pdfWith('/OpenAction[3 0 R/Fit]'), null],
  ['opening with GoTo', () => pdfWith('/OpenAction<</S/GoTo/D[3 0 R/Fit]>>'), null],
  ['a link to the web', () => pdfWith('', [link('/S/URI/URI(https://doi.org/10.1/x)')]), null],
  ['a font called AA', () => pdfWith('', ['<</Font<</AA<</Type/Font/Subtype/Type1>>>>>>']), null],
  ['two revisions', () => twice(), null],
];

/** What a PDF holds, and the problem that is named. */
export const hostilePdfs: readonly (readonly [
  string,
  () => Buffer<ArrayBuffer>,
  FileProblem['code'],
])[] = [
  [
    'JavaScript at opening',
    () => pdfWith('/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>'),
    'activePdf',
  ],
  [
    'JavaScript with its name in hex',
    () => pdfWith('/OpenAction<</S/J#61vaScript/J#53(x)>>'),
    'activePdf',
  ],
  [
    'JavaScript in an object stream',
    () => inObjectStream('/OpenAction<</S/JavaScript/JS(x)>>'),
    'activePdf',
  ],
  [
    'JavaScript by name',
    () => pdfWith('/Names<</JavaScript<</Names[(a) 4 0 R]>>>>', ['<</S/JavaScript/JS(x)>>']),
    'activePdf',
  ],
  [
    'JavaScript that nothing refers to',
    () => pdfWith('', ['<</S/JavaScript/JS(x)>>']),
    'activePdf',
  ],
  ['an action on closing', () => pdfWith('/AA<</WC<</S/Named/N/Print>>>>'), 'activePdf'],
  ['Launch', () => pdfWith('', [link('/S/Launch/F(cmd.exe)')]), 'activePdf'],
  ['SubmitForm', () => pdfWith('', [link('/S/SubmitForm/F(http://x.test)')]), 'activePdf'],
  ['ImportData', () => pdfWith('', [link('/S/ImportData/F(x.fdf)')]), 'activePdf'],
  ['GoToR', () => pdfWith('', [link('/S/GoToR/F(x.pdf)/D[0/Fit]')]), 'activePdf'],
  [
    'a javascript: link',
    () => pdfWith('', [link('/S/URI/URI(java\\nscript:alert\\(1\\))')]),
    'activePdf',
  ],
  ['a file: link', () => pdfWith('', [link('/S/URI/URI(file:///etc/passwd)')]), 'activePdf'],
  ['XFA', () => pdfWith('/AcroForm<</XFA(x)/Fields[]>>'), 'activePdf'],
  [
    'RichMedia',
    () => pdfWith('', ['<</Type/Annot/Subtype/RichMedia/Rect[0 0 9 9]>>']),
    'activePdf',
  ],
  [
    'a program for a FontMatrix',
    () => pdfWith('', ['<</Type/Font/FontMatrix[1 0 0 1 0 (1\\);alert\\(1\\))]>>']),
    'activePdf',
  ],
  [
    'an embedded file',
    () =>
      pdfWith('/Names<</EmbeddedFiles<</Names[(a) 4 0 R]>>>>', [
        '<</Type/Filespec/EF<</F 5 0 R>>>>',
        streamOf(Buffer.from('MZ'), '/Type/EmbeddedFile'),
      ]),
    'embeddedFiles',
  ],
  [
    'a file as a note',
    () => pdfWith('', ['<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]>>']),
    'embeddedFiles',
  ],

  [
    'encryption',
    () =>
      pdfWith(
        '',
        [
          '<</Filter/Standard/V 1/R 2/O(01234567890123456789012345678901)/U(01234567890123456789012345678901)/P -4>>',
        ],
        { trailer: '/Encrypt 4 0 R/ID[(0123456789012345)(0123456789012345)]' },
      ),
    'encryptedPdf',
  ],

  ['300 MB in 300 KB', () => pdfWith('', [packed(zeros(300e6))]), 'unusualPdf'],
  [
    'a bomb as an object stream',
    () => pdfWith('', [streamOf(zeros(300e6), '/Type/ObjStm/N 1/First 9/Filter/FlateDecode')]),
    'unusualPdf',
  ],
  [
    'a bomb in hex',
    () =>
      pdfWith('', [
        packed(Buffer.from(`${zeros(300e6).toString('hex')}>`), '[/ASCIIHexDecode/FlateDecode]'),
      ]),
    'unusualPdf',
  ],
  [
    'packed twice',
    () => pdfWith('', [packed(deflateSync(zeros(50e6)), '[/FlateDecode/FlateDecode]')]),
    'unusualPdf',
  ],
  [
    'a form that draws itself',
    () => pdfWith('', [form('A', '5 0 R'), form('B', '4 0 R')]),
    'unusualPdf',
  ],
  [
    'a page tree that is a ring',
    () => pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 1>>']),
    'unusualPdf',
  ],
  [
    'a picture of 10¹⁰ points',
    () => pdfWith('', [streamOf(Buffer.from('x'), '/Subtype/Image/Width 100000/Height 100000')]),
    'unusualPdf',
  ],
  [
    'content outside of itself',
    () => pdfWith('', [streamOf(Buffer.from('x'), '/F(/etc/passwd)')]),
    'unusualPdf',
  ],
  [
    'one page of 360 metres',
    () => paged('<</Type/Page/Parent 2 0 R/MediaBox[0 0 1036800 1036800]>>'),
    'hugePage',
  ],
  [
    'a page stretched by its unit',
    () => paged('<</Type/Page/Parent 2 0 R/MediaBox[0 0 5000 5000]/UserUnit 100>>'),
    'hugePage',
  ],
  ['5,000 pages', () => kids(5000), 'tooManyPages'],

  [
    'no pages',
    () => pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>']),
    'damagedPdf',
  ],
  ['no catalogue', () => pdfOf(['null', 'null']), 'damagedPdf'],
  ['half of it', () => pdf().subarray(0, 1500), 'damagedPdf'],
  ['no last line', () => pdf().subarray(0, -7), 'damagedPdf'],
  [
    'a directory elsewhere',
    () =>
      Buffer.from(
        pdf()
          .toString('latin1')
          .replace(/startxref\n\d/, 'startxref\n9'),
        'latin1',
      ),
    'damagedPdf',
  ],
  [
    'a page of HTML behind it',
    () => Buffer.concat([pdf(), Buffer.from('<script>1</script>')]),
    'damagedPdf',
  ],
  [
    'arrays of 100,000 levels',
    () => pdfWith(`/X ${'['.repeat(1e5)}${']'.repeat(1e5)}`),
    'damagedPdf',
  ],
];

function twice(): Buffer<ArrayBuffer> {
  const first = pdfWith('').toString('latin1');
  const at = first.length;
  const update = `3 0 obj\n${onePage[1]}\nendobj\n`;
  const before = /startxref\n(\d+)/.exec(first)?.[1];
  const table = `xref\n3 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<</Size 4/Root 1 0 R/Prev ${before}>>\n`;
  return Buffer.from(
    `${first}${update}${table}startxref\n${at + update.length}\n%%EOF\n`,
    'latin1',
  );
}
