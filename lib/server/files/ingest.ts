// Knows the ingest: HEAD says how much of a file is here, PUT takes the rest and answers for it.

import 'server-only';
import type { AttachmentDto } from '@/lib/domain/attachments';
import type { Actor } from '@/lib/domain/policy/actor';
import { Refusal } from '@/lib/domain/refusal';
import { refusalSentence, uploadSentences, type UploadSentence } from '@/lib/messages/attachments';
import type { Context, OpenContext } from '../context';
import { log } from '../log';
import { attachedBy } from '../queries/attachments';
import { fileStore } from './files';
import { discard, Interrupted, Malformed } from './multipart';
import { resumeAt } from './receive';
import { addressesOf } from './run-hook';
import { readUploadAddress } from './signature';
import { takeUpload, type UploadTimes } from './take-upload';
import { endTicket, findTicket, type Ticket } from './tickets';

const refuse = (status: number, message: string) => Response.json({ error: message }, { status });
const no = (status: number, key: UploadSentence) => refuse(status, uploadSentences[key]);

/** Uploads whose bytes this process is taking: a second request for one would only disturb. */
const running = new Set<string>();

function attached(attachment: AttachmentDto, sha256: string | null, times: UploadTimes) {
  const shares = Object.entries(times).map(([name, ms]) => `${name};dur=${ms.toFixed(1)}`);
  return Response.json(
    { ...addressesOf(attachment.id), fileHash: sha256, serverData: attachment },
    { headers: { 'Server-Timing': shares.join(', ') } },
  );
}

async function take(request: Request, ticket: Ticket, key: string, ctx: Context) {
  const store = fileStore();
  // The process ended after the row was written and before it could say so.
  const known = await attachedBy(ctx.actor, ticket.id);
  if (known !== null) {
    await endTicket(store, ticket.id);
    return attached(known.attachment, known.received.sha256, {});
  }
  const start = await resumeAt(store, ticket);
  if ((request.headers.get('range') ?? 'bytes=0-') !== `bytes=${start}-`) return no(416, 'range');
  const times: UploadTimes = {};
  try {
    const attachment = await takeUpload(store, request, key, start, { ctx, ticket, times });
    await forget(ticket.id);
    return attached(attachment, ticket.sha256, times);
  } catch (error) {
    // Whole frames stay for the client's next try; the clock takes what nobody comes back for.
    if (error instanceof Interrupted) return no(400, 'interrupted');
    await forget(ticket.id);
    if (error instanceof Refusal) return refuse(422, refusalSentence(error));
    if (error instanceof Malformed) return no(400, 'malformed');
    log.error({ err: error, attachment: ticket.id }, 'an upload failed');
    return no(500, 'failed');
  }
}

/**
 * The line broke between the last byte and the answer: who asks where it stopped hears that all of
 * it is here, and who goes on from there gets the answer that was lost.
 */
async function taken(request: Request, id: string, actor: Actor): Promise<Response> {
  const known = await attachedBy(actor, id);
  if (known === null) return no(410, 'ended');
  const { attachment, received } = known;
  if (request.method === 'HEAD') return startingAt(received.size);
  return request.headers.get('range') === `bytes=${received.size}-`
    ? attached(attachment, received.sha256, {})
    : no(410, 'ended');
}

const startingAt = (start: number) =>
  new Response(null, { headers: { 'x-ut-range-start': String(start) } });

/** What was received is needed no longer: it is stored, or refused. */
async function forget(id: string): Promise<void> {
  await fileStore().delete('incoming', id);
  await endTicket(fileStore(), id);
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
  if (ticket === null) return taken(request, address.id, actor);
  if (ticket.userId !== actor.userId) return no(410, 'ended');
  if (running.has(ticket.id)) return no(409, 'running');
  running.add(ticket.id);
  try {
    if (request.method === 'PUT') return await take(request, ticket, fileKey, { ...ctx, actor });
    return startingAt(await resumeAt(fileStore(), ticket));
  } finally {
    running.delete(ticket.id);
  }
}
