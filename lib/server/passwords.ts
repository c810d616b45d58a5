// Knows how passwords are kept: argon2id, and a verification that takes as long for nobody.

import 'server-only';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's figures: 19 MiB, two passes, one lane (12 ms here). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const prepared = (password: string): string => password.normalize('NFKC');

/** The argon2id hash of a password. */
export const hashPassword = (password: string): Promise<string> => hash(prepared(password), cost);

let nobody: Promise<string> | undefined;

/** Whether the password is the one of the hash; without a hash it spends the same time and says no. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('a password that nobody has');
  const matches = await verify(stored ?? (await nobody), prepared(password));
  return stored !== null && matches;
}
