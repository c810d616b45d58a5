// One hostile file: what is sent, under which name, and what has to come of it.

export type HostileFile = {
  readonly what: string;
  readonly name: string;
  readonly make: () => Buffer<ArrayBuffer> | Promise<Buffer<ArrayBuffer>>;
  /** What the sentence says; null: it is taken, as a file from which the danger is gone. */
  readonly refused: RegExp | null;
  /** What must not be found in what was stored. */
  readonly gone?: string;
};
