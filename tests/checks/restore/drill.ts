// What a drill is given, and what it says.

export type Line = { readonly what: string; readonly ok: boolean; readonly found: string };

export type Drill = (stage: {
  /** A folder of its own, which the database's account can enter. */
  readonly root: string;
  readonly keys: Readonly<Record<string, string>>;
  /** How long each part of the writing takes. */
  readonly seconds: number;
}) => Promise<readonly Line[]>;
