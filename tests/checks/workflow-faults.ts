// Faults that are planted into a copy of the source: the model must find each of them.

export type Fault = {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
};

const guards = 'lib/domain/workflow/guards.ts';
const transition = 'lib/server/commands/transition.ts';
const back = 'lib/server/commands/return-application.ts';

export const faults: readonly Fault[] = [
  {
    name: 'the version that was seen does not matter',
    file: transition,
    from: 'act.version !== null && act.version !== record.version',
    to: 'act.version === -1',
  },
  {
    name: 'a retry with the same key is another act',
    file: transition,
    from: 'if (act.opKey === undefined || ctx.actor === null) return null;',
    to: 'if (act.opKey !== null || ctx.actor === null) return null;',
  },
  {
    name: 'people review their own applications',
    file: guards,
    from: "(own ? { code: 'ownApplication' } : null)",
    to: "(own && Number.isNaN(0) ? { code: 'ownApplication' } : null)",
  },
  {
    name: 'one return too many',
    file: guards,
    from: 'returnCount < returnLimit ? null',
    to: 'returnCount <= returnLimit ? null',
  },
  {
    name: 'what was opened can still be withdrawn',
    file: guards,
    from: "openedAt === null ? null : { code: 'alreadyOpened' }",
    to: "openedAt === null || openedAt ? null : { code: 'alreadyOpened' }",
  },
  {
    name: 'nothing has to be recommended',
    file: guards,
    from: 'length >= recommendationLimits.min',
    to: 'length >= 0',
  },
  {
    name: 'a return keeps its opinions back',
    file: back,
    from: 'data: { releasedAt: now },',
    to: 'data: { releasedAt: null },',
  },
  {
    name: 'a return that was taken back still counts',
    file: back,
    from: 'returnCount: record.returnCount - 1,',
    to: 'returnCount: record.returnCount,',
  },
  {
    name: 'who had it may not go on reading',
    file: 'lib/server/commands/review-application.ts',
    from: 'new Set(id === null ? ids : [...ids, id])',
    to: 'new Set(id === null ? ids : [id])',
  },
  {
    name: 'an edit of the unit goes up unconfirmed',
    file: guards,
    from: 'round.confirmUnitEdits && unconfirmedEdits > 0',
    to: 'round.confirmUnitEdits && unconfirmedEdits < 0',
  },
];
