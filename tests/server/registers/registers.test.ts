import type { Actor } from '@/lib/domain/policy/actor';
import { registerIds, registerOf, type RegisterId } from '@/lib/domain/registers/registry';
import { sheetHeads, sheetLine } from '@/lib/domain/registers/sheet';
import { readRow, typedRow } from '@/lib/domain/registers/rows';
import { previewSheet } from '@/lib/server/commands/register-sheet';
import { changeRecord, deleteRecord, makeRecord } from '@/lib/server/commands/registers';
import { db } from '@/lib/server/db';
import { registerForm } from '@/lib/server/queries/registers/register-form';
import { registerList, shownRecords } from '@/lib/server/queries/registers/register-list';
import { optionsFor } from '@/lib/server/registers/options';
import { columnsOf } from '@/lib/server/registers/records';
import { tableOf } from '@/lib/server/registers/tables';
import { actorOf, contextOf, makeAdministrator } from '@/prisma/seed/world/people';
import { administrator, outcome, readyDraft, useWorld } from '../../support/world';
import { examplesOf } from './examples';

const world = useWorld();
let platform: Actor;
beforeAll(async () => {
  const id = await makeAdministrator('platform', '平台示例', { role: 'platformAdmin' });
  platform = await actorOf(id, 'platformAdmin');
});

const exampleOf = (id: RegisterId) => examplesOf(world.committeeId)[id];
const make = (id: RegisterId, actor = platform) =>
  makeRecord(contextOf(actor), { register: id, row: exampleOf(id).row });
const formOf = async (id: RegisterId, key: string, actor = platform) => {
  const form = await registerForm(actor, { register: id, key }, new Date());
  if (form === null) throw new Error('not in scope');
  return form;
};
const auditOf = (key: string) =>
  db().auditEntry.findMany({
    where: { objectId: key },
    select: { action: true, changes: true },
    orderBy: { at: 'asc' },
  });

type Change = { readonly before: unknown; readonly after: unknown };

describe.each(registerIds)('%s', (id) => {
  test('every record that the system comes with satisfies its own register', async () => {
    const register = registerOf(id);
    const options = await optionsFor(db(), platform, register);
    const found = await tableOf(db(), id).findMany({ where: {}, select: columnsOf(register) });
    const wrong = found.flatMap((row) => {
      const typed = typedRow(register, row);
      const read = readRow(register, typed, options);
      return read.row === null ? [[typed, read.problems]] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('a record is made, changed and deleted, each with what it was before in the audit', async () => {
    const { row, changed } = exampleOf(id);
    const { key } = await make(id);
    const form = await formOf(id, key);
    expect(form.values).toMatchObject(row);
    await changeRecord(contextOf(platform), { register: id, key, seen: form.values, row: changed });
    expect((await formOf(id, key)).values).toMatchObject(changed);
    await deleteRecord(contextOf(platform), { register: id, key });
    expect(await registerForm(platform, { register: id, key }, new Date())).toBeNull();

    const entries = await auditOf(key);
    expect(entries.map(({ action }) => action)).toEqual([
      'register.make',
      'register.change',
      'register.delete',
    ]);
    const [made, change, deleted] = entries.map(({ changes }) =>
      Object.values((changes ?? {}) as Record<string, Change>),
    );
    expect(made?.every(({ before }) => before === null)).toBe(true);
    expect(change?.length).toBeGreaterThan(0);
    expect(deleted?.every(({ after }) => after === null)).toBe(true);
  });

  test('what is exported and imported again changes nothing', async () => {
    const register = registerOf(id);
    const lines = (await shownRecords(platform, id)).map(({ key, shown }) =>
      sheetLine(register, key, shown),
    );
    const cells = [sheetHeads(register), ...lines];
    const { lines: planned } = await previewSheet(contextOf(platform), { register: id, cells });
    expect(lines).toHaveLength(await tableOf(db(), id).count({ where: register.only ?? {} }));
    expect(planned).toEqual([]);
  });

  test('nobody without the permission sees it, and nobody writes it', async () => {
    expect(await registerList(world.unit, { register: id })).toBeNull();
    expect(await outcome(make(id, world.unit))).toBe('notFound');
  });

  test('a record that lacks everything is refused with a sentence beside each field', async () => {
    const refused = makeRecord(contextOf(platform), { register: id, row: {} });
    const required = Object.entries(registerOf(id).fields).filter(([, field]) => !field.optional);
    const fieldErrors = Object.fromEntries(required.map(([name]) => [name, '请填写。']));
    await expect(refused).rejects.toMatchObject({ code: 'invalid', fieldErrors });
  });
});

test('two who change a record at once: the second is told and nothing is overwritten', async () => {
  const { key } = await make('site-entries');
  const { values: seen } = await formOf('site-entries', key);
  const change = (label: string) =>
    outcome(
      changeRecord(contextOf(platform), {
        register: 'site-entries',
        key,
        seen,
        row: { ...seen, label },
      }),
    );
  expect([await change('第一人'), await change('第二人')]).toEqual(['done', 'recordStale']);
  expect((await formOf('site-entries', key)).values['label']).toBe('第一人');
});

test.each([
  ['series', 'news'],
  ['regions', '650000'],
] as const)('what is in use cannot be deleted, only closed: %s %s', async (register, key) => {
  await readyDraft(world);
  expect(await outcome(deleteRecord(contextOf(platform), { register, key }))).toBe('recordInUse');
  const { values: seen } = await formOf(register, key);
  await changeRecord(contextOf(platform), { register, key, seen, row: { ...seen, open: '否' } });
  const { values } = await formOf(register, key);
  expect(values['open']).toBe('否');
  await changeRecord(contextOf(platform), { register, key, seen: values, row: seen });
});

test('a given key is not changed any more', async () => {
  const { values: seen } = await formOf('series', 'news');
  const row = { ...seen, key: 'other' };
  await changeRecord(contextOf(platform), { register: 'series', key: 'news', seen, row });
  expect((await formOf('series', 'news')).values).toEqual(seen);
});

test('a text that is in force is not changed, and a new version is', async () => {
  const { id } = await db().legalText.findFirstOrThrow({ where: { kind: 'pledge' } });
  const at = { register: 'legal-texts', key: id } as const;
  const { values: seen, settled } = await formOf('legal-texts', id);
  expect(settled).toContain('不能再改');
  const change = { ...at, seen, row: { ...seen, text: '改过的承诺' } };
  expect(await outcome(changeRecord(contextOf(platform), change))).toBe('recordSettled');
  expect(await outcome(deleteRecord(contextOf(platform), at))).toBe('recordSettled');
});

describe('a region administrator', () => {
  test('keeps the committees of the own region and sees no others', async () => {
    const elsewhere = await administrator('regionAdmin', { regionCode: '650100' });
    const { key } = await make('committees', elsewhere);
    expect(
      await registerForm(world.region, { register: 'committees', key }, new Date()),
    ).toBeNull();
    const list = await registerList(elsewhere, { register: 'committees' });
    const all = await db().committee.count({ where: { regionCode: '650100' } });
    expect(list?.total).toBe(all);
    await deleteRecord(contextOf(elsewhere), { register: 'committees', key });
    expect(await outcome(make('committees', world.region))).toBe('notFound');
  });

  test('opens no round for a committee of another region', async () => {
    const elsewhere = await administrator('regionAdmin', { regionCode: '650100' });
    expect(await outcome(make('rounds', elsewhere))).toBe('invalid');
  });
});
