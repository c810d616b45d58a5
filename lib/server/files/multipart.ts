// Knows multipart/form-data with one field `file`, read as a stream: memory stays constant.

import 'server-only';

/** The body ended, or the line broke, before the file did. */
export class Interrupted extends Error {
  override name = 'Interrupted';
}

/** The body is not the one field that the protocol sends. */
export class Malformed extends Error {
  override name = 'Malformed';
}

const headEnd = Buffer.from('\r\n\r\n');
const headLimit = 16 * 1024;

/** What is read and thrown away after a refusal, so that the sender gets to read our answer. */
const drained = 32 * 1024 * 1024;

async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  for (let thrown = 0; thrown < drained;) {
    const { done, value } = await reader.read();
    if (done) return;
    thrown += value.length;
  }
  await reader.cancel();
}

/** Takes a body that nobody read off the line. */
export async function discard(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (body !== null && !body.locked) await drain(body.getReader()).catch(() => undefined);
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  const next = () =>
    reader.read().catch((error: unknown) => {
      throw new Interrupted('the line broke', { cause: error });
    });
  try {
    for (;;) {
      const { done, value } = await next();
      if (done) throw new Interrupted('the body ended early');
      yield value;
    }
  } finally {
    await drain(reader).catch(() => undefined);
  }
}

/** The bytes of the field `file`. @throws Interrupted, Malformed */
export async function* filePart(
  body: ReadableStream<Uint8Array> | null,
  contentType: string | null,
): AsyncGenerator<Buffer> {
  const boundary = /^multipart\/form-data;.*\bboundary="?([^";]{1,70})"?/i.exec(contentType ?? '');
  if (boundary === null || body === null) throw new Malformed('not multipart');
  const opening = Buffer.from(`--${boundary[1]}\r\n`);
  const closing = Buffer.from(`\r\n--${boundary[1]}`);

  let held = Buffer.alloc(0);
  let inside = false;
  for await (const chunk of chunksOf(body)) {
    held = Buffer.concat([held, chunk]);
    if (!inside) {
      const at = held.indexOf(headEnd);
      if (at < 0 && held.length <= headLimit) continue;
      const head = held.subarray(0, Math.max(at, 0));
      if (
        !head.subarray(0, opening.length).equals(opening) ||
        !/;\s*name="file"/.test(head.toString())
      )
        throw new Malformed('not the field "file"');
      held = held.subarray(at + headEnd.length);
      inside = true;
    }
    const end = held.indexOf(closing);
    if (end < 0) {
      // A closing line may be cut by the chunk's end: what could be its start is kept.
      const sure = Math.max(0, held.length - closing.length + 1);
      if (sure > 0) yield held.subarray(0, sure);
      held = held.subarray(sure);
    } else if (held.length >= end + closing.length + 2) {
      if (held.toString('latin1', end + closing.length, end + closing.length + 2) !== '--')
        throw new Malformed('more than one field');
      if (end > 0) yield held.subarray(0, end);
      return;
    }
  }
}
