// Knows a PDF as the judges see it: its texts with their boxes and roles, and its ruled lines.

import { fork } from 'node:child_process';
import path from 'node:path';

/** A piece of text on one line; lengths are points from the lower left corner of the page. */
export type Text = {
  readonly text: string;
  readonly left: number;
  /** The line on which its letters stand. */
  readonly base: number;
  readonly width: number;
  readonly size: number;
  /** Not from left to right: the watermark. */
  readonly turned: boolean;
  /** Not of the document but of its pages: footers and repeated heads. */
  readonly artifact: boolean;
  /** Of the structure tree, outermost first, with the elements themselves by number. */
  readonly roles: readonly string[];
  readonly nodes: readonly number[];
};

/** A ruled line. */
export type Rule = readonly [x1: number, y1: number, x2: number, y2: number];

export type Page = {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly Text[];
  readonly rules: readonly Rule[];
};

export type Box = {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
};

// Either bracket of a pair at either end: from right to left they are read as one another.
const atStart = /^\u200b?[（）《》“”「」『』【】〔〕〈〉‘’]/u;
const atEnd = /[，。；：、！？（）《》“”「」『』【】〔〕〈〉‘’]$/u;

/**
 * Where a text has ink. A full-width bracket or stop fills half of its square only, and the other
 * half is given up at the edge of a line.
 */
export function inkOf({ text, left, width, base, size }: Text): Box {
  return {
    left: left + (atStart.test(text) ? size / 2 : 0),
    right: left + width - (atEnd.test(text) ? size / 2 : 0),
    bottom: base - 0.12 * size,
    top: base + 0.88 * size,
  };
}

/** Text as it is compared: without the breaks that the layout adds and the data may have. */
export const bare = (text: string): string => text.replace(/[\s\u200b]/g, '');

export const textsAsOne = (texts: readonly Text[]): string =>
  bare(texts.map(({ text }) => text).join(''));

type Answer = { id: number; layout: { pages: Page[] } } | { id: number; error: string };

/** Reads PDFs in a process of its own, one after the other. */
export class LayoutReader {
  private readonly waiting = new Map<
    number,
    { resolve: (pages: Page[]) => void; reject: (error: Error) => void }
  >();
  private readonly program = fork(path.join(process.cwd(), 'tests/print-sample/pdf-layout.mjs'), {
    serialization: 'advanced',
    execArgv: [],
  });
  private last = 0;

  constructor() {
    this.program.on('message', (message) => {
      const answer = message as Answer;
      const asked = this.waiting.get(answer.id);
      this.waiting.delete(answer.id);
      if ('error' in answer) asked?.reject(new Error(answer.error));
      else asked?.resolve(answer.layout.pages);
    });
    this.program.on('exit', (code) => {
      for (const { reject } of this.waiting.values())
        reject(new Error(`the reader ended: ${code}`));
    });
  }

  pagesOf(pdf: Uint8Array): Promise<Page[]> {
    const id = (this.last += 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.program.send({ id, bytes: pdf });
    });
  }

  end(): void {
    this.program.disconnect();
  }
}
