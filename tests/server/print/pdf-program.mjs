// Reads a PDF from standard input with pdf.js and writes what the tests ask about it as JSON. A
// program of its own, because pdf.js is an ES module that Jest cannot load.
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

const fromReactPdf = createRequire(createRequire(import.meta.url).resolve('react-pdf'));
const { getDocument } = await import(
  pathToFileURL(fromReactPdf.resolve('pdfjs-dist/legacy/build/pdf.mjs')).href
);

const pdf = await getDocument({
  data: new Uint8Array(await buffer(process.stdin)),
  fontExtraProperties: true,
  verbosity: 0,
}).promise;

const pages = [];
const fonts = new Map();
for (let number = 1; number <= pdf.numPages; number += 1) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent({ disableNormalization: true });
  await page.getOperatorList();
  for (const item of items) {
    const font = page.commonObjs.get(item.fontName);
    fonts.set(font.name, !font.missingFile);
  }
  const tree = await page.getStructTree();
  pages.push({
    items: items.map(({ str, transform, width, height }) => ({
      text: str,
      left: transform[4],
      bottom: transform[5],
      width,
      height,
    })),
    roles: rolesOf(tree),
    view: page.view,
  });
}

function rolesOf(node) {
  return [node?.role, ...(node?.children ?? []).flatMap(rolesOf)].filter(Boolean);
}

const { info } = await pdf.getMetadata();
const marks = await pdf.getMarkInfo();
process.stdout.write(JSON.stringify({ pages, fonts: [...fonts], info, tagged: marks?.Marked }));
