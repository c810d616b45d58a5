import type { Actor } from '@/lib/domain/policy/actor';
import {
  approveIdentityChange,
  askIdentityChange,
  rejectIdentityChange,
} from '@/lib/server/commands/identity-change';
import { readAccountList } from '@/lib/domain/policy/account-list';
import { db } from '@/lib/server/db';
import { accountDetail } from '@/lib/server/queries/account-detail';
import { accountsPage } from '@/lib/server/queries/accounts';
import { documentIndex } from '@/lib/server/seal';
import { syntheticDocumentNumber } from '@/prisma/seed/world/numbers';
import { contextOf, makePerson } from '@/prisma/seed/world/people';
import { administrator, nextSerial, outcome, useWorld } from '@/tests/support/world';

describe('another name or document number', () => {
  const world = useWorld();
  let [first, second] = [] as unknown as [Actor, Actor];
  beforeAll(async () => {
    first = await administrator('platformAdmin');
    second = await administrator('platformAdmin');
  });
  const proof = '公安机关证明〔2026〕12号，已看原件';
  async function somebody() {
    const serial = nextSerial();
    const userId = await makePerson('努尔兰·示例', serial);
    return {
      userId,
      number: syntheticDocumentNumber(serial),
      next: syntheticDocumentNumber(nextSerial()),
    };
  }
  type Typed = { name?: string; documentNumber?: string; proof?: string };
  const ask = (by: Actor, userId: string, typed: Typed) =>
    askIdentityChange(contextOf(by), { userId, name: '', documentNumber: '', proof, ...typed });
  const approve = (by: Actor, changeId: string, documentNumber = '') =>
    outcome(approveIdentityChange(contextOf(by), { changeId, documentNumber }));
  const reject = (by: Actor, changeId: string) =>
    outcome(rejectIdentityChange(contextOf(by), { changeId, reason: '证明材料不全' }));

  it('is approved by somebody else than who asked, and holds from then on', async () => {
    const { userId, next } = await somebody();
    const { id } = await ask(first, userId, { name: '努尔兰·范例', documentNumber: next });
    expect((await accountDetail(second, userId, new Date()))?.name).toBe('努尔兰·示例');
    expect([
      await approve(first, id, next),
      await approve(second, id, syntheticDocumentNumber(1)),
      await approve(second, id, ` ${next.toLowerCase()} `),
      await approve(second, id, next),
    ]).toEqual(['ownRequest', 'invalid', 'done', 'conflict']);
    const user = await db().user.findUniqueOrThrow({ where: { id: userId } });
    expect({ name: user.name, index: user.documentIndex, born: user.birthDate }).toEqual({
      name: '努尔兰·范例',
      index: documentIndex(next),
      born: new Date(next.replace(/^.{6}(.{4})(.{2})(.{2}).*$/, '$1-$2-$3')),
    });
    const told = await db().notification.findMany({ where: { userId }, orderBy: { id: 'asc' } });
    expect(told.map(({ kind }) => kind)).toEqual([
      'account.identity.ask',
      'account.identity.approve',
    ]);
  });

  it('leaves both values in the audit, masked', async () => {
    const { userId, number, next } = await somebody();
    const { id } = await ask(first, userId, { documentNumber: next });
    await approve(second, id, next);
    const entries = await db().auditEntry.findMany({ where: { objectId: id, result: 'done' } });
    const masked = (whole: string) => `${whole.slice(0, 3)}***********${whole.slice(-4)}`;
    expect(entries.map(({ action, changes }) => [action, changes])).toEqual([
      ['account.identity.ask', null],
      ['account.identity.approve', { 证件号码: { before: masked(number), after: masked(next) } }],
    ]);
  });

  it('is asked for once at a time, found in the list, and may be sent back', async () => {
    const { userId, next } = await somebody();
    const { id } = await ask(first, userId, { name: '努尔兰·范例' });
    expect(await outcome(ask(second, userId, { documentNumber: next }))).toBe('changePending');
    const waiting = async () =>
      (
        await accountsPage(second, readAccountList({ state: 'changing' }), new Date())
      )?.accounts.map((account) => account.id);
    expect(await waiting()).toContain(userId);
    expect([await reject(first, id), await reject(second, id), await approve(second, id)]).toEqual([
      'done',
      'conflict',
      'conflict',
    ]);
    expect(await waiting()).not.toContain(userId);
    expect((await accountDetail(second, userId, new Date()))?.name).toBe('努尔兰·示例');
  });

  it.each([
    ['no proof', { name: '努尔兰·范例', proof: '' }, ['proof']],
    ['nothing new', { name: '努尔兰·示例' }, ['name']],
    ['nothing at all', {}, ['name']],
    ['a number that cannot be', { documentNumber: '999999199013320016' }, ['documentNumber']],
  ])('is not asked for with %s', async (_what, typed, fields) => {
    const { userId } = await somebody();
    const error = await ask(first, userId, typed).catch((thrown: unknown) => thrown);
    expect(Object.keys(Object(error).fieldErrors)).toEqual(fields);
  });

  it('is not for a number that somebody has', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const asked = ask(first, one.userId, { documentNumber: other.number });
    expect(await outcome(asked)).toBe('alreadyRegistered');
  });

  it('is for those who manage accounts, and not for their own', async () => {
    const { userId } = await somebody();
    const { id } = await ask(first, userId, { name: '努尔兰·范例' });
    for (const by of [world.region, world.unit, world.committee, await administrator('auditor')]) {
      expect(await outcome(ask(by, userId, { name: '努尔兰·范例' }))).toBe('notFound');
      expect([await approve(by, id), await reject(by, id)]).toEqual(['notFound', 'notFound']);
    }
    expect(await outcome(ask(first, first.userId, { name: '别人' }))).toBe('ownAccount');
  });
});
