// Knows how the papers of a publicity are sent to a browser.

import 'server-only';
import { printForms, type PublicityPrint } from '@/lib/domain/print/forms';
import { Refusal } from '@/lib/domain/refusal';
import { audit } from '../audit';
import { publicityPrint } from '../queries/publicity/publicity-print';
import { pdfResponse, printContext, printFailure } from './print-response';
import { renderPdf } from './render-pdf';

/** Answers with the PDF, or a sentence; recorded. */
export async function servePublicity(
  id: string,
  form: PublicityPrint,
  download: boolean,
): Promise<Response> {
  const ctx = await printContext();
  if (ctx instanceof Response) return ctx;
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
