// Knows how the papers of a publicity are sent to a browser.

import 'server-only';
import { printForms, type PublicityPrint } from '@/lib/domain/print/forms';
import { audit } from '../audit';
import { publicityPrint } from '../queries/publicity/publicity-print';
import { servePdf } from './print-response';
import { renderPdf } from './render-pdf';

/** Answers with the PDF, or a sentence; recorded. */
export function servePublicity(
  id: string,
  form: PublicityPrint,
  download: boolean,
): Promise<Response> {
  const subject = { action: 'publicity.print', objectKind: 'publicity', objectId: id };
  return servePdf(subject, download, async (ctx) => {
    const document = await publicityPrint(ctx.actor, id, form, new Date());
    await audit(ctx, subject);
    return { bytes: await renderPdf(document), name: printForms[form].title };
  });
}
