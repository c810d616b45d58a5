// Knows what an official form is made of: pages of blocks, plain data that a template draws.

/** A column of a table; the paper's width is shared out by weight. */
export type Column = {
  readonly label: string;
  readonly weight: number;
  /** Neighbours of the same group stand under one head. */
  readonly group?: string;
};

/** One cell of a grid. */
export type Cell = {
  readonly text: string;
  /** Names the value beside it: centred. */
  readonly label?: true;
  /** Columns that it spans. */
  readonly span?: number;
  /** Rows that it spans. */
  readonly rows?: number;
};

/** A row of a grid, at least so many millimetres high. */
export type GridRow = { readonly height: number; readonly cells: readonly Cell[] };

/** How somebody signs: the lines under a text, and clear paper for a seal where one is set. */
export type Signature = { readonly lines: readonly string[]; readonly seal: boolean };

export type Block =
  /** The form's own name, once. */
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string; readonly note?: string }
  | { readonly kind: 'text'; readonly paragraphs: readonly string[]; readonly centred?: true }
  /** Values on a rule behind their labels: covers and heads. */
  | {
      readonly kind: 'lines';
      readonly fields: readonly { readonly label: string; readonly value: string }[];
      /** Side by side, or alone at the right edge. */
      readonly across?: true;
    }
  /** A fixed grid: columns by weight, and cells that span them. */
  | {
      readonly kind: 'grid';
      readonly columns: readonly number[];
      readonly rows: readonly GridRow[];
    }
  /** Rows under a head that is repeated; empty rows follow while the page has room. */
  | {
      readonly kind: 'table';
      /** Stands over the head, and is repeated with it. */
      readonly caption?: string;
      /** Many columns: set in small type. */
      readonly small?: true;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
      /** So many rows, empty ones included, where they fit. */
      readonly atLeast: number;
      /** Millimetres that a row is high at least. */
      readonly height: number;
    }
  /** A framed text with its name at the left edge, and who signs it. */
  | {
      readonly kind: 'box';
      readonly title: string;
      readonly text: string;
      /** Millimetres that it is high at least. */
      readonly height: number;
      readonly votes?: true;
      readonly signature: Signature;
    }
  | { readonly kind: 'signature'; readonly signature: Signature }
  /** Blank paper, in millimetres; `null` pushes what follows to the foot of the page. */
  | { readonly kind: 'space'; readonly height: number | null };

/** The sheet: two-sided with its binding edge at the left of a front. */
export type Paper = 'a4' | 'a3-landscape';

/** What the template draws: a page's blocks stand one behind the other, on as many sheets as needed. */
export type FormPages = {
  readonly title: string;
  readonly paper: Paper;
  readonly pages: readonly (readonly Block[])[];
};
