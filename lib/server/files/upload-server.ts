// Knows how the upload library runs in this process, and that it reaches no other host.

import 'server-only';
import { createRouteHandler } from 'uploadthing/server';
import type { OpenContext } from '../context';
import { fileRouter, senders } from './file-router';
import { fileStore } from './files';
import { openTicket, ticketsSchema } from './tickets';
import { ingestUrl, uploadConfig } from './token';

async function registerTickets(body: unknown): Promise<void> {
  const { metadata } = body as { metadata: unknown };
  const store = fileStore();
  for (const ticket of ticketsSchema.parse(metadata).tickets) await openTicket(store, ticket);
}

/** The library's calls to its cloud, answered here. @throws for every other address. */
const inProcessFetch: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  switch (request.url) {
    case `${ingestUrl()}/route-metadata`:
      await registerTickets(await request.json());
      return Response.json({ ok: true });
    case `${ingestUrl()}/callback-result`: // the answer was taken where it was made: completion.ts
      return Response.json({ ok: true });
    default:
      throw new Error('the upload library may call nobody else');
  }
};

let handler: ReturnType<typeof createRouteHandler> | undefined;

/** Answers a request to /api/uploadthing, for the person in `ctx`. */
export function uploadServer(request: Request, ctx: OpenContext): Promise<Response> {
  senders.set(request, ctx);
  handler ??= createRouteHandler({ router: fileRouter, config: uploadConfig(inProcessFetch) });
  return handler(request);
}
