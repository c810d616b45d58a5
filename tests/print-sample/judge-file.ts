// Judges a PDF as a file: what it says of itself, and that nothing in it acts or is fetched.

import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** Keys under which a file carries what acts, other files, or forms that are programs. */
const acting = ['OpenAction', 'AA', 'JS', 'JavaScript', 'EmbeddedFiles', 'XFA', 'RichMedia', 'URI'];
const actions = ['URI', 'Launch', 'JavaScript', 'GoTo', 'GoToR', 'GoToE', 'SubmitForm', 'Named'];
const more = ['ImportData', 'ResetForm', 'Sound', 'Movie', 'Rendition', 'Hide', 'Thread'];
const fontFiles = ['FontFile', 'FontFile2', 'FontFile3'];

const key = (name: string): PDFName => PDFName.of(name);
/** What a dictionary says under a key, as it stands in the file. */
const said = (dict: PDFDict, name: string): string => dict.get(key(name))?.toString() ?? '';

const isNamed = (value: PDFObject | undefined, ...names: string[]): boolean =>
  names.some((name) => value === key(name));

/** Every dictionary of a file, also those inside others. */
function* dictsIn(object: PDFObject): Generator<PDFDict> {
  if (object instanceof PDFStream) yield* dictsIn(object.dict);
  if (object instanceof PDFArray) for (const one of object.asArray()) yield* dictsIn(one);
  if (object instanceof PDFDict) {
    yield object;
    for (const one of object.values()) yield* dictsIn(one);
  }
}

function faultsOf(dict: PDFDict): string[] {
  const says = acting.filter((name) => dict.has(key(name))).map((name) => `it has /${name}`);
  if (isNamed(dict.get(key('S')), ...actions, ...more))
    says.push(`it has the action ${said(dict, 'S')}`);
  if (isNamed(dict.get(key('Type')), 'Filespec')) says.push('it refers to another file');
  if (
    isNamed(dict.get(key('Type')), 'FontDescriptor') &&
    !fontFiles.some((name) => dict.has(key(name)))
  ) {
    says.push(`the font ${said(dict, 'FontName')} is not embedded`);
  }
  if (isNamed(dict.get(key('Type')), 'Font')) {
    const parts = ['DescendantFonts', 'FontDescriptor', 'CharProcs'];
    if (!parts.some((name) => dict.has(key(name))))
      says.push(`${said(dict, 'BaseFont')} is not embedded`);
  }
  return says;
}

/** The streams of other files that a stream's own dictionary names. */
const isFetched = (object: PDFObject): boolean =>
  object instanceof PDFStream && object.dict.has(key('F'));

const xmpOf = (document: PDFDocument): string => {
  const stream = document.catalog.lookup(key('Metadata'));
  return stream instanceof PDFRawStream
    ? Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8')
    : '';
};

const decoded = (value: PDFObject | undefined): string =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';

function aboutItself(document: PDFDocument): string[] {
  const xmp = xmpOf(document);
  const { catalog } = document;
  const tree = catalog.lookup(key('StructTreeRoot'));
  const marks = catalog.lookup(key('MarkInfo'));
  const isMarked = marks instanceof PDFDict && marks.lookup(key('Marked')) === PDFBool.True;
  return [
    xmp.includes('<pdfaid:part>2</pdfaid:part>') ? '' : 'the XMP does not name PDF/A-2',
    xmp.includes('<pdfaid:conformance>A</pdfaid:conformance>') ? '' : 'nor its level A',
    decoded(catalog.lookup(key('Lang'))) === 'zh-CN' ? '' : 'it names no language',
    tree instanceof PDFDict && tree.has(key('K')) && isMarked ? '' : 'it has no structure tree',
  ].filter(Boolean);
}

/** What is wrong with a file. */
export async function judgeFile(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const dicts = objects.flatMap((object) => [...dictsIn(object)]);
  const hasFont = dicts.some((dict) => isNamed(dict.get(key('Type')), 'Font'));
  return [
    ...aboutItself(document),
    ...dicts.flatMap(faultsOf),
    ...objects.filter(isFetched).map(() => 'a stream is in another file'),
    ...(hasFont ? [] : ['it has no font']),
  ];
}
