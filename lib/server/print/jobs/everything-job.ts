// Knows how 全部材料 is made: the form, the list of materials with their pages, then every file.

import 'server-only';
import { isIdentityDocument, isImage } from '@/lib/domain/attachments';
import type { SubmittedFile } from '@/lib/domain/application/submission-content';
import { formatDateTime } from '@/lib/domain/beijing-time';
import type { Actor } from '@/lib/domain/policy/actor';
import { mergedMaterials, type Placement } from '@/lib/domain/print/material-lists';
import { audit } from '../../audit';
import { db } from '../../db';
import { fileStore } from '../../files/files';
import { inspectors } from '../../files/inspection/inspectors';
import { readWhole } from '../../files/sealed-file';
import { printSource } from '../../queries/print-source';
import { watermarkFont } from '../print-fonts';
import { renderPdf } from '../render-pdf';
import { assembled } from './assembler';
import type { Made, Making } from './roster-job';

type Stored = { readonly storageKey: string; readonly size: number; readonly mediaType: string };

async function storedFiles(files: readonly SubmittedFile[]): Promise<ReadonlyMap<string, Stored>> {
  const rows = await db().attachment.findMany({
    where: { id: { in: files.map(({ id }) => id) }, state: 'ready' },
    select: { id: true, storageKey: true, size: true, mediaType: true },
  });
  return new Map(rows.map(({ id, ...stored }) => [id, stored]));
}

/** An identity document of somebody else: only ever with who looked across it, and recorded. */
async function underWatermark(bytes: Buffer, { id }: SubmittedFile, actor: Actor, now: Date) {
  const ctx = { actor, requestId: 'print-job', ip: null };
  const subject = { objectKind: 'attachment', objectId: id };
  await audit(ctx, { action: 'attachment.viewIdentityDocument', ...subject });
  const words = `仅供职称评审 · ${actor.name} · ${formatDateTime(now)}`;
  const order = { task: 'preview', bytes, words, fontFile: watermarkFont } as const;
  const drawn = await inspectors().run(async () => order);
  return 'problem' in drawn ? null : drawn.bytes;
}

async function bytesOf(file: SubmittedFile, stored: Stored, actor: Actor, own: boolean, now: Date) {
  const bytes = await readWhole(fileStore(), 'stored', stored.storageKey, stored.size);
  if (own || !isIdentityDocument(file.kind)) return { bytes, mediaType: stored.mediaType };
  const marked = isImage(stored.mediaType) ? await underWatermark(bytes, file, actor, now) : null;
  return marked && { bytes: marked, mediaType: 'image/jpeg' };
}

/** All of an application in one PDF. */
export async function makeEverything(applicationId: string, making: Making): Promise<Made> {
  const { actor, now, onProgress, signal } = making;
  const source = await printSource(actor, applicationId, 'everything', now);
  const [content, document] = [await source.content(), await source.document()];
  const { files, applicationNumber } = content;
  const stored = await storedFiles(files);
  const steps = files.length + 1;
  const bytes = await assembled(signal, async (assembler) => {
    const placed = new Map<string, Placement>();
    let page = 1;
    for (const [index, file] of files.entries()) {
      await onProgress(index, steps);
      const found = stored.get(file.id);
      const given = found && (await bytesOf(file, found, actor, source.own, now));
      const pages = given ? await assembler.add(given.bytes, given.mediaType) : 0;
      placed.set(file.id, { page, pages });
      page += pages;
    }
    await onProgress(files.length, steps);
    const form = await renderPdf(document);
    const formPages = await assembler.front(form, 0);
    // The list stands before the files whose pages it names: its own length is found first.
    const listOf = (before: number) =>
      renderPdf({ ...source.identity(), ...mergedMaterials(content, placed, before) });
    const probe = await assembledPages(await listOf(formPages), signal);
    await assembler.front(await listOf(formPages + probe), formPages);
    assembler.finish(`${applicationNumber} 全部材料`, now);
  });
  return { bytes, name: `${applicationNumber} 全部材料.pdf` };
}

/** How many pages a PDF has. */
async function assembledPages(pdf: Uint8Array, signal: AbortSignal): Promise<number> {
  let pages = 0;
  await assembled(signal, async (assembler) => {
    pages = await assembler.add(pdf, 'application/pdf');
    assembler.finish('', new Date(0));
  });
  return pages;
}
