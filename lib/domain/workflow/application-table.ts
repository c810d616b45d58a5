// Knows the way of an application: the one table of its transitions (申报指南 四, domain.md §8.5).

import type { Transition } from './engine';
import type { Facts } from './facts';
import * as guard from './guards';
import type { EventName, Holder, State } from './states';

export type ApplicationTransition = Transition<State, EventName, Holder, Facts>;

const hasReceivingUnit = (facts: Facts) => facts.hasReceivingUnit;
const atTheTop = (facts: Facts) => !facts.hasReceivingUnit;
const returnedFrom = (state: State) => (facts: Facts) => facts.returnedFrom === state;
const cameFrom = (state: State) => (facts: Facts) => facts.cameFrom === state;

/** Every transition; buttons, checks, history, notices and documents all come from these rows. */
// prettier-ignore
export const applicationTable: readonly ApplicationTransition[] = [
  { event: 'retarget', from: 'draft', to: 'draft', by: 'applicant', guards: [guard.notBarred, guard.wholeFormOpen] },
  { event: 'submit', from: 'draft', to: 'unitReview', by: 'applicant', guards: [guard.notBarred, guard.roundOpen, guard.unitApproved, guard.complete, guard.pledged] },
  { event: 'withdraw', from: 'unitReview', to: 'draft', by: 'applicant', guards: [guard.notOpened, guard.returnsLeft, guard.roundOpen] },

  { event: 'open', from: 'unitReview', to: 'unitReview', by: 'unit', guards: [guard.notOwn, guard.notOpened] },
  { event: 'open', from: 'supervisingReview', to: 'supervisingReview', by: 'supervisingUnit', guards: [guard.notOwn, guard.notOpened] },
  { event: 'open', from: 'committeeReview', to: 'committeeReview', by: 'committee', guards: [guard.notOwn, guard.notOpened] },

  { event: 'forward', from: 'unitReview', to: 'supervisingReview', by: 'unit', when: hasReceivingUnit, guards: [guard.notOwn, guard.complete, ...guard.publicity, guard.recommended, guard.unitWindow, guard.withinQuota, guard.editsConfirmed] },
  { event: 'forward', from: 'unitReview', to: 'committeeReview', by: 'unit', when: atTheTop, guards: [guard.notOwn, guard.complete, ...guard.publicity, guard.recommended, guard.unitWindow, guard.withinQuota, guard.editsConfirmed] },
  { event: 'forward', from: 'supervisingReview', to: 'supervisingReview', by: 'supervisingUnit', when: hasReceivingUnit, guards: [guard.notOwn, guard.recommended, guard.supervisingWindow] },
  { event: 'forward', from: 'supervisingReview', to: 'committeeReview', by: 'supervisingUnit', when: atTheTop, guards: [guard.notOwn, guard.recommended, guard.supervisingWindow] },

  { event: 'return', from: 'unitReview', to: 'draft', by: 'unit', guards: [guard.notOwn, guard.concreteOpinion, guard.returnsLeft, guard.canComeBack] },
  { event: 'return', from: 'supervisingReview', to: 'draft', by: 'supervisingUnit', guards: [guard.notOwn, guard.concreteOpinion, guard.returnsLeft, guard.canComeBack] },
  { event: 'return', from: 'committeeReview', to: 'draft', by: 'committee', guards: [guard.notOwn, guard.concreteOpinion, guard.returnsLeft, guard.canComeBack] },

  { event: 'returnLevel', from: 'supervisingReview', to: 'unitReview', by: 'supervisingUnit', when: cameFrom('unitReview'), guards: [guard.notOwn, guard.reasonGiven] },
  { event: 'returnLevel', from: 'supervisingReview', to: 'supervisingReview', by: 'supervisingUnit', when: cameFrom('supervisingReview'), guards: [guard.notOwn, guard.reasonGiven] },
  { event: 'returnLevel', from: 'committeeReview', to: 'supervisingReview', by: 'committee', when: cameFrom('supervisingReview'), guards: [guard.notOwn, guard.reasonGiven] },
  { event: 'returnLevel', from: 'committeeReview', to: 'unitReview', by: 'committee', when: cameFrom('unitReview'), guards: [guard.notOwn, guard.reasonGiven] },

  { event: 'recall', from: 'supervisingReview', to: 'unitReview', by: 'sender', when: cameFrom('unitReview'), guards: [guard.notOwn, guard.notOpened] },
  { event: 'recall', from: 'supervisingReview', to: 'supervisingReview', by: 'sender', when: cameFrom('supervisingReview'), guards: [guard.notOwn, guard.notOpened] },
  { event: 'recall', from: 'committeeReview', to: 'supervisingReview', by: 'sender', when: cameFrom('supervisingReview'), guards: [guard.notOwn, guard.notOpened] },
  { event: 'recall', from: 'committeeReview', to: 'unitReview', by: 'sender', when: cameFrom('unitReview'), guards: [guard.notOwn, guard.notOpened] },
  { event: 'recall', from: 'draft', to: 'unitReview', by: 'sender', when: returnedFrom('unitReview'), guards: [guard.notOwn, guard.notCorrecting] },
  { event: 'recall', from: 'draft', to: 'supervisingReview', by: 'sender', when: returnedFrom('supervisingReview'), guards: [guard.notOwn, guard.notCorrecting] },
  { event: 'recall', from: 'draft', to: 'committeeReview', by: 'sender', when: returnedFrom('committeeReview'), guards: [guard.notOwn, guard.notCorrecting] },

  { event: 'accept', from: 'committeeReview', to: 'accepted', by: 'committee', guards: [guard.notOwn, guard.noOpenCorrections] },
  { event: 'reject', from: 'committeeReview', to: 'rejected', by: 'committee', guards: [guard.notOwn, guard.reasonGiven] },

  { event: 'grantReturn', from: 'unitReview', to: 'unitReview', by: 'regionAdmin', guards: [guard.notOwn, guard.noReturnsLeft, guard.reasonGiven] },
  { event: 'grantReturn', from: 'supervisingReview', to: 'supervisingReview', by: 'regionAdmin', guards: [guard.notOwn, guard.noReturnsLeft, guard.reasonGiven] },
  { event: 'grantReturn', from: 'committeeReview', to: 'committeeReview', by: 'regionAdmin', guards: [guard.notOwn, guard.noReturnsLeft, guard.reasonGiven] },

  // 未按时限报送的视为放弃 (domain.md §0.7, T25): a level that lets its window pass ends the year too.
  { event: 'lapse', from: 'draft', to: 'lapsed', by: 'clock', guards: [guard.draftOverdue] },
  { event: 'lapse', from: 'unitReview', to: 'lapsed', by: 'clock', guards: [guard.unitOverdue] },
  { event: 'lapse', from: 'supervisingReview', to: 'lapsed', by: 'clock', guards: [guard.supervisingOverdue] },
];
