// Knows the states of an application, who acts on it and what can happen to it.

/** Where an application can be; the last three are final. */
export const states = [
  'draft',
  'unitReview',
  'supervisingReview',
  'committeeReview',
  'accepted',
  'rejected',
  'lapsed',
] as const;
export type State = (typeof states)[number];

/** The states in which a reviewer holds the application, from the first level to the last. */
export const reviewStates = ['unitReview', 'supervisingReview', 'committeeReview'] as const;
export type ReviewState = (typeof reviewStates)[number];

export const isReviewState = (state: State): state is ReviewState =>
  (reviewStates as readonly State[]).includes(state);

export const finalStates = ['accepted', 'rejected', 'lapsed'] as const satisfies readonly State[];

/** What an actor can be to an application. */
export const holders = [
  'applicant',
  'unit',
  'supervisingUnit',
  'committee',
  /** The office that sent it to the present holder, up or back. */
  'sender',
  'regionAdmin',
  'clock',
] as const;
export type Holder = (typeof holders)[number];

export const events = [
  'create',
  'retarget',
  'submit',
  'withdraw',
  'open',
  'forward',
  'return',
  'returnLevel',
  'recall',
  'accept',
  'reject',
  'grantReturn',
  'lapse',
] as const;
export type EventName = (typeof events)[number];
