// How the state of an account reads.

import type { AccountState } from '@/lib/domain/policy/account-list';

export const accountStateNames: Record<AccountState, string> = {
  active: '正常',
  disabled: '停用',
  changing: '有变更待核准',
};
