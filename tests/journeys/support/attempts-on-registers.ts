// What is tried on the registers: on the round of the owner's application.

import type { AccessWorld, Attempt, Who } from './access-world';

/** Who keeps that round, and who keeps rounds at all. */
const keepers: readonly Who[] = ['committee', 'regionAdmin', 'platformAdmin'];
const anyKeepers: readonly Who[] = [...keepers, 'otherRegionAdmin'];

export function onRegisters(at: AccessWorld): Record<string, Attempt> {
  const register = 'rounds';
  const record = () => ({ register, key: at.roundId });
  const sheet = { register, cells: [['没有这一列']] };
  return {
    // with nothing filled in: who may hears what is missing
    makeRecord: { input: () => ({ register, row: {}, copiedFrom: null }), mayTry: anyKeepers },
    changeRecord: { input: () => ({ ...record(), seen: {}, row: {} }), mayTry: anyKeepers },
    // applications hang on it
    deleteRecord: { input: record, mayTry: keepers },
    previewSheet: { input: () => sheet, mayTry: anyKeepers },
    applySheet: { input: () => ({ ...sheet, digest: '0'.repeat(64) }), mayTry: anyKeepers },
  };
}
