// The upload library's own client outside a browser: it only lacks an XMLHttpRequest.

import { createHash } from 'node:crypto';
import { genUploader } from 'uploadthing/client';
import type { AttachmentDto } from '@/lib/domain/attachments';

/** As much of XMLHttpRequest as the library uses, over fetch. */
const requestClass = (more: Record<string, string>) =>
  class {
    private method = '';
    private url = '';
    private readonly headers = new Headers(more);
    private readonly handlers = new Map<string, () => void>();
    readonly upload = { addEventListener: () => undefined };
    status = 0;
    statusText = '';
    response: unknown = null;
    open(method: string, url: string) {
      Object.assign(this, { method, url });
    }
    setRequestHeader(name: string, value: string) {
      this.headers.set(name, value);
    }
    addEventListener(event: string, handler: () => void) {
      this.handlers.set(event, handler);
    }
    abort() {}
    send(body: FormData) {
      void fetch(this.url, { method: this.method, headers: this.headers, body })
        .then(async (answer) => {
          this.status = answer.status;
          this.response = await answer.json();
          this.handlers.get('load')?.();
        })
        .catch(() => this.handlers.get('error')?.());
    }
  };

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export type Place = { applicationId: string; sectionId: string; rowId: string; kind: string };
export type Uploaded = { customId: string; key: string; serverData: AttachmentDto };
/** How the client reports a refusal: `message` before the bytes, `data` after them. */
export type Failure = { message: string; data?: { error?: string } };

/** Uploads files as the library's client does in a browser. @throws its error */
export async function uploadAs(
  site: { origin: string },
  headers: Record<string, string>,
  place: Place,
  files: readonly File[],
  hashes?: readonly (string | null)[],
): Promise<Uploaded[]> {
  Object.assign(globalThis, { XMLHttpRequest: requestClass(headers) });
  const { uploadFiles } = genUploader({
    url: new URL(`${site.origin}/api/uploadthing`),
    fetch: (url, init) => {
      const all = new Headers(init?.headers);
      for (const [name, value] of Object.entries(headers)) all.set(name, value);
      return fetch(url, { ...(init as RequestInit), headers: all });
    },
  });
  const computed = Promise.all(files.map(async (f) => sha256(Buffer.from(await f.arrayBuffer()))));
  const input = { ...place, sha256: hashes ?? (await computed) };
  const options = { files: [...files], input } as unknown as Parameters<typeof uploadFiles>[1];
  return (await uploadFiles('attachment', options)) as unknown as Uploaded[];
}

/** Asks for upload addresses only, so that a test can send what no client would. */
export async function begin(
  site: { origin: string },
  headers: Record<string, string>,
  place: Place,
  file: { name: string; size: number; type: string },
  hash: string | null = null,
): Promise<{ status: number; url: string; message: string }> {
  const answer = await fetch(`${site.origin}/api/uploadthing?actionType=upload&slug=attachment`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ files: [file], input: { ...place, sha256: [hash] } }),
  });
  const body = (await answer.json()) as [{ url: string }] | { message: string };
  return Array.isArray(body)
    ? { status: answer.status, url: body[0].url, message: '' }
    : { status: answer.status, url: '', message: body.message };
}

/** Sends bytes to an upload address as the field `file`. */
export async function put(
  url: string,
  headers: Record<string, string>,
  bytes: Uint8Array<ArrayBuffer>,
  start = 0,
): Promise<{ status: number; error: string | undefined; serverData: unknown }> {
  const body = new FormData();
  body.append('file', new Blob([bytes]));
  const range = `bytes=${start}-`;
  const answer = await fetch(url, { method: 'PUT', headers: { ...headers, range }, body });
  const { error, serverData } = (await answer.json()) as { error?: string; serverData?: unknown };
  return { status: answer.status, error, serverData };
}
