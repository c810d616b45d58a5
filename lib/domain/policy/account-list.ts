// Knows which accounts a link of 帐号和角色 asks for.

import { roles, type Role } from './actor';

/** `changing`: another name or number waits for approval. */
export const accountStates = ['active', 'disabled', 'changing'] as const;
export type AccountState = (typeof accountStates)[number];

export type AccountList = {
  readonly role: Role | null;
  readonly state: AccountState | null;
  /** A login name or a name, sealed. */
  readonly name: string | null;
  /** The account that the page before ended with. */
  readonly after: string | null;
};

export type AccountLink = { readonly [K in keyof AccountList]?: string | readonly string[] };

/** The form of an account's id: anything else is nobody's. */
export const accountId = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

const oneOf = <T extends string>(list: readonly T[], given: unknown): T | null =>
  list.find((known) => known === given) ?? null;

const textOf = (given: unknown, form: RegExp): string | null =>
  typeof given === 'string' && form.test(given) ? given : null;

/** What a link says, with everything left out that it cannot mean. */
export const readAccountList = (link: AccountLink): AccountList => ({
  role: oneOf(roles, link.role),
  state: oneOf(accountStates, link.state),
  name: textOf(link.name, /^[\w-]{1,1000}$/),
  after: textOf(link.after, accountId),
});

/** The link of a list. */
export function accountsLink(list: AccountList): string {
  const asked = Object.entries(list).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  const query = new URLSearchParams(asked).toString();
  return query === '' ? '/accounts' : `/accounts?${query}`;
}
