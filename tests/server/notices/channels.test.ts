import pino from 'pino';
import { mailBySmtp, mailToLog } from '@/lib/server/notices/mail-channel';
import { channelContract } from './channel-contract';
import { fakeSmtp, subjectOf, textOf, type FakeSmtp } from './fake-smtp';
import { madeUpGateway, smsBy } from './made-up-gateway';

describe('mail without a server: the log', () => {
  const lines: string[] = [];
  const channel = mailToLog(pino({}, { write: (line) => void lines.push(line) }));
  const taken = () => lines.map((line) => /"delivery":"([^"]+)"/.exec(line)?.[1] ?? '');
  channelContract(() => ({ channel, taken }));

  it('tells ids and the kind, and nothing of the person or the text', () => {
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => /@|示例|1990000/.test(line))).toEqual([]);
    expect(lines.filter((line) => !line.includes('application.return'))).toEqual([]);
  });
});

describe('mail by SMTP', () => {
  let server: FakeSmtp;
  let channel: ReturnType<typeof mailBySmtp>;
  beforeAll(async () => {
    server = await fakeSmtp();
    channel = mailBySmtp({ url: server.url, from: '职称评审 <notice@example.test>' });
  });
  afterAll(() => server.down());

  channelContract(() => ({
    channel,
    taken: () => server.mails.map(({ id }) => id),
    be: async (mood) => {
      if (mood === 'away') return server.down();
      if (mood === 'well') {
        server.refuse('recipient', null);
        server.refuse('message', null);
        return server.up();
      }
      server.refuse('recipient', mood === 'knowsNobody' ? 550 : null);
      server.refuse('message', mood === 'outOfOrder' ? 451 : null);
    },
  }));

  it('writes a plain message that no program answers', async () => {
    const to = { userId: null, email: 'reader@example.test', mobile: () => null };
    const text = '示例申请书被退回。\n\n请登录后查看：http://localhost:3000/applications';
    await channel.send(to, { id: 'one', kind: 'test', subject: '被退回\r\nBcc: x@y.z', text });
    const mail = server.mails.at(-1)!;
    expect(mail.to).toBe('reader@example.test');
    expect(textOf(mail).trim()).toBe(text);
    expect(subjectOf(mail)).toContain('被退回');
    expect(mail.raw).toMatch(/^Message-ID: <one@example\.test>\r$/m);
    expect(mail.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(mail.raw).not.toMatch(/^Bcc:/im);
  });
});

describe('a made-up gateway for SMS', () => {
  let gateway: Awaited<ReturnType<typeof madeUpGateway>>;
  beforeAll(async () => {
    gateway = await madeUpGateway();
  });
  afterAll(() => gateway.close());

  const statuses = { knowsNobody: 410, away: 503, outOfOrder: 500, well: 200 } as const;
  channelContract(() => ({
    channel: smsBy(gateway.address),
    taken: () => gateway.taken.map(({ key }) => key),
    be: (mood) => gateway.answer(statuses[mood]),
  }));
});
