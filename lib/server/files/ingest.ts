// Knows the ingest: HEAD says how much of a file is here, PUT takes the rest, checks and stores it.

import 'server-only';
import type { AttachmentDto } from '@/lib/domain/attachments';
import { Refusal } from '@/lib/domain/refusal';
import { refusalSentence, uploadSentences, type UploadSentence } from '@/lib/messages/attachments';
import type { Context, OpenContext } from '../context';
import { log } from '../log';
import { isAttached } from '../queries/attachments';
import { completionOf } from './completion';
import { fileStore } from './files';
import { discard, Interrupted, Malformed } from './multipart';
import { inspect } from './pipeline';
import { receive, resumeAt } from './receive';
import { readUploadAddress, signatureOf } from './signature';
import { endTicket, findTicket, type Ticket } from './tickets';
import { attachmentSlug, callbackUrl, ingestUrl } from './token';
import { uploadServer } from './upload-server';

const refuse = (status: number, message: string) => Response.json({ error: message }, { status });
const no = (status: number, key: UploadSentence) => refuse(status, uploadSentences[key]);

/** Uploads whose bytes this process is taking: a second request for one would only disturb. */
const running = new Set<string>();

/** Calls the library's hook as its cloud would: signed. */
function runHook(fileKey: string, ticket: Ticket, sha256: string, ctx: Context) {
  const { id, name, size, mediaType: type } = ticket;
  const url = `${new URL(callbackUrl()).origin}/api/files/${id}`;
  const urls = { url, appUrl: url, ufsUrl: url };
  const file = { name, size, type, customId: id, key: fileKey, fileHash: sha256, ...urls };
  const body = JSON.stringify({ status: 'uploaded', metadata: {}, origin: ingestUrl(), file });
  const headers = {
    'content-type': 'application/json',
    'uploadthing-hook': 'callback',
    'x-uploadthing-signature': signatureOf(body),
  };
  const request = new Request(`${callbackUrl()}?slug=${attachmentSlug}`, {
    method: 'POST',
    headers,
    body,
  });
  return uploadServer(request, ctx);
}

/** Inspects, stores and attaches a received file. @throws Refusal; then nothing of it is left. */
async function finish(ticket: Ticket, fileKey: string, ctx: Context): Promise<AttachmentDto> {
  const store = fileStore();
  const sha256 = await inspect(store, ticket);
  await store.commit(ticket.id);
  const completion = await completionOf({ ctx, ticket, sha256 }, () =>
    runHook(fileKey, ticket, sha256, ctx),
  ).catch(() => null);
  if (completion?.ok === true) return completion.attachment;
  // A line that broke in the commit may have left a row: then its file must stay.
  const attached = await isAttached(ticket.id).catch(() => true);
  if (!attached) await store.delete('stored', ticket.id);
  throw new Refusal('invalid', {}, { file: completion?.message ?? uploadSentences.failed });
}

async function take(request: Request, ticket: Ticket, key: string, ctx: Context) {
  const store = fileStore();
  const start = await resumeAt(store, ticket);
  if ((request.headers.get('range') ?? 'bytes=0-') !== `bytes=${start}-`) return no(416, 'range');
  try {
    await receive(store, ticket, start, request);
    const attachment = await finish(ticket, key, ctx);
    await endTicket(store, ticket.id);
    const url = `/api/files/${ticket.id}`;
    const urls = { url, appUrl: url, ufsUrl: url };
    return Response.json({ ...urls, fileHash: ticket.sha256, serverData: attachment });
  } catch (error) {
    // Whole frames stay for the client's next try; expire() takes what nobody comes back for.
    if (error instanceof Interrupted) return no(400, 'interrupted');
    await store.delete('incoming', ticket.id);
    await endTicket(store, ticket.id);
    if (error instanceof Refusal) return refuse(422, refusalSentence(error));
    if (error instanceof Malformed) return no(400, 'malformed');
    log.error({ err: error, attachment: ticket.id }, 'an upload failed');
    return no(500, 'failed');
  }
}

/** Answers HEAD and PUT on a signed upload address, for the person in `ctx`. */
export async function ingest(request: Request, fileKey: string, ctx: OpenContext) {
  const response = await answer(request, fileKey, ctx);
  await discard(request.body);
  return response;
}

async function answer(request: Request, fileKey: string, ctx: OpenContext): Promise<Response> {
  const address = readUploadAddress(fileKey, request.url, Date.now());
  if (address === 'unsigned') return no(403, address);
  if (address === 'expired') return no(410, address);
  const { actor } = ctx;
  if (actor === null) return no(401, 'signedOut');
  const ticket = await findTicket(fileStore(), address.id);
  // The address alone is not enough: only the person it was made for may use it.
  if (ticket?.userId !== actor.userId) return no(410, 'ended');
  if (running.has(ticket.id)) return no(409, 'running');
  running.add(ticket.id);
  try {
    if (request.method === 'PUT') return await take(request, ticket, fileKey, { ...ctx, actor });
    const start = await resumeAt(fileStore(), ticket);
    return new Response(null, { headers: { 'x-ut-range-start': String(start) } });
  } finally {
    running.delete(ticket.id);
  }
}
