// Knows who may change the working copy of an application, and when.

import type { Role } from '@/lib/domain/policy/actor';
import type { State } from '@/lib/domain/workflow/states';

/** The applicant before 上报; afterwards whoever reviews in the unit's place (编辑页面). */
const openTo: { readonly [R in Role]?: State } = {
  applicant: 'draft',
  unitAdmin: 'unitReview',
  supervisingAdmin: 'unitReview',
};

/** Whether a role may fill in sections and change attachments while the application is in `state`. */
export const workingCopyOpen = (role: Role, state: State): boolean => openTo[role] === state;

/** Whether the last return opened the section: one that named none has opened all. */
export const sectionUnlocked = (unlocked: readonly string[], sectionId: string): boolean =>
  unlocked.length === 0 || unlocked.includes(sectionId);
