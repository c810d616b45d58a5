// Knows the Range header: one part of a file, or the whole.

import 'server-only';

/**
 * The part [start, end) that is asked for; null for the whole file: without the header, and for
 * lists of parts and other units, which a server may ignore.
 */
export function parseRange(
  header: string | null,
  size: number,
): readonly [number, number] | null | 'invalid' {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (match === null) return null;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return null;
  if (from === '') return to === '0' ? 'invalid' : [Math.max(0, size - Number(to)), size];
  const start = Number(from);
  const end = to === '' ? size : Math.min(size, Number(to) + 1);
  return start < end ? [start, end] : 'invalid';
}
