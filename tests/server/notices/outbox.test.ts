import { db, transaction } from '@/lib/server/db';
import { deliverDue } from '@/lib/server/notices/deliver';
import { mailBySmtp } from '@/lib/server/notices/mail-channel';
import { mostAttempts } from '@/lib/server/notices/outbox';
import type { Channel } from '@/lib/server/notices/channel';
import { inPerson, tell } from '@/lib/server/notify';
import { useEmptyWorld } from '@/tests/support/world';
import { fakeSmtp, subjectOf, textOf, type FakeSmtp } from './fake-smtp';
import { madeUpGateway, smsBy } from './made-up-gateway';
import { letTimePass, makeReader, outboxOf, tellOn, tellOne } from './people';

useEmptyWorld();

let server: FakeSmtp;
let mail: Channel;
beforeAll(async () => {
  server = await fakeSmtp();
  mail = mailBySmtp({ url: server.url, from: 'notice@example.test' });
});
afterAll(() => server.down());

const states = async (userId: string) => (await outboxOf(userId)).map(({ state }) => state);
const inbox = (userId: string) => db().notification.count({ where: { userId } });
const mailsTo = (userId: string) =>
  server.mails.filter(({ to }) => to === `${userId}@example.test`);

describe('what goes into the outbox', () => {
  it.each([
    ['has an address', {}, 1],
    ['has no address', { email: null }, 0],
    ['has turned mail off', { mailNotices: false }, 0],
  ])('of a person who %s', async (_who, wanted, letters) => {
    const reader = await makeReader(wanted);
    await tellOne(reader);
    expect(await inbox(reader)).toBe(1);
    expect(await states(reader)).toEqual(Array(letters).fill('waiting'));
  });

  it('is nothing when the act that caused it did not happen', async () => {
    const reader = await makeReader();
    const act = transaction(async (tx) => {
      await tell(tx, [inPerson(reader)], { kind: 'test', subject: '示例', href: '/home' });
      throw new Error('the act fails after its notices are written');
    });
    await expect(act).rejects.toThrow('the act fails');
    expect([await inbox(reader), await states(reader)]).toEqual([0, []]);
  });
});

describe('the postman', () => {
  it('sends the sentence with the way to its page, under the id of the row', async () => {
    const reader = await makeReader();
    await tellOne(reader, '[自治区]新闻系列-新闻专业-高级记者 被退回。');
    await deliverDue([mail]);
    const [sent, ...more] = mailsTo(reader);
    const [row] = await outboxOf(reader);
    expect([more, sent?.id, row?.state, row?.attempts]).toEqual([[], row?.id, 'sent', 1]);
    expect(subjectOf(sent!)).toBe('[自治区]新闻系列-新闻专业-高级记者 被退回。');
    expect(textOf(sent!)).toContain('http://localhost:3000/applications');
    expect(textOf(sent!)).toContain('不会在邮件中索要密码');
  });

  it('sends once, however often it goes round and however many do', async () => {
    const readers = await Promise.all(Array.from({ length: 20 }, () => makeReader()));
    for (const reader of readers) await tellOne(reader);
    await Promise.all([1, 2, 3, 4].map(() => deliverDue([mail])));
    await letTimePass();
    await deliverDue([mail]);
    expect(readers.map((reader) => mailsTo(reader).length)).toEqual(readers.map(() => 1));
  });

  it('leaves out who turned mail off, changed the address or lost the account meanwhile', async () => {
    const [off, gone, moved] = [await makeReader(), await makeReader(), await makeReader()];
    for (const reader of [off, gone, moved]) await tellOne(reader);
    await db().user.update({ where: { id: off }, data: { mailNotices: false } });
    await db().user.update({ where: { id: gone }, data: { disabledAt: new Date() } });
    await db().user.update({ where: { id: moved }, data: { email: 'new@example.test' } });
    await deliverDue([mail]);
    expect([await states(off), await states(gone), await states(moved)]).toEqual([
      ['dropped'],
      ['dropped'],
      ['sent'],
    ]);
    expect([off, gone, moved].map((reader) => mailsTo(reader).length)).toEqual([0, 0, 0]);
    expect(server.mails.at(-1)?.to).toBe('new@example.test');
  });

  it('waits longer after each failure, and gives up after the last attempt, on record', async () => {
    const reader = await makeReader();
    await tellOne(reader);
    server.refuse('message', 451);
    const waits: number[] = [];
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      await deliverDue([mail]);
      const [row] = await outboxOf(reader);
      if (row?.state === 'waiting') {
        waits.push(Math.round((row.dueAt.getTime() - Date.now()) / 60_000));
      }
      await letTimePass();
    }
    server.refuse('message', null);
    expect(waits).toEqual([1, 5, 15, 60, 180, 360, 720, 1440, 1440]);
    const [row] = await outboxOf(reader);
    expect([row?.state, row?.attempts, row?.lastCode]).toEqual(['dead', 10, 'EMESSAGE 451']);
    const audited = await db().auditEntry.findMany({ where: { objectId: row?.id ?? '' } });
    expect(audited.map(({ action }) => action)).toEqual(['notice.undelivered']);
    await deliverDue([mail]);
    expect(mailsTo(reader)).toEqual([]);
  });

  it('does not try an address again that the server does not know', async () => {
    const reader = await makeReader();
    await tellOne(reader);
    server.refuse('recipient', 550);
    await deliverDue([mail]);
    server.refuse('recipient', null);
    const [row] = await outboxOf(reader);
    expect([row?.state, row?.attempts, row?.lastCode]).toEqual(['dead', 1, 'EENVELOPE 550']);
  });

  it('spends no attempts on the others while the server is away, and sends them all after it', async () => {
    const readers = await Promise.all(Array.from({ length: 12 }, () => makeReader()));
    for (const reader of readers) await tellOne(reader);
    await server.down();
    const report = await deliverDue([mail]);
    expect(report).toEqual({ sent: 0, later: report.later, dead: 0, dropped: 0, away: 1 });
    expect(report.later).toBeLessThanOrEqual(4);
    await server.up();
    await letTimePass();
    await deliverDue([mail]);
    expect(readers.map((reader) => mailsTo(reader).length)).toEqual(readers.map(() => 1));
  });

  it('serves a second channel beside the first, and one that is away holds up no other', async () => {
    const gateway = await madeUpGateway();
    const sms = smsBy(gateway.address);
    const reader = await makeReader();
    await tellOn(reader, [mail, sms]);
    await server.down();
    await deliverDue([mail, sms]);
    await server.up();
    expect(gateway.taken.map(({ mobile }) => mobile)).toEqual(['19900000001']);
    await letTimePass();
    await deliverDue([mail, sms]);
    expect(mailsTo(reader)).toHaveLength(1);
    const rows = await outboxOf(reader);
    expect(new Set(rows.map(({ channel, state }) => `${channel} ${state}`))).toEqual(
      new Set(['mail sent', 'sms sent']),
    );
    expect(gateway.taken.map(({ key }) => key)).toEqual(
      rows.flatMap(({ channel, id }) => (channel === 'sms' ? [id] : [])),
    );
    await gateway.close();
  });
});
