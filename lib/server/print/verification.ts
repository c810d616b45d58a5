// Knows what a paper carries so that it can be checked: a code to type, and a QR that opens the page.

import 'server-only';
import { renderSVG } from 'uqr';
import { groupedCode } from '@/lib/domain/print/verify-code';
import type { PrintVerification } from './print-document';

/**
 * The code and QR of a submission's hash; the same hash always the same.
 * @param origin of the site, under which the paper is looked up.
 */
export function verificationOf(hash: string, origin: string): PrintVerification {
  const code = groupedCode(hash);
  const page = `${origin}/verify`;
  return {
    code,
    page: page.replace(/^https?:\/\//, ''),
    svg: renderSVG(`${page}?code=${code.replaceAll('-', '')}`, { ecc: 'M', border: 2 }),
  };
}
