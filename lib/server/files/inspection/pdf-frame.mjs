// Knows the outer form of a PDF: it begins with its header, and ends where its directory says.

const blank = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);

/** Nothing before the header, nothing behind the end, and the last directory where it should be. */
export function isWellFramed(bytes) {
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 9))) return false;
  let end = bytes.length;
  while (end > 0 && blank.has(bytes[end - 1])) end -= 1;
  const tail = bytes.toString('latin1', Math.max(0, end - 64), end);
  const place = /startxref\s+(\d{1,10})\s+%%EOF$/.exec(tail);
  if (place === null) return false;
  const at = Number(place[1]);
  const directory = bytes.toString('latin1', at, at + 40);
  return /^\s*(xref\b|\d+\s+\d+\s+obj\b)/.test(directory);
}
