// Knows an objection (异议) to what was published: what was found, and what came of it.

/** Texts that people write down: long enough to say something. */
export const objectionLimits = { min: 4, max: 1000 } as const;

/** As far as the state of an objection cares. */
export type ObjectionFacts = {
  /** Null until the office has looked into it. */
  readonly upheld: boolean | null;
  readonly foundAt: Date | null;
  /** What the office did about one that was upheld, without a return. */
  readonly settlement: string | null;
};

/** 待核查, 不属实, 属实待处理, 属实已处理. */
export const objectionStates = ['open', 'dismissed', 'upheld', 'settled'] as const;
export type ObjectionState = (typeof objectionStates)[number];

/**
 * @param returnedAt of the newest return to the person that was not taken back: an objection that
 * was upheld before it has led to that return.
 */
export function objectionState(
  { upheld, foundAt, settlement }: ObjectionFacts,
  returnedAt: Date | null,
): ObjectionState {
  if (upheld === null || foundAt === null) return 'open';
  if (!upheld) return 'dismissed';
  const returned = returnedAt !== null && returnedAt >= foundAt;
  return settlement !== null || returned ? 'settled' : 'upheld';
}
