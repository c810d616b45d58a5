// Knows how files become one PDF: pages of PDFs as they are, a picture as a page of its own.
import { PDFDocument } from '@cantoo/pdf-lib';

const millimetre = 72 / 25.4;
const a4 = [210 * millimetre, 297 * millimetre];
const margin = 15 * millimetre;

async function addPicture(whole, bytes, mediaType) {
  const picture =
    mediaType === 'image/png' ? await whole.embedPng(bytes) : await whole.embedJpg(bytes);
  // A wide picture lies on its side.
  const [width, height] = picture.width > picture.height ? a4.toReversed() : a4;
  const page = whole.addPage([width, height]);
  const scale = Math.min(
    (width - 2 * margin) / picture.width,
    (height - 2 * margin) / picture.height,
  );
  const drawn = { width: picture.width * scale, height: picture.height * scale };
  const x = (width - drawn.width) / 2;
  page.drawImage(picture, { ...drawn, x, y: (height - drawn.height) / 2 });
  return 1;
}

async function addPdf(whole, bytes, at) {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = await whole.copyPages(source, source.getPageIndices());
  pages.forEach((page, index) =>
    at === undefined ? whole.addPage(page) : whole.insertPage(at + index, page),
  );
  return pages.length;
}

/**
 * Orders: `{ add, bytes, mediaType }` says how many pages were added, 0 where the file cannot be
 * taken; `{ front, bytes }` puts a PDF before everything; `{ finish }` answers with the whole.
 */
export function assemble(say) {
  let whole;
  return async (order) => {
    whole ??= await PDFDocument.create();
    if ('finish' in order) {
      const { title, at } = order.finish;
      whole.setTitle(title, { showInWindowTitleBar: true });
      whole.setLanguage('zh-CN');
      whole.setCreationDate(new Date(at));
      whole.setModificationDate(new Date(at));
      return whole.save({ addDefaultPage: false });
    }
    if ('front' in order) {
      say({ front: await addPdf(whole, order.bytes, order.front) });
      return undefined;
    }
    const isPdf = order.mediaType === 'application/pdf';
    const adding = isPdf
      ? addPdf(whole, order.bytes)
      : addPicture(whole, order.bytes, order.mediaType);
    const pages = await adding.catch(() => 0);
    say({ added: pages });
    return undefined;
  };
}
