// Knows how pdf-lib reads the objects of a PDF, where there is no qpdf: all of them, also those that
// no directory names, and none that it has to guess.
import {
  EncryptedPDFError,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

const deepest = 200;

class TooDeep extends Error {}

function valueOf(object, depth = 0) {
  if (depth > deepest) throw new TooDeep();
  const inner = (each) => valueOf(each, depth + 1);
  if (object instanceof PDFStream) return inner(object.dict);
  if (object instanceof PDFDict)
    return Object.fromEntries(object.entries().map(([key, each]) => [nameOf(key), inner(each)]));
  if (object instanceof PDFArray) return object.asArray().map(inner);
  if (object instanceof PDFName) return nameOf(object);
  if (object instanceof PDFNumber) return object.asNumber();
  if (object instanceof PDFString || object instanceof PDFHexString)
    return `u:${object.decodeText()}`;
  if (object instanceof PDFRef) return `${object.objectNumber} ${object.generationNumber} R`;
  return object instanceof PDFBool ? object.asBoolean() : null;
}

const nameOf = (name) => `/${name.decodeText()}`;

/** @returns the document, or { problem }. */
export async function readWithPdfLib(bytes) {
  try {
    const { context } = await PDFDocument.load(bytes, {
      throwOnInvalidObject: true,
      updateMetadata: false,
      preserveXFA: true,
      parseSpeed: Infinity,
    });
    const { Root, Encrypt } = context.trailerInfo;
    if (Encrypt !== undefined) return { problem: { code: 'encryptedPdf' } };
    const objects = new Map();
    for (const [reference, object] of context.enumerateIndirectObjects()) {
      const value = valueOf(object);
      objects.set(
        valueOf(reference),
        object instanceof PDFStream ? { stream: { dict: value } } : { value },
      );
    }
    return { trailer: { '/Root': valueOf(Root) }, objects };
  } catch (error) {
    if (error instanceof EncryptedPDFError) return { problem: { code: 'encryptedPdf' } };
    const tooDeep = error instanceof TooDeep || error instanceof RangeError;
    return { problem: { code: tooDeep ? 'unusualPdf' : 'damagedPdf' } };
  }
}
