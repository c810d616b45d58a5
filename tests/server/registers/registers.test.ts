import type { Actor } from '@/lib/domain/policy/actor';
import { registerIds, registerOf, type RegisterId } from '@/lib/domain/registers/registry';
import { sheetHeads, sheetLine } from '@/lib/domain/registers/sheet';
import { readRow, typedRow } from '@/lib/domain/registers/rows';
import { applySheet, previewSheet } from '@/lib/server/commands/register-sheet';
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
    expect(lines).toHaveLength(await tableOf(db(), id).count({ where: {} }));
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

describe('a round', () => {
  test('is copied for the next year with its forms', async () => {
    const { key } = await make('rounds', world.committee);
    const version = await db().formVersion.create({ data: { name: 'example', content: {} } });
    const place = { roundId: key, place: 'news', formVersionId: version.id };
    const publishedById = world.committee.userId;
    await db().publishedForm.createMany({
      data: [1, 2].map((number) => ({ ...place, number, publishedById })),
    });
    const form = await registerForm(
      world.committee,
      { register: 'rounds', key: null, copy: key },
      new Date(),
    );
    expect(form?.values).toMatchObject({
      year: '2032',
      name: '2032年度职称评审',
      applyTo: '2032-04-01 18:00',
    });
    const next = await makeRecord(contextOf(world.committee), {
      register: 'rounds',
      row: form?.values ?? {},
      copiedFrom: key,
    });
    const forms = await db().publishedForm.findMany({ where: { roundId: next.key } });
    expect(forms).toMatchObject([{ place: 'news', number: 1, formVersionId: version.id }]);
  });

  test('that is extended is announced on the home page and to whom it concerns', async () => {
    const draft = await readyDraft(world);
    const { roundId } = await db().application.findUniqueOrThrow({ where: { id: draft.id } });
    const { values: seen } = await formOf('rounds', roundId, world.committee);
    const row = {
      ...seen,
      applyTo: seen['unitReviewTo'] ?? '',
    };
    const at = { register: 'rounds', key: roundId } as const;
    await changeRecord(contextOf(world.committee), { ...at, seen, row });
    const notice = await db().notice.findFirstOrThrow({ orderBy: { publishedAt: 'desc' } });
    expect(notice.title).toContain('延长');
    expect(notice.body).toContain(`个人申报延长至 ${seen['unitReviewTo']}`);
    const told = await db().notification.findMany({
      where: { kind: 'roundExtended' },
      select: { userId: true },
    });
    expect(told).toContainEqual({ userId: draft.applicant.userId });
    await changeRecord(contextOf(world.committee), { ...at, seen: row, row: seen });
    expect(await db().notification.count({ where: { kind: 'roundExtended' } })).toBe(told.length);
  });
});

describe('a spreadsheet', () => {
  const register = 'specialties';
  const line = (key: string, name: string) => [key, '新闻专业人员', name, '', '99', '是'];
  const cells = (...lines: string[][]) => [sheetHeads(registerOf(register)), ...lines];

  test('shows what it would do, does just that, and records each', async () => {
    const { name } = await db().series.findUniqueOrThrow({ where: { key: 'news' } });
    const added = ['news.sheet', name, '表格专业', '', '99', '是'];
    const input = { register, cells: cells(added) } as const;
    const { lines, digest } = await previewSheet(contextOf(platform), input);
    expect(lines).toMatchObject([{ line: 2, kind: 'added', name: '表格专业' }]);
    const done = await applySheet(contextOf(platform), { ...input, digest });
    expect(done).toEqual({ added: 1, changed: 0 });
    expect((await auditOf('news.sheet')).map(({ action }) => action)).toEqual(['register.make']);
    const again = applySheet(contextOf(platform), { ...input, digest });
    expect(await outcome(again)).toBe('sheetChanged');
    const { lines: left } = await previewSheet(contextOf(platform), input);
    expect(left).toEqual([]);
  });

  test.each([
    ['an unknown series', [['news.a', '没有的系列', '甲', '', '1', '是']], '没有“没有的系列”'],
    ['a line that stands twice', [line('news.b', '乙'), line('news.b', '乙')], '出现了两次'],
  ])('with %s is refused whole', async (_, lines, sentence) => {
    const { name } = await db().series.findUniqueOrThrow({ where: { key: 'news' } });
    const named = lines.map((each) => each.map((cell) => (cell === '新闻专业人员' ? name : cell)));
    const input = { register, cells: cells(...named) } as const;
    const { lines: planned, digest } = await previewSheet(contextOf(platform), input);
    expect(planned.flatMap(({ problems }) => problems).join()).toContain(sentence);
    expect(await outcome(applySheet(contextOf(platform), { ...input, digest }))).toBe('invalid');
    expect(await db().specialty.count({ where: { key: { in: ['news.a', 'news.b'] } } })).toBe(0);
  });
});
