// Knows our one route of the upload library: who may begin an upload, and what ends it.

import 'server-only';
import { UTFiles, UploadThingError, createUploadthing } from 'uploadthing/server';
import { z } from 'zod';
import { Refusal } from '@/lib/domain/refusal';
import { mostFilesOfRow } from '@/lib/domain/upload-limits';
import { refusalSentence, uploadSentences } from '@/lib/messages/attachments';
import { audit } from '../audit';
import { beginUpload, completeUpload } from '../commands/attachments';
import type { Context, OpenContext } from '../context';
import { log } from '../log';
import { takeToken } from '../rate-limit';
import { completeWaiting, type CheckedUpload, type Completion } from './completion';

/**
 * Who sent which request. The library runs its steps on a scheduler that all requests share, so
 * the session must be read before it is called: inside it, `cookies()` could be another person's.
 */
export const senders = new WeakMap<Request, OpenContext>();

const word = z.string().regex(/^[A-Za-z][\w.-]{0,63}$/);
const uploadInput = z.strictObject({
  applicationId: z.uuid(),
  sectionId: word,
  rowId: z.uuid(),
  kind: word,
  /** One a file, in their order; null where the browser could not compute it. */
  sha256: z
    .array(
      z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable(),
    )
    .min(1)
    .max(mostFilesOfRow),
});

const statusOf = { notFound: 'NOT_FOUND', signedOut: 'FORBIDDEN', locked: 'FORBIDDEN' } as const;
const has = (code: string): code is keyof typeof statusOf => Object.hasOwn(statusOf, code);

function libraryError(error: unknown): UploadThingError {
  if (!(error instanceof Refusal)) {
    log.error({ err: error }, 'an upload could not begin');
    return new UploadThingError({ code: 'INTERNAL_SERVER_ERROR', message: uploadSentences.failed });
  }
  const code = has(error.code) ? statusOf[error.code] : 'BAD_REQUEST';
  return new UploadThingError({ code, message: refusalSentence(error), cause: error });
}

const signedIn = (ctx: OpenContext | undefined): Context => {
  if (!ctx?.actor) throw new Refusal('signedOut');
  return { ...ctx, actor: ctx.actor };
};

async function complete({ ctx, ticket, stored }: CheckedUpload): Promise<Completion> {
  try {
    return { ok: true, attachment: await completeUpload(ctx, { ticket, stored }) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, message: refusalSentence(error) };
    log.error({ err: error, attachment: ticket.id }, 'an upload could not be completed');
    return { ok: false, message: uploadSentences.failed };
  }
}

const f = createUploadthing({
  // The library's own sentences are English and for developers.
  errorFormatter: ({ cause, code }) => ({
    message:
      cause instanceof Refusal
        ? refusalSentence(cause)
        : uploadSentences[code === 'BAD_REQUEST' ? 'malformed' : 'failed'],
  }),
});

const perRequest = { maxFileCount: mostFilesOfRow } as const;

/** The library wants types and sizes too, as powers of two; `beginUpload` asks for the exact ones. */
export const fileRouter = {
  attachment: f(
    {
      'application/pdf': { maxFileSize: '32MB', ...perRequest },
      'image/jpeg': { maxFileSize: '16MB', ...perRequest },
      'image/png': { maxFileSize: '16MB', ...perRequest },
    },
    { presignedURLTTL: '1h' },
  )
    .input(uploadInput)
    .middleware(async ({ req, input: { sha256, ...place }, files }) => {
      try {
        const ctx = signedIn(senders.get(req));
        const limit = { burst: 60, perMinute: 30 };
        if (!(await takeToken(`upload:${ctx.actor.userId}`, limit))) throw new Refusal('tooMany');
        const described = files.map(({ name, size }, i) => ({
          name,
          size,
          sha256: sha256[i] ?? null,
        }));
        const tickets = await beginUpload(ctx, { ...place, files: described }).catch(
          async (error: unknown) => {
            const subject = { action: 'attachment.add', objectKind: 'application' };
            if (error instanceof Refusal && error.code === 'notFound')
              await audit(ctx, { ...subject, objectId: place.applicationId }, error.code);
            throw error;
          },
        );
        const named = tickets.map(({ id, name, size }) => ({ customId: id, name, size }));
        return { tickets, [UTFiles]: named };
      } catch (error) {
        throw libraryError(error);
      }
    })
    .onUploadComplete(async ({ file }) => {
      const completion = await completeWaiting(file.customId, complete);
      return completion?.ok === true ? { ...completion.attachment } : undefined;
    }),
};
