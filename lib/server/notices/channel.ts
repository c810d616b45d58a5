// Knows what a way out of the site must be able to do: mail today, a gateway for SMS tomorrow.

import 'server-only';
import type { Prisma } from '@/prisma/client/client';

/** Whom a letter goes to. Addresses are read when it is sent and go nowhere but to the channel. */
export type Recipient = {
  /** For the log; null for somebody without an account. */
  readonly userId: string | null;
  readonly email: string | null;
  /** Opened only by a channel that needs it. */
  readonly mobile: () => string | null;
};

export type Letter = {
  /** Of the outbox's row: the same at every attempt, so that the other side can tell a repetition. */
  readonly id: string;
  readonly kind: string;
  /** One short line. */
  readonly subject: string;
  /** What happened and what to do, with the address of the page. */
  readonly text: string;
};

export type Channel = {
  /** Stands in the outbox; two implementations of one channel share it. */
  readonly name: string;
  /** Which people, as `"User" u`, it reaches and who have not turned it off. */
  readonly reaches: Prisma.Sql;
  /**
   * Hands over one letter, within {@link sendSeconds}; done means that the other side has taken it.
   * @throws Undeliverable, ChannelAway, or anything else: then it is tried again later.
   */
  send(to: Recipient, letter: Letter): Promise<void>;
};

/** A channel gives up after this long; the claim on a letter holds longer. */
export const sendSeconds = 60;

/** The other side will never take a letter to this address. */
export class Undeliverable extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'Undeliverable';
  }
}

/** The other side is not there, or takes nothing from us: the next letter would fare no better. */
export class ChannelAway extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'ChannelAway';
  }
}
