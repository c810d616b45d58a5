// Knows what a command is told of the request that carries it.

import 'server-only';
import type { Actor } from '@/lib/domain/policy/actor';

/** Handed to every command: who acts, and the request as the audit names it. */
export type Context = {
  readonly actor: Actor;
  readonly requestId: string;
  readonly ip: string | null;
};

/** The same for acts without a signed-in person (registration, the clock). */
export type OpenContext = Omit<Context, 'actor'> & { readonly actor: Actor | null };
