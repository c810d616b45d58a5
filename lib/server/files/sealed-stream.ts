// Knows how a stored file becomes the body of an answer: opened frame by frame as it is sent.

import 'server-only';
import { fileStore } from './files';
import { readSealed } from './sealed-file';

type Stored = { readonly storageKey: string; readonly size: number };

/**
 * The part [start, end) of a file. Its first frame is opened before anything is sent.
 * @throws when the file is damaged or gone.
 */
export async function sealedStream(
  { storageKey, size }: Stored,
  part: readonly [number, number] = [0, size],
): Promise<ReadableStream<Uint8Array>> {
  const frames = readSealed(fileStore(), 'stored', storageKey, size, part);
  let next = await frames.next();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next.done === true) return controller.close();
      controller.enqueue(next.value);
      next = await frames.next();
    },
    async cancel() {
      await frames.return(undefined);
    },
  });
}
