import { beijing } from '@/lib/domain/beijing-time';
import { grantPhase } from '@/lib/domain/policy/grant-phase';

const now = beijing(2026, 5, 1, 12);
const before = beijing(2026, 5, 1, 11);
const after = beijing(2026, 5, 1, 13);

it.each([
  ['held', before, null],
  ['held', before, after],
  ['held, from its first moment', now, null],
  ['ended, at its last moment', before, now],
  ['ended', before, before],
  ['toCome', after, null],
] as const)('a role is %s', (phase, validFrom, validTo) => {
  expect(grantPhase({ validFrom, validTo }, now)).toBe(phase.split(',')[0]);
});
