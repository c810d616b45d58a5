// Knows how a print is sent to a browser: to whom, how often, and under which headers.

import 'server-only';
import { printForms, type PageForm } from '@/lib/domain/print/forms';
import { Refusal } from '@/lib/domain/refusal';
import { audit } from '../audit';
import { printSource, type PrintSource } from '../queries/print-source';
import { printCache } from './print-cache';
import { pdfResponse, printContext, printFailure } from './print-response';
import { renderPdf } from './render-pdf';

/** Drawn once for what it shows; a draft each time. */
async function drawn({ key, document }: PrintSource): Promise<Uint8Array> {
  const draw = async () => renderPdf(await document());
  return key === null ? draw() : printCache().get(key, draw);
}

/** Answers with the application's PDF, or a sentence; every print is recorded, it shows the full number. */
export async function servePrint(id: string, form: PageForm, download: boolean): Promise<Response> {
  const ctx = await printContext();
  if (ctx instanceof Response) return ctx;
  const subject = { action: 'application.print', objectKind: 'application', objectId: id };
  try {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Refusal('notFound');
    const source = await printSource(ctx.actor, id, form, new Date());
    const bytes = await drawn(source);
    await audit(ctx, subject);
    const name = `${source.applicationNumber}${printForms[form].title}`;
    return pdfResponse(bytes, name, download);
  } catch (error) {
    if (error instanceof Refusal) await audit(ctx, subject, 'denied');
    return printFailure(error, subject.action, ctx.requestId);
  }
}
