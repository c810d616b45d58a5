// Knows what a received file must pass before it may be stored, in order.

import 'server-only';
import { createHash } from 'node:crypto';
import type { FileProblem } from '@/lib/domain/attachments';
import { Refusal } from '@/lib/domain/refusal';
import { fileSentence } from '@/lib/messages/attachments';
import { startsAs } from './media-type';
import { readSealed } from './sealed-file';
import type { FileStore } from './store';
import type { Ticket } from './tickets';

/** A received file, as the steps see it: read back from the store, not from the wire. */
type Received = {
  readonly ticket: Ticket;
  readonly sha256: string;
  /** The first bytes. */
  readonly head: Buffer;
  /** The whole content, for steps that have to look inside. */
  readonly content: () => AsyncIterable<Buffer>;
};

type Step = (file: Received) => FileProblem | null | Promise<FileProblem | null>;

const hash: Step = ({ ticket, sha256 }) =>
  ticket.sha256 === null || ticket.sha256 === sha256 ? null : { code: 'hashDiffers' };

const mediaType: Step = ({ ticket, head }) =>
  startsAs(ticket.mediaType, head) ? null : { code: 'notItsType', type: ticket.mediaType };

/** To come here, in this order: virus scanner, re-encoding of images, inspection of PDFs. */
const steps: readonly Step[] = [hash, mediaType];

/** A file's problem as a command's refusal, told beside the file. */
export const fileRefusal = (problem: FileProblem): Refusal =>
  new Refusal('invalid', {}, { file: fileSentence(problem) });

/**
 * Runs every step over a file that was received in full.
 * @returns its SHA-256. @throws Refusal naming the first problem.
 */
export async function inspect(store: FileStore, ticket: Ticket): Promise<string> {
  const content = () => readSealed(store, 'incoming', ticket.id, ticket.size, [0, ticket.size]);
  const digest = createHash('sha256');
  let head: Buffer | undefined;
  for await (const part of content()) {
    digest.update(part);
    head ??= Buffer.from(part.subarray(0, 4096));
  }
  const sha256 = digest.digest('hex');
  for (const step of steps) {
    const problem = await step({ ticket, sha256, head: head ?? Buffer.alloc(0), content });
    if (problem !== null) throw fileRefusal(problem);
  }
  return sha256;
}
