// What a writer was told is done, and whether a restored state is what the ledger says of a moment.

/** What stands under a key: of a section its version, of what never changes 0. */
export type Stored = { readonly version: number; readonly digest: string };
/** Everything that is looked at, by its key. */
export type State = ReadonlyMap<string, Stored>;

export type Entry = Stored & {
  readonly key: string;
  /** Milliseconds of the database's clock before the act, and after it was acknowledged. */
  readonly started: number;
  readonly acknowledged: number;
};

export type Comparison = {
  /** Acknowledged before the moment, and not there, or only in an earlier version. */
  readonly missing: readonly string[];
  /** There, though it was begun after the moment. */
  readonly tooNew: readonly string[];
  /** There, and not what was written. */
  readonly different: readonly string[];
  /** Under way at the moment: may be there or not, but whole. */
  readonly undecided: number;
};

const nameOf = ({ key, version }: { key: string; version: number }) => `${key}@${version}`;

/** Compares what was restored with the ledger up to `moment`. */
export function compare(ledger: readonly Entry[], state: State, moment: number): Comparison {
  const known = new Map(ledger.map((entry) => [nameOf(entry), entry]));
  const there = [...state].map(([key, stored]) => ({ key, ...stored }));
  const owed = ledger.filter(({ acknowledged }) => acknowledged <= moment);
  return {
    missing: owed
      .filter(({ key, version }) => (state.get(key)?.version ?? -1) < version)
      .map(nameOf),
    tooNew: there
      .filter((each) => (known.get(nameOf(each))?.started ?? Infinity) > moment)
      .map(nameOf),
    different: there
      .filter((each) => {
        const written = known.get(nameOf(each));
        return written !== undefined && written.digest !== each.digest;
      })
      .map(nameOf),
    undecided: ledger.filter((each) => each.started <= moment && each.acknowledged > moment).length,
  };
}

/** Whether it is what it should be. */
export const isEqual = ({ missing, tooNew, different }: Comparison): boolean =>
  missing.length + tooNew.length + different.length === 0;
