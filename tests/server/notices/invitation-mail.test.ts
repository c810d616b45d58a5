import { acceptInvitation } from '@/lib/server/commands/accept-invitation';
import { inviteAdministrator } from '@/lib/server/commands/invite-administrator';
import { db } from '@/lib/server/db';
import { deliverDue } from '@/lib/server/notices/deliver';
import { mailBySmtp } from '@/lib/server/notices/mail-channel';
import type { Channel } from '@/lib/server/notices/channel';
import { contextOf } from '@/prisma/seed/world/people';
import { newApplicant, outcome, useWorld } from '@/tests/support/world';
import { fakeSmtp, subjectOf, textOf, type FakeSmtp } from './fake-smtp';

describe('an invitation by mail', () => {
  const world = useWorld();
  const name = '迪丽娜尔·示例';
  let server: FakeSmtp;
  let mail: Channel;
  beforeAll(async () => {
    server = await fakeSmtp();
    mail = mailBySmtp({ url: server.url, from: 'notice@example.test' });
  });
  afterAll(() => server.down());

  const invite = (email: string) =>
    inviteAdministrator(contextOf(world.unit), {
      office: { kind: 'unit', id: world.unitId },
      role: 'unitAdmin',
      roleTo: '',
      name,
      email,
    });

  it('brings the link to somebody without an account, and it opens the invitation once', async () => {
    const { link } = await invite('colleague@example.test');
    await deliverDue([mail]);
    const [letter, ...more] = server.mails;
    expect([letter?.to, more]).toEqual(['colleague@example.test', []]);
    expect(subjectOf(letter!)).toBe('示例县融媒体中心 邀请您担任基层单位管理员');
    const sent = /http\S+\/invitation#(\S+)/.exec(textOf(letter!));
    expect(sent?.[0]).toBe(link);
    const person = contextOf(await newApplicant(name));
    const accept = () => outcome(acceptInvitation(person, { token: sent?.[1] ?? '' }));
    expect([await accept(), await accept()]).toEqual(['done', 'linkUsed']);
  });

  it('is not sent any more when it was withdrawn before the postman came', async () => {
    const { id } = await invite('late@example.test');
    await db().invitation.update({ where: { id }, data: { withdrawnAt: new Date() } });
    const before = server.mails.length;
    await deliverDue([mail]);
    expect(server.mails).toHaveLength(before);
    const [row] = await db().delivery.findMany({ where: { invitationId: id } });
    expect(row?.state).toBe('dropped');
  });

  it('leaves its secret nowhere in the database', async () => {
    const { link } = await invite('secret@example.test');
    const token = link.split('#')[1] ?? '';
    const stored = await Promise.all([
      db().invitation.findMany(),
      db().delivery.findMany(),
      db().oneUseLink.findMany(),
      db().auditEntry.findMany({ omit: { sequence: true } }),
    ]);
    expect(JSON.stringify(stored)).not.toContain(token);
  });
});
