// Knows how a form of an application is sent to a browser.

import 'server-only';
import { printForms, type PageForm } from '@/lib/domain/print/forms';
import { auditInsert } from '../audit';
import type { Prisma } from '@/prisma/client/client';
import { printSource, type PrintSource } from '../queries/print-source';
import { printCache } from './print-cache';
import { servePdf } from './print-response';
import { renderPdf } from './render-pdf';

/** Drawn once for what it shows; a draft each time. */
async function drawn({ key, document }: PrintSource): Promise<Uint8Array<ArrayBuffer>> {
  const draw = async () => renderPdf(await document());
  return key === null ? draw() : printCache().get(key, draw);
}

/** Answers with the application's PDF, or a sentence; it shows the full number, so it is recorded. */
export function servePrint(id: string, form: PageForm, download: boolean): Promise<Response> {
  const subject = { action: 'application.print', objectKind: 'application', objectId: id };
  return servePdf(subject, download, async (ctx) => {
    const recording = (from: Prisma.Sql) => auditInsert(ctx, subject, from);
    const source = await printSource(ctx.actor, id, form, new Date(), recording);
    const name = `${source.applicationNumber}${printForms[form].title}`;
    return { bytes: await drawn(source), name };
  });
}
