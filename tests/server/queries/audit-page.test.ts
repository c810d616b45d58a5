import type { Actor } from '@/lib/domain/policy/actor';
import { changeRecord, makeRecord } from '@/lib/server/commands/registers';
import { auditPage } from '@/lib/server/queries/audit-trail';
import { registerForm } from '@/lib/server/queries/registers/register-form';
import { sealAudit } from '@/lib/server/audit-chain/seal';
import { contextOf } from '@/prisma/seed/world/people';
import { administrator, useWorld } from '../../support/world';
import { examplesOf } from '../registers/examples';

const world = useWorld();
const nothing = { actor: '', object: '', action: '', day: '' };
let auditor: Actor;
let platform: Actor;
beforeAll(async () => {
  auditor = await administrator('auditor');
  platform = await administrator('platformAdmin');
});
const page = async (filter: Partial<typeof nothing>, after = '') => {
  const found = await auditPage(auditor, { ...nothing, ...filter }, after);
  if (found === null) throw new Error('an auditor reads the audit');
  return found;
};

test('an administrative change is found by its object, with before and after', async () => {
  const { row } = examplesOf(world.committeeId)['site-entries'];
  const register = 'site-entries';
  const { key } = await makeRecord(contextOf(platform), { register, row });
  const form = await registerForm(platform, { register, key }, new Date());
  const seen = form?.values ?? {};
  const changed = { ...seen, label: '新的文字' };
  await changeRecord(contextOf(platform), { register, key, seen, row: changed });
  const { lines } = await page({ object: key });
  expect(lines.map(({ action }) => action)).toEqual(['register.change', 'register.make']);
  expect(lines[0]).toMatchObject({
    actorId: platform.userId,
    changes: { 文字: { before: row['label'], after: '新的文字' } },
  });
  expect((await page({ actor: platform.userId, action: 'register.ch' })).lines).toHaveLength(1);
  expect((await page({ object: key, day: '2001-01-01' })).lines).toEqual([]);
});

test('pages go on where the last one ended', async () => {
  const { row } = examplesOf(world.committeeId).notices;
  for (let at = 0; at < 101; at += 1)
    await makeRecord(contextOf(platform), { register: 'notices', row });
  const filter = { action: 'register.make' };
  const first = await page(filter);
  const second = await page(filter, first.next ?? '');
  expect(first.lines).toHaveLength(100);
  expect(second.lines.length).toBeGreaterThan(0);
  expect(second.next).toBeNull();
  const ids = new Set([...first.lines, ...second.lines].map(({ id }) => id));
  expect(ids.size).toBe(100 + second.lines.length);
});

test('says how far the chain has come', async () => {
  expect((await page({})).chain).toMatchObject({ links: 0, sealedAt: null });
  await sealAudit();
  expect((await page({})).chain).toEqual({ links: 1, sealedAt: expect.any(Date), unsealed: 0 });
});

test('is for auditors only', async () => {
  for (const actor of [platform, world.region, world.committee, world.unit])
    expect(await auditPage(actor, nothing, '')).toBeNull();
});
