import { randomUUID } from 'node:crypto';
import { Refusal } from '@/lib/domain/refusal';
import type { Actor } from '@/lib/domain/policy/actor';
import { saveSection } from '@/lib/server/commands/save-section';
import { submit } from '@/prisma/seed/world/applications';
import { contextOf, registerUnitIn } from '@/prisma/seed/world/people';
import {
  administrator,
  newApplicant,
  nextSerial,
  outcome,
  readyDraft,
  submitted,
  useWorld,
} from '@/tests/support/world';
import { applicationOf, rowsFor, storedSection } from './readings';

describe('saving a section', () => {
  const world = useWorld();
  let applicant: Actor;
  let id: string;
  beforeEach(async () => {
    ({ applicant, id } = await readyDraft(world));
  });

  const save = (
    actor: Actor,
    sectionId: string,
    version: number,
    rows: readonly Record<string, unknown>[],
  ) => saveSection(contextOf(actor), { applicationId: id, sectionId, version, rows: [...rows] });
  const achievements = (name = '改了名的报道') =>
    rowsFor('achievements', world.unitId).then((rows) => rows.map((row) => ({ ...row, name })));

  it('keeps what was typed in its stored form and counts versions', async () => {
    const [row] = await achievements();
    const typed = {
      ...row,
      from: '2021/3/8',
      to: '２０２２年１２月',
      funds: '12.50',
      name: ' 名 ',
    };
    const saved = await save(applicant, 'achievements', 1, [typed]);
    expect(saved.version).toBe(2);
    const { rows } = await storedSection(id, 'achievements');
    expect(rows).toEqual([{ ...row, from: '2021-03', to: '2022-12', funds: 12.5, name: '名' }]);
  });

  it('never overwrites what another page has saved', async () => {
    await save(applicant, 'achievements', 1, await achievements('第一页'));
    const second = save(applicant, 'achievements', 1, await achievements('第二页'));
    expect(await outcome(second)).toBe('stale');
    expect(await outcome(save(applicant, 'achievements', 0, []))).toBe('stale');
    const stored = await storedSection(id, 'achievements');
    expect([stored.version, stored.rows]).toEqual([
      2,
      [expect.objectContaining({ name: '第一页' })],
    ]);
  });

  it('of ten pages that save at once exactly one is kept', async () => {
    const pages = await Promise.all(
      Array.from({ length: 10 }, async (_, page) => achievements(`第${page}页`)),
    );
    const answers = await Promise.all(
      pages.map((rows) => outcome(save(applicant, 'achievements', 1, rows))),
    );
    expect(answers.toSorted()).toEqual(['done', ...Array(9).fill('stale')]);
    const stored = await storedSection(id, 'achievements');
    const winner = pages[answers.indexOf('done')];
    expect([stored.version, stored.rows]).toEqual([2, winner]);
  });

  it('of ten different 基本信息 that are saved at once exactly one is kept', async () => {
    const [row] = await rowsFor('basic', world.unitId);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, page) =>
        outcome(save(applicant, 'basic', 1, [{ ...row!, birthPlace: `第${page}页` }])),
      ),
    );
    expect(answers.toSorted()).toEqual(['done', ...Array(9).fill('stale')]);
  });

  it('is done once when the same save is asked for again, because its answer was lost', async () => {
    const rows = await achievements('重试');
    const answers = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      answers.push(await outcome(save(applicant, 'achievements', 1, rows)));
    }
    expect(answers).toEqual(['done', 'done', 'done']);
    expect((await storedSection(id, 'achievements')).version).toBe(2);
  });

  it('saves different sections at once', async () => {
    const sections = ['basic', 'education', 'work-history', 'achievements'];
    const answers = await Promise.all(
      sections.map(async (each) =>
        outcome(save(applicant, each, 1, await rowsFor(each, world.unitId))),
      ),
    );
    expect(answers).toEqual(sections.map(() => 'done'));
  });

  it('is locked after 上报, for the applicant', async () => {
    await submit(applicant, id);
    expect(await outcome(save(applicant, 'achievements', 1, await achievements()))).toBe('locked');
    expect((await storedSection(id, 'achievements')).version).toBe(1);
  });

  it('is open to the unit after 上报 and never before', async () => {
    const rows = await achievements();
    expect(await outcome(save(world.unit, 'achievements', 1, rows))).toBe('notFound');
    await submit(applicant, id);
    expect(await outcome(save(world.unit, 'achievements', 1, rows))).toBe('done');
    expect(await outcome(save(world.supervisor, 'achievements', 2, rows))).toBe('notFound');
    expect(await outcome(save(world.committee, 'achievements', 2, rows))).toBe('notFound');
    expect(await outcome(save(world.region, 'achievements', 2, rows))).toBe('notFound');
  });

  it('is not there for other people, whatever they are', async () => {
    const other = await submitted(world);
    const strangers = [
      await newApplicant(),
      other.applicant,
      await administrator('platformAdmin'),
      { ...applicant, role: 'unitAdmin' as const },
    ];
    const rows = await achievements();
    const answers = await Promise.all(
      strangers.map((actor) => outcome(save(actor, 'achievements', 1, rows))),
    );
    expect(answers).toEqual(answers.map(() => 'notFound'));
    expect((await storedSection(id, 'achievements')).version).toBe(1);
  });

  it('says at the field what is wrong, and saves nothing of the row', async () => {
    const [row] = await achievements();
    const wrong = { ...row, name: '字'.repeat(201), from: '很久以前', effect: '改了' };
    const refusal: unknown = await save(applicant, 'achievements', 1, [wrong]).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(Refusal);
    expect([(refusal as Refusal).code, (refusal as Refusal).fieldErrors]).toEqual([
      'invalid',
      {
        [`${row?.rowId}.name`]: '“名称（项目、课题、成果）”最多 200 字，现有 201 字，请删减 1 字。',
        [`${row?.rowId}.from`]: '“起始时间”应是年月，例如 2016-07，请重新填写。',
      },
    ]);
    const stored = await storedSection(id, 'achievements');
    expect([stored.version, JSON.stringify(stored.rows)]).toEqual([
      1,
      expect.not.stringContaining('改了'),
    ]);
  });

  it('takes only an approved unit, with the name that it has', async () => {
    const { unitId: waiting } = await registerUnitIn('示例县文联', nextSerial(), world.bureauId, {
      name: '阿里木·示例',
    });
    const [row] = await rowsFor('basic', world.unitId);
    const key = `${row?.rowId}.unit`;
    const units = [
      { id: waiting, name: '示例县文联' },
      { id: world.unitId, name: '别的名称' },
      { id: randomUUID(), name: '示例县融媒体中心' },
    ];
    for (const unit of units) {
      const refusal: unknown = await save(applicant, 'basic', 1, [{ ...row, unit }]).catch(
        (error: unknown) => error,
      );
      expect(Object.keys((refusal as Refusal).fieldErrors)).toEqual([key]);
    }
    expect([(await applicationOf(id)).unitId, (await storedSection(id, 'basic')).version]).toEqual([
      world.unitId,
      1,
    ]);
  });

  it('takes the unit away again when none is picked', async () => {
    const [row] = await rowsFor('basic', world.unitId);
    await save(applicant, 'basic', 1, [{ ...row, unit: null }]);
    expect((await applicationOf(id)).unitId).toBeNull();
  });

  it('takes a section that the form does not ask for from nobody', async () => {
    for (const sectionId of ['no-such-section', '__proto__']) {
      const answer = await outcome(save(applicant, sectionId, 0, [])).catch(String);
      expect(answer).toBe('notFound');
    }
  });

  it('refuses a unit whose name no database can hold', async () => {
    const [row] = await rowsFor('basic', world.unitId);
    const unit = { id: world.unitId, name: '示例\u0000' };
    const answer = await outcome(save(applicant, 'basic', 1, [{ ...row, unit }])).catch(String);
    expect(answer).toBe('invalid');
  });
});
