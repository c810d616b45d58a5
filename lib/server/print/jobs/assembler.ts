// Knows the thread that puts files behind one another: one file at a time, none on a disk.

import 'server-only';
import { runInWorker } from './run-in-worker';

type Said = { added: number } | { front: number };
type Send = (order: object, moved?: Uint8Array) => void;

export type Assembler = {
  /** Adds a file; answers its pages, 0 where it cannot be taken. */
  readonly add: (bytes: Uint8Array, mediaType: string) => Promise<number>;
  /** Puts a PDF before page `at`; answers its pages. */
  readonly front: (bytes: Uint8Array, at: number) => Promise<number>;
  readonly finish: (title: string, at: Date) => void;
};

/** Runs `work` with an assembler, and answers with the whole. */
export function assembled(
  signal: AbortSignal,
  work: (assembler: Assembler) => Promise<void>,
): Promise<Uint8Array> {
  let hear: (said: Said) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => (fail = reject));
  const made = runInWorker(
    'assemble',
    signal,
    (send) => void work(assemblerOf(send, (next) => (hear = next))).catch(fail),
    (said) => hear(said as Said),
  );
  return Promise.race([made, failed]);
}

function assemblerOf(send: Send, next: (hear: (said: Said) => void) => void): Assembler {
  const ask = (
    order: { bytes: Uint8Array; mediaType: string } | { bytes: Uint8Array; front: number },
  ) =>
    new Promise<Said>((resolve) => {
      next(resolve);
      send(order, order.bytes);
    });
  // The bytes move to the thread: a copy that shares its memory with nothing else.
  const own = (bytes: Uint8Array) => new Uint8Array(bytes);
  return {
    add: async (bytes, mediaType) => {
      const said = await ask({ bytes: own(bytes), mediaType });
      return 'added' in said ? said.added : 0;
    },
    front: async (bytes, at) => {
      const said = await ask({ bytes: own(bytes), front: at });
      return 'front' in said ? said.front : 0;
    },
    finish: (title, at) => send({ finish: { title, at: at.toISOString() } }),
  };
}
