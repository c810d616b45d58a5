import type { Actor } from '@/lib/domain/policy/actor';
import { removeAttachment } from '@/lib/server/commands/attachments';
import { saveSection } from '@/lib/server/commands/save-section';
import { askToConfirm, confirmEdits } from '@/lib/server/commands/unit-edits';
import { db } from '@/lib/server/db';
import { unitEdits } from '@/lib/server/queries/unit-edits';
import { contextOf } from '@/prisma/seed/world/people';
import { newApplicant, outcome, submitted, useWorld } from '@/tests/support/world';
import { acts, handUp, sendBack } from './acts';
import { storedSection } from './readings';

const world = useWorld();

describe('what a unit changes on the 编辑页面', () => {
  let applicant: Actor;
  let id: string;
  beforeEach(async () => {
    ({ applicant, id } = await submitted(world));
  });

  const change = async (values: object, by: Actor = world.unit) => {
    const { rows, version } = await storedSection(id, 'achievements');
    const [row, ...rest] = rows as object[];
    const input = { applicationId: id, sectionId: 'achievements', version };
    await saveSection(contextOf(by), { ...input, rows: [{ ...row, ...values }, ...rest] as never });
  };
  const askForConfirmation = (confirmUnitEdits: boolean) =>
    db().round.updateMany({ data: { confirmUnitEdits } });
  const told = async (kind: string) =>
    db().notification.count({ where: { userId: applicant.userId, kind } });
  const confirm = async (by: Actor, upTo = new Date()) =>
    outcome(confirmEdits(contextOf(by), { applicationId: id, upTo }));

  afterEach(() => askForConfirmation(false));

  it('is recorded field by field, in words, with the name of who changed it', async () => {
    const { rows } = await storedSection(id, 'achievements');
    const before = (rows as { name: string }[])[0]?.name;
    await change({ name: '单位改正的名称' });
    const [edit, ...more] = await unitEdits(id);
    expect(more).toEqual([]);
    expect(edit).toMatchObject({
      section: '业绩成果',
      author: world.unit.name,
      office: world.unit.office,
      confirmed: false,
      change: { kind: 'field', row: '第 1 条', before, after: '单位改正的名称' },
    });
  });

  it('is recorded for rows and files as well', async () => {
    const { rows, version } = await storedSection(id, 'achievements');
    const input = { applicationId: id, sectionId: 'achievements', version };
    const fewer = (rows as object[]).slice(1);
    await saveSection(contextOf(world.unit), { ...input, rows: fewer as never });
    const file = await db().attachment.findFirstOrThrow({ where: { applicationId: id } });
    await removeAttachment(contextOf(world.unit), { attachmentId: file.id });
    const kinds = (await unitEdits(id)).map((edit) => edit.change.kind);
    expect(kinds).toEqual(['rowRemoved', 'fileRemoved']);
  });

  it('is no edit where the applicant saves, or where nothing changed', async () => {
    await change({});
    expect(await unitEdits(id)).toEqual([]);
    await sendBack(world.unit, id);
    await change({ name: '申报人自己改的' }, applicant);
    expect(await unitEdits(id)).toEqual([]);
  });

  it('is told to the applicant when it goes up', async () => {
    await change({ name: '单位改正的名称' });
    expect(await told('edits.sent')).toBe(0);
    await handUp(id, world.unit);
    expect(await told('edits.sent')).toBe(1);
  });

  it('goes up unasked where the round does not ask, and only agreed to where it does', async () => {
    await askForConfirmation(true);
    await change({ name: '单位改正的名称' });
    await acts.recommend(world.unit, id);
    expect(await acts.forward(world.unit, id)).toBe('editUnconfirmed');
    expect(await confirm(applicant)).toBe('done');
    expect(await acts.forward(world.unit, id)).toBe('done');
  });

  it('is agreed to as far as the applicant has seen it', async () => {
    await askForConfirmation(true);
    await change({ name: '第一次' });
    const seen = new Date();
    await new Promise((later) => setTimeout(later, 5));
    await change({ name: '第二次' });
    await confirm(applicant, seen);
    expect((await unitEdits(id)).map(({ confirmed }) => confirmed)).toEqual([true, false]);
    await acts.recommend(world.unit, id);
    expect(await acts.forward(world.unit, id)).toBe('editUnconfirmed');
  });

  it('is agreed to by the applicant alone', async () => {
    await change({ name: '单位改正的名称' });
    const others = [world.unit, world.supervisor, world.committee, world.region];
    const answers = await Promise.all([...others, await newApplicant()].map((by) => confirm(by)));
    expect(answers).toEqual(answers.map(() => 'notFound'));
  });

  it('is the applicant’s own when they send it themselves', async () => {
    await change({ name: '单位改正的名称' });
    await sendBack(world.unit, id);
    await acts.submit(applicant, id);
    expect((await unitEdits(id)).map(({ confirmed }) => confirmed)).toEqual([true]);
  });

  it('请申报人确认 tells once, however often it is pressed before it is read', async () => {
    const ask = () => outcome(askToConfirm(contextOf(world.unit), { applicationId: id }));
    expect(await ask()).toBe('conflict');
    await change({ name: '单位改正的名称' });
    expect([await ask(), await ask()]).toEqual(['done', 'done']);
    expect(await told('edits.ask')).toBe(1);
  });
});
