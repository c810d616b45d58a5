// A mail server on the loopback that keeps what it takes, refuses whom it is told to, and can be
// away.

import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type Mail = {
  /** Of the Message-ID: what stands before the @. */
  readonly id: string;
  readonly to: string;
  /** Header and body as they came. */
  readonly raw: string;
  /** When the server had it whole. */
  readonly at: number;
};

type Moments = {
  /** Asked for a recipient, not answered yet. */
  readonly recipient?: () => void;
  /** The message is here and kept, the 250 is not sent yet. */
  readonly taken?: () => void;
};

export type FakeSmtp = {
  /** As SMTP_URL. */
  readonly url: string;
  readonly mails: Mail[];
  /** From now on: an answer to RCPT TO for these addresses, or to DATA. */
  readonly refuse: (phase: 'recipient' | 'message', code: number | null) => void;
  readonly at: (moments: Moments) => void;
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
};

const refusal = (responseCode: number) => Object.assign(new Error('not here'), { responseCode });

/** @param delay milliseconds until a message is taken. */
export async function fakeSmtp(delay = 0): Promise<FakeSmtp> {
  const mails: Mail[] = [];
  const refused: { recipient: number | null; message: number | null } = {
    recipient: null,
    message: null,
  };
  let moments: Moments = {};

  const open = () =>
    new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      onRcptTo: (_address, _session, answer) => {
        moments.recipient?.();
        answer(refused.recipient === null ? null : refusal(refused.recipient));
      },
      onData: (stream, session, answer) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          setTimeout(() => {
            if (refused.message !== null) return answer(refusal(refused.message));
            const raw = Buffer.concat(parts).toString();
            const id = /^message-id: <([^@]+)@/im.exec(raw)?.[1] ?? '';
            const to = session.envelope.rcptTo.map(({ address }) => address).join();
            mails.push({ id, to, raw, at: performance.now() });
            moments.taken?.();
            answer();
          }, delay);
        });
      },
    });

  let server = open();
  let isUp = true;
  // A client that dies in mid-sentence is what these tests are about.
  const listen = (port: number) =>
    new Promise<void>((ready) => {
      server.on('error', () => undefined);
      server.listen(port, '127.0.0.1', ready);
    });
  await listen(0);
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (phase, code) => {
      refused[phase] = code;
    },
    at: (next) => {
      moments = next;
    },
    down: async () => {
      if (isUp) await new Promise<void>((closed) => server.close(() => closed()));
      isUp = false;
    },
    up: async () => {
      if (isUp) return;
      server = open();
      await listen(port);
      isUp = true;
    },
  };
}

/** The text of a message whose body is base64. */
export const textOf = ({ raw }: Mail): string =>
  Buffer.from(raw.split(/\r?\n\r?\n/)[1] ?? '', 'base64').toString();

/** The subject of a message, its encoded words put together. */
export const subjectOf = ({ raw }: Mail): string =>
  [...(/^subject: ((?:.|\r?\n[ \t])*)/im.exec(raw)?.[1] ?? '').matchAll(/=\?UTF-8\?B\?(.*?)\?=/gi)]
    .map(([, word = '']) => Buffer.from(word, 'base64').toString())
    .join('');
