import type { Actor } from '@/lib/domain/policy/actor';
import { codeBytes, oneUseCode } from '@/lib/domain/identity/one-use-code';
import { authOptions } from '@/lib/server/auth-options';
import {
  disableAccount,
  enableAccount,
  resetAccount,
  unlockAccount,
} from '@/lib/server/commands/manage-account';
import { setPassword } from '@/lib/server/commands/one-use-link';
import { db } from '@/lib/server/db';
import { accountDetail } from '@/lib/server/queries/account-detail';
import { contextOf, makePerson } from '@/prisma/seed/world/people';
import { syntheticDocumentNumber } from '@/prisma/seed/world/numbers';
import { demoPassword } from '@/prisma/seed/demo-accounts';
import { administrator, newApplicant, nextSerial, outcome, useWorld } from '@/tests/support/world';

const world = useWorld();
const reason = '本人来电，已核实身份';
const acts = { resetAccount, unlockAccount, disableAccount, enableAccount };
const newPassword = '不相干的 词语 连成 一句';
const nobody = { actor: null, requestId: 'test', ip: null };

/** A person with a number of their own, and how they sign in. */
async function somebody() {
  const serial = nextSerial();
  const userId = await makePerson('如则古丽·示例', serial);
  return { userId, login: syntheticDocumentNumber(serial) };
}

type Authorize = (given: object, request: { headers: object }) => Promise<{ id: string } | null>;
async function signIn(login: string, password: string): Promise<string> {
  const [provider] = authOptions().providers;
  if (provider === undefined) throw new Error('nobody can sign in');
  const { authorize } = provider.options as { authorize: Authorize };
  return authorize({ login, password }, { headers: {} }).then(
    (session) => (session === null ? 'refused' : 'in'),
    (error: unknown) => (error instanceof Error ? error.message : 'failed'),
  );
}

describe('an account', () => {
  let keeper: Actor;
  beforeAll(async () => {
    keeper = await administrator('platformAdmin');
  });
  const set = (code: string, password = newPassword) =>
    outcome(setPassword(nobody, { code, password, passwordAgain: password }));

  it.each(Object.entries(acts))(
    '%s is for the platform alone, and not for their own',
    async (_, act) => {
      const { userId } = await somebody();
      const others = [world.region, world.supervisor, world.unit, world.committee];
      for (const actor of [...others, await administrator('auditor'), await newApplicant()])
        expect(await outcome(act(contextOf(actor), { userId, reason }))).toBe('notFound');
      const own = { userId: keeper.userId, reason };
      expect(await outcome(act(contextOf(keeper), own))).toBe('ownAccount');
    },
  );

  it('gets a new password by a code that works once, however it is typed', async () => {
    const { userId, login } = await somebody();
    const { code } = await resetAccount(contextOf(keeper), { userId, reason });
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(await signIn(login, demoPassword)).toBe('in');
    expect(await set('AAAAA-AAAAA-AAAAA-AAAAA')).toBe('codeUsed');
    expect(await set(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `)).toBe(
      'done',
    );
    expect(await set(code, '另外的 一句 完全 不同的话')).toBe('codeUsed');
    expect(await signIn(login, demoPassword)).toBe('refused');
    expect(await signIn(login, newPassword)).toBe('in');
    const told = await db().notification.findMany({ where: { userId } });
    expect(told.map(({ kind }) => kind)).toContain('account.reset');
  });

  it('has one code at a time, for a day', async () => {
    const { userId } = await somebody();
    const first = await resetAccount(contextOf(keeper), { userId, reason });
    const second = await resetAccount(contextOf(keeper), { userId, reason });
    expect(await set(first.code)).toBe('codeUsed');
    await db().oneUseLink.updateMany({ where: { userId }, data: { expiresAt: new Date() } });
    expect(await set(second.code)).toBe('codeUsed');
  });

  it('that tried too often is shown so, and tries again once it is unlocked', async () => {
    const { userId, login } = await somebody();
    for (let attempt = 0; attempt < 10; attempt += 1) await signIn(login, 'wrong');
    expect(await signIn(login, demoPassword)).toBe('slowDown');
    const shown = async () => (await accountDetail(keeper, userId, new Date()))?.lockedOut;
    expect(await shown()).toBe(true);
    expect(await outcome(unlockAccount(contextOf(keeper), { userId, reason }))).toBe('done');
    expect(await shown()).toBe(false);
    expect(await signIn(login, demoPassword)).toBe('in');
  });

  it('that is disabled is out at once, until it is enabled', async () => {
    const { userId, login } = await somebody();
    expect(await signIn(login, demoPassword)).toBe('in');
    const { code } = await resetAccount(contextOf(keeper), { userId, reason });
    const act = (command: typeof disableAccount) =>
      outcome(command(contextOf(keeper), { userId, reason }));
    expect([await act(disableAccount), await act(disableAccount)]).toEqual(['done', 'conflict']);
    expect(await db().session.count({ where: { userId } })).toBe(0);
    expect(await signIn(login, demoPassword)).toBe('refused');
    expect(await set(code)).toBe('codeUsed');
    expect(await outcome(resetAccount(contextOf(keeper), { userId, reason }))).toBe(
      'accountDisabled',
    );
    expect([await act(enableAccount), await act(enableAccount)]).toEqual(['done', 'conflict']);
    expect(await signIn(login, demoPassword)).toBe('in');
  });

  it('leaves every act in the audit with its reason, and what it changed', async () => {
    const { userId } = await somebody();
    await resetAccount(contextOf(keeper), { userId, reason });
    await disableAccount(contextOf(keeper), { userId, reason });
    await enableAccount(contextOf(keeper), { userId, reason });
    const entries = await db().auditEntry.findMany({
      where: { objectId: userId, action: { startsWith: 'account.' } },
      orderBy: { sequence: 'asc' },
      select: { action: true, reason: true, changes: true },
    });
    expect(entries).toEqual([
      { action: 'account.reset', reason, changes: null },
      { action: 'account.disable', reason, changes: { 状态: { before: '正常', after: '停用' } } },
      { action: 'account.enable', reason, changes: { 状态: { before: '停用', after: '正常' } } },
    ]);
  });
});

test('a code has a hundred bits', () => {
  const codes = [0, 255].map((byte) => oneUseCode(new Uint8Array(codeBytes).fill(byte)));
  expect(codes).toEqual(['00000-00000-00000-00000', 'ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ']);
});
