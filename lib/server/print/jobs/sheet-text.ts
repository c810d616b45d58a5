// Knows which characters a spreadsheet's XML can hold.

import 'server-only';

// XML 1.0 has no way to write these, not even escaped.
// oxlint-disable-next-line no-control-regex -- they are what must go
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** The text without what no .xlsx can hold; Excel takes 32,767 characters a cell. */
export const printableSheetText = (text: string): string =>
  text.replace(unwritable, '').slice(0, 32_767);
