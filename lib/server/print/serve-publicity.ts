// Knows how the papers of a publicity are sent to a browser.

import 'server-only';
import { printForms, type PublicityPrint } from '@/lib/domain/print/forms';
import { Refusal } from '@/lib/domain/refusal';
import { audit } from '../audit';
import { requestContext } from '../files/request-context';
import { publicityPrint } from '../queries/publicity/publicity-print';
import { noPrint, pdfResponse, printFailure, printToken } from './print-response';
import { renderPdf } from './render-pdf';

/** Answers with the PDF, or a sentence; recorded. */
export async function servePublicity(
  id: string,
  form: PublicityPrint,
  download: boolean,
): Promise<Response> {
  const ctx = await requestContext();
  if (ctx.actor === null) return noPrint(401, 'signedOut');
  if (!(await printToken(ctx.actor))) return noPrint(429, 'tooMany', { 'Retry-After': '60' });
  const subject = { action: 'publicity.print', objectKind: 'publicity', objectId: id };
  try {
    const bytes = await renderPdf(await publicityPrint(ctx.actor, id, form, new Date()));
    await audit(ctx, subject);
    return pdfResponse(bytes, printForms[form].title, download);
  } catch (error) {
    if (error instanceof Refusal) await audit(ctx, subject, 'denied');
    return printFailure(error, subject.action, ctx.requestId);
  }
}
