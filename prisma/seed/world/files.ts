// Real files for made-up applications, through the same checks as uploads.

import { createHash } from 'node:crypto';
import type { Actor } from '@/lib/domain/policy/actor';
import { beginUpload, completeUpload } from '@/lib/server/commands/attachments';
import { env } from '@/lib/server/env';
import type { StoredFile } from '@/lib/server/files/completion';
import { fileStore } from '@/lib/server/files/files';
import { receive } from '@/lib/server/files/receive';
import { storeChecked } from '@/lib/server/files/take-upload';
import type { Ticket } from '@/lib/server/files/tickets';
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

/** What this process has stored, by folder and content: made-up people often show the same file. */
const known = new Map<string, Promise<StoredFile>>();

/** Through the same steps as an upload, once for each content. */
function storedOnce(ticket: Ticket, bytes: Buffer): Promise<StoredFile> {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const key = `${env().dataDir} ${digest}`;
  const stored = known.get(key) ?? passed(ticket, bytes);
  known.set(key, stored);
  return stored;
}

async function passed(ticket: Ticket, bytes: Buffer): Promise<StoredFile> {
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(bytes)]), ticket.name);
  const store = fileStore();
  const request = new Request('http://localhost/', { method: 'PUT', body });
  const received = await receive(store, ticket, 0, request);
  const stored = await storeChecked(store, ticket, received);
  await store.delete('incoming', ticket.id);
  return stored;
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
  await completeUpload(ctx, { ticket, stored: await storedOnce(ticket, bytes) });
}
