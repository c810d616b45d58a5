// What is tried on the account of the owner.

import { randomUUID } from 'node:crypto';
import type { AccessWorld, Attempt } from './access-world';

const reason = '测试不应当办理的原因';

export function onAccounts(at: AccessWorld): Record<string, Attempt> {
  const onAccount = () => ({ userId: at.actors.owner.userId, reason });
  const mayTry = ['platformAdmin'] as const;
  return {
    resetAccount: { input: onAccount, mayTry },
    unlockAccount: { input: onAccount, mayTry },
    // it is not disabled
    enableAccount: { input: onAccount, mayTry },
    askIdentityChange: {
      // without a proof nothing is asked for
      input: () => ({
        userId: at.actors.owner.userId,
        name: '新名',
        documentNumber: '',
        proof: '',
      }),
      mayTry,
    },
    approveIdentityChange: {
      input: () => ({ changeId: randomUUID(), documentNumber: '' }),
      mayTry: [],
    },
    rejectIdentityChange: { input: () => ({ changeId: randomUUID(), reason }), mayTry: [] },
    liftIntegrity: { input: () => ({ recordId: randomUUID(), reason }), mayTry: [] },
  };
}

/** What the right people would do for real. */
export const onAccountsForReal = (at: AccessWorld) => ({
  disableAccount: () => ({ userId: at.actors.owner.userId, reason }),
  recordIntegrity: () => ({
    userId: at.actors.owner.userId,
    untilYear: String(new Date().getFullYear() + 1),
    reason,
    basis: '测试文件〔2026〕1号',
  }),
});
