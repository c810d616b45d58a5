// The three route handlers over a real local HTTP server; who is signed in stands in a header.

import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Actor } from '@/lib/domain/policy/actor';
import type { OpenContext } from '@/lib/server/context';
import { db } from '@/lib/server/db';
import { ingest } from '@/lib/server/files/ingest';
import { serveAttachment } from '@/lib/server/files/serve-attachment';
import { servePreview } from '@/lib/server/files/serve-preview';
import { uploadServer } from '@/lib/server/files/upload-server';
import { freshDatabase } from '@/tests/support/postgres';

export type Site = {
  readonly origin: string;
  readonly dataDir: string;
  /** Headers that make a request this person's. */
  as(actor: Actor): Record<string, string>;
  /** Every file below the store, without folders. */
  filesOnDisk(): Promise<string[]>;
  close(): Promise<void>;
};

function toRequest(incoming: IncomingMessage, origin: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (typeof value === 'string') headers.set(name, value);
  const method = incoming.method ?? 'GET';
  const chunks = incoming[Symbol.asyncIterator]();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = (await chunks.next()) as IteratorResult<Buffer>;
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
  });
  const body = method === 'GET' || method === 'HEAD' ? null : stream;
  const init = { method, headers, body, duplex: 'half' };
  return new Request(origin + (incoming.url ?? '/'), init);
}

async function route(request: Request, ctx: OpenContext): Promise<Response> {
  const { pathname } = new URL(request.url);
  const rest = pathname.split('/').slice(3).join('/');
  const is = (folder: string, ...methods: string[]) =>
    pathname.startsWith(`/api/${folder}`) && methods.includes(request.method);
  if (is('uploadthing', 'GET', 'POST')) return uploadServer(request, ctx);
  if (is('ut/', 'HEAD', 'PUT')) return ingest(request, rest, ctx);
  const [id = '', tail] = rest.split('/');
  if (is('files/', 'GET') && tail === 'preview') return servePreview(request, id, ctx);
  if (is('files/', 'GET')) return serveAttachment(request, rest, ctx);
  return new Response(null, { status: 405 });
}

/** A site of its own: database, data folder, port. To be opened before anything reads `env()`. */
export async function openSite(): Promise<Site> {
  const actors = new Map<string, Actor>();
  const database = await freshDatabase();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'zc-files-'));
  let origin = '';

  const server = createServer((incoming, outgoing) => {
    const actor = actors.get(String(incoming.headers['x-test-actor'])) ?? null;
    const ctx = { actor, requestId: randomUUID(), ip: null };
    const failed = (error: unknown) => new Response(String(error), { status: 599 });
    void route(toRequest(incoming, origin), ctx)
      .catch(failed)
      .then(async (response) => {
        outgoing.writeHead(response.status, Object.fromEntries(response.headers));
        if (response.body === null) return outgoing.end();
        try {
          for await (const part of response.body) outgoing.write(part);
          return outgoing.end();
        } catch {
          return outgoing.destroy();
        }
      });
  });
  // Making a large file here blocks this process for longer than an idle connection is kept.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(process.env, {
    APP_ORIGIN: origin,
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
  });

  return {
    origin,
    dataDir,
    as: (actor) => {
      actors.set(actor.userId, actor);
      return { 'x-test-actor': actor.userId };
    },
    filesOnDisk: async () => {
      const found = await readdir(dataDir, { recursive: true, withFileTypes: true });
      return found.filter((f) => f.isFile()).map((f) => f.name);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await db().$disconnect();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
