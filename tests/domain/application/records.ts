// One application at each place of its chain, and people who look at it.

import type { ApplicationRecord, Step } from '@/lib/domain/application/record';
import type { Actor, Role } from '@/lib/domain/policy/actor';
import type { EventName, State } from '@/lib/domain/workflow/states';
import { fine } from '../workflow/situations';

export const step = (
  event: EventName,
  fromState: State,
  toState: State,
  fromHolderUnitId: string | null,
  toHolderUnitId: string | null,
  toHolderCommitteeId: string | null = null,
): Step => ({
  event,
  fromState,
  toState,
  fromHolderUnitId,
  fromHolderCommitteeId: fromState === 'committeeReview' ? 'committee' : null,
  toHolderUnitId,
  toHolderCommitteeId,
  at: fine.now,
});

export const forwards = {
  toBureau: step('forward', 'unitReview', 'supervisingReview', 'unit', 'bureau'),
  toUpper: step('forward', 'supervisingReview', 'supervisingReview', 'bureau', 'upper'),
  toCommittee: step('forward', 'supervisingReview', 'committeeReview', 'upper', null, 'committee'),
};

export const record: ApplicationRecord = {
  id: 'a',
  number: 'RSSQ00000001',
  applicantId: 'me',
  year: 2026,
  displayName: '示例',
  state: 'unitReview',
  version: 2,
  holderUnitId: 'unit',
  holderCommitteeId: null,
  openedAt: null,
  stateSince: fine.now,
  returnCount: 0,
  returnLimit: 3,
  correctionDueAt: null,
  arrivalBy: null,
  unlockedSections: [],
  submissionCount: 1,
  everHeldBy: ['unit'],
  regionCode: '650000',
  formVersionId: 'f',
  round: {
    ...fine.round,
    committeeId: 'committee',
    firstArrivalTo: null,
    correctionDays: 5,
    pledgeVersion: '1',
  },
  unit: { id: 'unit', name: '示例单位', nature: 'county', state: 'approved', parentId: 'bureau' },
  holderUnit: { name: '示例单位', parentId: 'bureau' },
  events: [step('submit', 'draft', 'unitReview', null, 'unit')],
};
export const atBureau: ApplicationRecord = {
  ...record,
  state: 'supervisingReview',
  holderUnitId: 'bureau',
  holderUnit: { name: '主管', parentId: 'upper' },
  events: [forwards.toBureau, ...record.events],
};
export const atUpper: ApplicationRecord = {
  ...atBureau,
  holderUnitId: 'upper',
  holderUnit: { name: '上级', parentId: null },
  events: [forwards.toUpper, ...atBureau.events],
};
export const atCommittee: ApplicationRecord = {
  ...atUpper,
  state: 'committeeReview',
  holderUnitId: null,
  holderCommitteeId: 'committee',
  holderUnit: null,
  events: [forwards.toCommittee, ...atUpper.events],
};

export const actor = (role: Role, more: Partial<Actor> = {}): Actor => ({
  userId: 'reviewer',
  sessionId: 's',
  name: '示例',
  role,
  office: null,
  unitId: null,
  committeeId: null,
  regionCode: null,
  entryRegionCode: null,
  ...more,
});
