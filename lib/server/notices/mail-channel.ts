// Knows mail: how a letter becomes a message, and what the answers of an SMTP server mean for it.

import 'server-only';
import { createTransport } from 'nodemailer';
import type { Logger } from 'pino';
import { Prisma } from '@/prisma/client/client';
import type { MailSettings } from '../env';
import { ChannelAway, sendSeconds, Undeliverable, type Channel } from './channel';

const mail = {
  name: 'mail',
  reaches: Prisma.sql`(u.email IS NOT NULL AND u."mailNotices")`,
};

/** Without a server: the log says that there is a letter, by ids, and nothing of its contents. */
export const mailToLog = (log: Pick<Logger, 'info'>): Channel => ({
  ...mail,
  send: async ({ userId }, { id, kind }) => {
    log.info({ delivery: id, kind, userId }, 'mail is not set up: a notice stays in the site');
  },
});

/** What concerns every letter, not this one: no server, no connection, no right to send. */
const away = new Set([
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ETLS',
  'EAUTH',
  'ENOAUTH',
  'EABORT',
]);

type Answer = { readonly code?: string; readonly responseCode?: number; readonly command?: string };

/** Judges a failure by its codes: what the server wrote may quote the address. */
function judged(error: unknown): Error {
  const { code = 'unknown', responseCode = 0, command = '' }: Answer = Object(error);
  const told = responseCode === 0 ? code : `${code} ${responseCode}`;
  if (away.has(code) || responseCode === 421 || command === 'MAIL FROM') {
    return new ChannelAway(told);
  }
  // 5yz is for good (RFC 5321, 4.2.1); of a text that a server refuses the operator hears first.
  if (command === 'RCPT TO' && responseCode >= 500) return new Undeliverable(told);
  return Object.assign(new Error('mail was not taken'), { code: told });
}

const transportTo = (url: string) =>
  createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

/** Signs in and sends nothing. @throws ChannelAway, or an error with a code. */
export async function greetMailServer(url: string): Promise<void> {
  await transportTo(url)
    .verify()
    .catch((error: unknown) => {
      throw judged(error);
    });
}

/** Mail by the operator's SMTP server; one connection for each letter, plain text. */
export function mailBySmtp({ url, from }: MailSettings): Channel {
  const transport = transportTo(url);
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>.*/, '');
  return {
    ...mail,
    send: async ({ email }, { id, subject, text }) => {
      if (email === null) throw new Undeliverable('noAddress');
      const message = {
        from,
        to: { name: '', address: email },
        subject,
        text,
        textEncoding: 'base64' as const,
        messageId: `<${id}@${domain}>`,
        // RFC 3834: no program answers it
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: AbortSignal.timeout(sendSeconds * 1000),
      };
      await transport.sendMail(message).catch((error: unknown) => {
        throw judged(error);
      });
    },
  };
}
