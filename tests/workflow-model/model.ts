// What the rules say of one application (申报指南, domain.md §8.5), written by a second hand: nothing
// here looks at the product's tables.

/** Who can have it: the person, the offices of two chains, and the ends. */
export type Office = 'unit' | 'lower' | 'upper' | 'other' | 'committee';
export type Place = 'person' | Office | 'accepted' | 'rejected';

export type OpinionModel = {
  readonly by: Office;
  readonly released: boolean;
  readonly settled: boolean;
  readonly done: boolean;
};

export type Model = {
  readonly place: Place;
  readonly version: number;
  readonly opened: boolean;
  readonly returns: number;
  readonly limit: number;
  readonly submissions: number;
  /** Offices that have had it: they may go on reading. */
  readonly seen: readonly Office[];
  /** From where each office got it the last time. */
  readonly from: { readonly [O in Office]?: Office };
  /** Who may take back what lies with the present holder. */
  readonly sentBy: Office | null;
  readonly returnedBy: Office | null;
  /** The person has begun to correct. */
  readonly begun: boolean;
  /** Returns that stand: each leaves a deadline. */
  readonly standing: number;
  readonly onlyEducation: boolean;
  readonly opinions: readonly OpinionModel[];
  /** The opinions as they were before the newest 上报 or 回退, which taking it back restores. */
  readonly before: readonly OpinionModel[];
  readonly recommended: readonly Office[];
  /** What the form says, and what the newest submission said. */
  readonly value: number;
  readonly submitted: number;
  /** A section that must be filled in is empty. */
  readonly hollow: boolean;
  /** Changes of the unit that the person has not agreed to. */
  readonly edits: number;
  readonly windowOpen: boolean;
  readonly confirms: boolean;
  /** The unit was moved below another supervising unit. */
  readonly moved: boolean;
};

/** A draft that could go up, in an open round. */
export const beginning = (
  version: number,
  { confirms, limit }: { readonly confirms: boolean; readonly limit: number },
): Model => ({
  place: 'person',
  version,
  opened: false,
  returns: 0,
  limit,
  submissions: 0,
  seen: [],
  from: {},
  sentBy: null,
  returnedBy: null,
  begun: false,
  standing: 0,
  onlyEducation: false,
  opinions: [],
  before: [],
  recommended: [],
  value: 0,
  submitted: -1,
  hollow: false,
  edits: 0,
  windowOpen: true,
  confirms,
  moved: false,
});

export const offices: readonly Office[] = ['unit', 'lower', 'upper', 'other', 'committee'];
export const isOffice = (place: Place): place is Office =>
  (offices as readonly Place[]).includes(place);

/** Which level an office reviews at: two supervising units of a chain are one level. */
export const levelOf = (place: Place): string =>
  place === 'lower' || place === 'upper' || place === 'other' ? 'supervising' : place;

/** Where an office hands it on to. */
export const above = (office: Office, moved: boolean): Office =>
  office === 'unit' ? (moved ? 'other' : 'lower') : office === 'lower' ? 'upper' : 'committee';

/** Corrections that an office has not sent yet. */
export const drafts = ({ opinions }: Model, by: Office): number =>
  opinions.filter((each) => !each.settled && !each.released && each.by === by).length;

/** Corrections that an office sees and that nobody has settled. */
export const isOpenFor =
  (by: Office) =>
  (each: OpinionModel): boolean =>
    !each.settled && (each.released || each.by === by);
