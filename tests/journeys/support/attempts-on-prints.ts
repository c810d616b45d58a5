// What is tried on prints that are made in the background.

import type { AccessWorld, Attempt } from './access-world';

export const onPrints = (at: AccessWorld): Record<string, Attempt> => ({
  startEverything: {
    input: () => ({ applicationId: at.applicationId }),
    mayTry: ['owner', 'unitAdmin'],
  },
  cancelPrint: { input: () => ({ jobId: at.printJobId }), mayTry: ['unitAdmin'] },
});
