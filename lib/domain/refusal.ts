// Knows how a rule says no: a code and the values that its sentence needs.

/** Why an act was refused. Sentences for people: lib/messages/refusals.ts. */
export type RefusalCode =
  // nothing there, or not for this actor
  | 'notFound'
  // somebody was quicker, or the state has moved on
  | 'conflict'
  | 'stale'
  | 'locked'
  | 'sectionLocked'
  | 'notHolder'
  | 'wrongState'
  // guards of the workflow
  | 'ownApplication'
  | 'roundClosed'
  | 'reviewClosed'
  | 'incomplete'
  | 'pledgeMissing'
  | 'unitNotApproved'
  | 'barred'
  | 'alreadyOpened'
  | 'alreadyCorrecting'
  | 'noReturnsLeft'
  | 'resubmitOver'
  | 'quotaUsed'
  | 'opinionMissing'
  | 'recommendationLength'
  | 'openCorrections'
  | 'editUnconfirmed'
  | 'publicityMissing'
  | 'publicityChanged'
  | 'publicityRunning'
  | 'objectionsOpen'
  | 'objectionsUpheld'
  | 'publicityResultMissing'
  | 'reasonMissing'
  | 'notOverdue'
  | 'returnsStillLeft'
  // everything else
  | 'invalid'
  | 'sectionFull'
  | 'phrasesFull'
  | 'notLooked'
  | 'oneApplicationAYear'
  | 'noCommittee'
  | 'examOnly'
  | 'sameTarget'
  | 'formInvalid'
  | 'formUnchanged'
  | 'roundOver'
  | 'alreadyRegistered'
  | 'unitRegistered'
  | 'unitUnknown'
  | 'unitBusy'
  | 'unitCircle'
  | 'unitUnchanged'
  | 'lastAdministrator'
  | 'ownRole'
  | 'officeClosed'
  | 'rolesApart'
  | 'ownAccount'
  | 'ownRequest'
  | 'changePending'
  | 'accountDisabled'
  | 'barredAlready'
  | 'alreadyAdministrator'
  | 'invitedAnother'
  | 'publicityNotAsked'
  | 'publicityUnitsDiffer'
  | 'notOpened'
  | 'alreadyPublicised'
  | 'publicityProofMissing'
  | 'publicityEnded'
  | 'tooMany'
  | 'busy'
  | 'signedOut'
  | 'linkUsed'
  | 'codeUsed'
  // registers
  | 'recordStale'
  | 'recordTaken'
  | 'recordInUse'
  | 'recordSettled'
  | 'sheetChanged'
  // prints
  | 'listTooLong'
  | 'listEmpty'
  | 'printsWaiting';

export type RefusalParams = Readonly<Record<string, string | number>>;

/** A rule's no, thrown by commands and turned into a typed result by the action helper. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly params: RefusalParams = {},
    /** Messages beside fields, keyed by the field's path. */
    readonly fieldErrors: Readonly<Record<string, string>> = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}
