// Knows which passwords are taken: long enough, and not what others know of the person.

export type PasswordProblem =
  'password.short' | 'password.long' | 'password.personal' | 'password.common';

const passwordLimits = { min: 12, max: 128 } as const;

const common = [
  '123456789012',
  'password',
  'qwertyuiop',
  'zhicheng',
  'xinjiang',
  '111111',
  'abc123',
];

/**
 * What is wrong with a password, or null.
 * @param personal numbers and names that it must not contain (in parts of six characters and more).
 */
export function passwordProblem(
  password: string,
  personal: readonly string[],
): PasswordProblem | null {
  const text = password.normalize('NFKC');
  const length = [...text].length;
  if (length < passwordLimits.min) return 'password.short';
  if (length > passwordLimits.max) return 'password.long';
  const lower = text.toLowerCase();
  if (personal.some((each) => sharesSix(lower, each.toLowerCase()))) return 'password.personal';
  const rest = common.reduce((left, word) => left.replaceAll(word, ''), lower);
  return [...rest].length < 6 || new Set(lower).size < 5 ? 'password.common' : null;
}

function sharesSix(text: string, personal: string): boolean {
  for (let at = 0; at + 6 <= personal.length; at += 1) {
    if (text.includes(personal.slice(at, at + 6))) return true;
  }
  return false;
}
