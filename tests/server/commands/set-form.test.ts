import type { Actor } from '@/lib/domain/policy/actor';
import { leftOut } from '@/lib/domain/forms/composition-edits';
import type { FormComposition } from '@/lib/domain/forms/form';
import { db } from '@/lib/server/db';
import { createApplication } from '@/lib/server/commands/create-application';
import { discardFormDraft, publishForm, saveFormDraft } from '@/lib/server/commands/set-form';
import { formEditor } from '@/lib/server/queries/form-editor';
import { formInForce } from '@/lib/server/queries/form-in-force';
import { formOf } from '@/lib/server/queries/form-version';
import { formsPage } from '@/lib/server/queries/forms';
import { targetOf } from '@/prisma/seed/world/applications';
import { contextOf } from '@/prisma/seed/world/people';
import { administrator, newApplicant, outcome, useWorld } from '@/tests/support/world';

const world = useWorld();
let committee: Actor;
let roundId = '';
const place = 'news';
let specialtyKey = '';
const patience = 60_000;

beforeAll(async () => {
  committee = world.committee;
  const round = await db().round.findFirstOrThrow({
    where: { committeeId: committee.committeeId! },
    select: { id: true },
  });
  roundId = round.id;
  specialtyKey = world.target.specialtyKey;
});

const ids = ({ sections }: FormComposition) => sections.map(({ id }) => id);
const editorAt = async (key: string) =>
  (await formEditor(committee, roundId, key, new Date())) ?? Promise.reject(new Error('no editor'));
const draft = (form: FormComposition, at = place, version = 0, by = committee) =>
  saveFormDraft(contextOf(by), { roundId, place: at, version, form });
const publish = (at = place, version = 1, by = committee) =>
  publishForm(contextOf(by), { roundId, place: at, version });
const published = async (at: string, without: string): Promise<number> => {
  const { inForce } = await editorAt(at);
  await draft(leftOut(inForce, without), at);
  return (await publish(at)).number;
};

async function formOfNewApplication(level = 1): Promise<string[]> {
  const { id } = await createApplication(
    contextOf(await newApplicant()),
    await targetOf('news', level),
  );
  return formOfApplication(id);
}
async function formOfApplication(id: string): Promise<string[]> {
  const { formVersionId } = await db().application.findUniqueOrThrow({ where: { id } });
  return ids(await formOf(db(), formVersionId));
}

describe('a committee that sets a form', () => {
  it(
    'changes what new applications ask, and nothing of those that exist',
    async () => {
      const { id } = await createApplication(
        contextOf(await newApplicant()),
        await targetOf('news', 1),
      );
      const before = await formOfApplication(id);
      expect(before).toContain('awards');
      expect(await published(place, 'awards')).toBe(1);
      expect(await formOfApplication(id)).toEqual(before);
      expect(await formOfNewApplication()).toEqual(before.filter((each) => each !== 'awards'));
      expect(await published(place, 'training')).toBe(2);
      expect(await formOfNewApplication()).not.toContain('training');
    },
    patience,
  );

  it('lets the form for fewer titles go before that for more', async () => {
    const target = { seriesKey: 'news', specialtyKey, level: 2 };
    const asked = async () => ids(await formInForce(db(), roundId, target));
    const level = `${place}~-~2`;
    await published(level, 'summary');
    expect(await asked()).not.toContain('summary');
    await published(`${place}~${specialtyKey}`, 'practice');
    expect(await asked()).toContain('summary');
    expect(await asked()).not.toContain('practice');
  });

  it('sees what it set, who published it, and what still differs below', async () => {
    const editor = await editorAt(place);
    expect(editor.number).toBe(2);
    expect(editor.history.map(({ number, by }) => [number, by])).toEqual([
      [2, committee.name],
      [1, committee.name],
    ]);
    expect(editor.draft).toBeNull();
    expect(editor.applications).toBeGreaterThanOrEqual(3);
    const lines = (await formsPage(committee, roundId))?.lines ?? [];
    expect(lines.find((line) => line.place === place)).toMatchObject({
      name: '新闻系列 · 全部专业 · 全部级别',
      number: 2,
      isDrafted: false,
    });
  });

  it('drafts without asking anything of anybody, and may throw the draft away', async () => {
    const { inForce } = await editorAt(place);
    await draft(leftOut(inForce, 'publications'));
    expect((await editorAt(place)).inForce).toEqual(inForce);
    await discardFormDraft(contextOf(committee), { roundId, place, version: 1 });
    expect((await editorAt(place)).draft).toBeNull();
  });
});

describe('a form is refused', () => {
  afterEach(() => db().formDraft.deleteMany({ where: { roundId } }));

  it('when it could not go up: the section that names the unit is missing', async () => {
    await draft(leftOut((await editorAt(place)).inForce, 'basic'));
    expect(await outcome(publish())).toBe('formInvalid');
  });

  it('when nothing was changed', async () => {
    await draft((await editorAt(place)).inForce);
    expect(await outcome(publish())).toBe('formUnchanged');
  });

  it('when somebody else saved meanwhile', async () => {
    const { inForce } = await editorAt(place);
    await draft(inForce);
    expect(await outcome(draft(inForce))).toBe('stale');
    await draft(leftOut(inForce, 'publications'), place, 1);
    expect(await outcome(publish(place, 1))).toBe('stale');
  });

  it('to everybody whose round it is not', async () => {
    const { inForce } = await editorAt(place);
    const other = await db().committee.findFirstOrThrow({
      where: { id: { not: committee.committeeId! } },
    });
    const stranger = await administrator('committeeAdmin', { committeeId: other.id });
    for (const actor of [stranger, world.unit, world.supervisor, world.region]) {
      expect(await formEditor(actor, roundId, place, new Date())).toBeNull();
      expect(await outcome(draft(inForce, place, 0, actor))).toBe('notFound');
      expect(await outcome(publish(place, 1, actor))).toBe('notFound');
    }
  });

  it.each(['economics', 'news~no-such-specialty', 'news~arts.acting', 'news~-~5', 'x~y~z'])(
    'for %s, which the committee does not review',
    async (key) => {
      const { inForce } = await editorAt(place);
      expect(await outcome(draft(inForce, key))).toBe('notFound');
    },
  );

  it('once the round is over', async () => {
    const { inForce } = await editorAt(place);
    const { applyFrom, applyTo } = await db().round.findUniqueOrThrow({ where: { id: roundId } });
    await db().round.update({
      where: { id: roundId },
      data: { applyFrom: new Date(0), applyTo: new Date(1) },
    });
    expect(await outcome(draft(inForce))).toBe('roundOver');
    await db().round.update({ where: { id: roundId }, data: { applyFrom, applyTo } });
  });
});

describe('a version', () => {
  it('has one number, however many publish at once', async () => {
    const { inForce, number } = await editorAt(place);
    await draft(leftOut(inForce, 'other-materials'));
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => outcome(publish())));
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(1);
    expect((await editorAt(place)).number).toBe(number + 1);
  });
});
