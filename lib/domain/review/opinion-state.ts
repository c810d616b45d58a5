// Knows how far a correction has come: 未改, 已改 (the applicant says so), 已核 (the reviewer agrees).

export const opinionStates = ['open', 'done', 'settled'] as const;
export type OpinionState = (typeof opinionStates)[number];

type Marks = { readonly doneAt: Date | null; readonly settledAt: Date | null };

/** 已核 counts whatever the applicant has said. */
export const opinionState = ({ doneAt, settledAt }: Marks): OpinionState =>
  settledAt !== null ? 'settled' : doneAt !== null ? 'done' : 'open';
