// Real files for made-up applications, through the same checks as uploads.

import type { Actor } from '@/lib/domain/policy/actor';
import { beginUpload, completeUpload } from '@/lib/server/commands/attachments';
import { fileStore } from '@/lib/server/files/files';
import { inspect } from '@/lib/server/files/pipeline';
import { receive } from '@/lib/server/files/receive';
import sharp from 'sharp';
import { contextOf } from './people';

/** A picture that looks like a scanned certificate, different for each text. */
export function certificate(text: string): Promise<Buffer> {
  let hue = 0;
  for (const character of text) hue = (hue * 31 + (character.codePointAt(0) ?? 0)) % 200;
  const background = { r: 255 - (hue % 40), g: 245, b: 215 + (hue % 40) };
  const seal = { create: { width: 90, height: 90, channels: 3 as const, background: '#b91c1c' } };
  return sharp({ create: { width: 640, height: 440, channels: 3, background } })
    .composite([{ input: seal, left: 440 + (hue % 60), top: 280 }])
    .jpeg({ quality: 80 })
    .toBuffer();
}

/** Attaches a file to a row as its applicant would. */
export async function attach(
  actor: Actor,
  place: { applicationId: string; sectionId: string; rowId: string; kind: string },
  name: string,
  bytes: Buffer,
): Promise<void> {
  const ctx = contextOf(actor);
  const file = { name, size: bytes.length, sha256: null };
  const [ticket] = await beginUpload(ctx, { ...place, files: [file] });
  if (ticket === undefined) throw new Error('one file, one ticket');
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(bytes)]), name);
  await receive(fileStore(), ticket, 0, new Request('http://localhost/', { method: 'PUT', body }));
  const sha256 = await inspect(fileStore(), ticket);
  await fileStore().commit(ticket.id);
  await completeUpload(ctx, { ticket, sha256 });
}
