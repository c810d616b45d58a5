// Knows the form of an e-mail address, as far as it can be judged without sending to it.

/** The form of an address. */
export const emailForm = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/;

/** An optional address, tidied: null when nothing was typed, undefined when it cannot be one. */
export function parseOptionalEmail(raw: string): string | null | undefined {
  const email = raw.normalize('NFKC').trim();
  if (email === '') return null;
  return emailForm.test(email) && email.length <= 200 ? email : undefined;
}
