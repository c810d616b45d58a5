import type { Actor } from '@/lib/domain/policy/actor';
import { retargetApplication } from '@/lib/server/commands/retarget-application';
import { db } from '@/lib/server/db';
import { retargetPreview } from '@/lib/server/queries/retarget-page';
import { returnWith, submit, targetOf, type Target } from '@/prisma/seed/world/applications';
import { contextOf } from '@/prisma/seed/world/people';
import {
  actOn,
  newApplicant,
  outcome,
  readyDraft,
  submitted,
  useWorld,
} from '@/tests/support/world';
import { applicationOf, historyOf } from './readings';

const world = useWorld();
const retarget = async (actor: Actor, id: string, target: Target) =>
  retargetApplication(contextOf(actor), { ...(await actOn(id)), ...target });

const aimOf = (id: string) =>
  db().application.findUniqueOrThrow({
    where: { id },
    select: {
      number: true,
      regionCode: true,
      specialtyKey: true,
      titleKey: true,
      displayName: true,
      round: { select: { committee: { select: { regionCode: true } } } },
      formVersion: { select: { name: true } },
    },
  });
const savedOf = (applicationId: string) =>
  db().sectionRows.findMany({ where: { applicationId }, orderBy: { sectionId: 'asc' } });

describe('改报', () => {
  it('aims a draft at another series, and keeps its number and everything that was filled in', async () => {
    const { applicant, id } = await readyDraft(world);
    const [before, saved] = [await aimOf(id), await savedOf(id)];
    const target = await targetOf('engineering', 1);
    await retarget(applicant, id, target);
    const after = await aimOf(id);
    expect(after).toMatchObject({ ...target, number: before.number });
    expect(after.displayName).toMatch(/^\[自治区\]工程系列-/);
    expect(after.formVersion.name).toMatch(/^engineering-/);
    expect(await savedOf(id)).toEqual(saved);
    expect(await historyOf(id)).toEqual(['create draft → draft', 'retarget draft → draft']);
    const { reason } = await db().event.findFirstOrThrow({
      where: { applicationId: id, event: 'retarget' },
    });
    expect(reason).toBe(`由 ${before.displayName} 改报 ${after.displayName}`);
  });

  it('moves to another region, and back again to where it was', async () => {
    const { applicant, id } = await readyDraft(world);
    const before = await aimOf(id);
    await retarget(applicant, id, await targetOf('agriculture', 3, '650100'));
    expect(await aimOf(id)).toMatchObject({
      regionCode: '650100',
      round: { committee: { regionCode: '650100' } },
    });
    await retarget(applicant, id, world.target);
    expect(await aimOf(id)).toEqual(before);
    await submit(applicant, id);
    expect((await applicationOf(id)).state).toBe('unitReview');
  });

  it('rescues a returned draft, and settles what nobody can correct any more', async () => {
    const { applicant, id } = await submitted(world);
    await returnWith(world.unit, id, 'language-exam', '请补充外语成绩单。');
    await retarget(applicant, id, await targetOf('engineering', 1));
    const [opinion] = await db().opinion.findMany({ where: { applicationId: id } });
    expect(opinion?.settledAt).not.toBeNull();
    expect(await applicationOf(id)).toMatchObject({
      state: 'draft',
      correctionDueAt: null,
      returnCount: 1,
    });
  });

  it.each([
    ['the same title', async () => world.target, 'sameTarget'],
    [
      'a title of no committee',
      async () => ({ ...world.target, regionCode: '110000' }),
      'noCommittee',
    ],
  ] as const)('refuses %s', async (_, targetTo, code) => {
    const { applicant, id } = await readyDraft(world);
    const before = await aimOf(id);
    expect(await outcome(retarget(applicant, id, await targetTo()))).toBe(code);
    expect(await aimOf(id)).toEqual(before);
  });

  it('is not possible after 上报, and for nobody else', async () => {
    const { applicant, id } = await submitted(world);
    const other = await targetOf('engineering', 1);
    expect(await outcome(retarget(applicant, id, other))).toBe('wrongState');
    for (const actor of [world.unit, world.committee, world.region, await newApplicant()]) {
      expect(await outcome(retarget(actor, id, other))).toBe('notFound');
    }
  });

  it('a double click moves it once', async () => {
    const { applicant, id } = await readyDraft(world);
    const input = { ...(await actOn(id)), ...(await targetOf('engineering', 1)) };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => retargetApplication(contextOf(applicant), input)),
    );
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(await historyOf(id)).toHaveLength(2);
  });
});

describe('the page of 改报', () => {
  it('tells what stays, what is dropped with how many rows, and what is new', async () => {
    const { applicant, id } = await readyDraft(world);
    const preview = await retargetPreview(applicant, id, await targetOf('engineering', 1));
    if (!preview?.ok) throw new Error('refused');
    const titles = (lines: readonly { title: string }[]) => lines.map(({ title }) => title);
    expect(titles(preview.change.dropped)).toEqual(['职称外（汉）语']);
    expect(preview.change.dropped[0]?.rows).toBe(2);
    expect(titles(preview.change.added)).toEqual(['专利发明', '社保缴纳记录']);
    expect(titles(preview.change.kept)).toContain('学历学位');
  });

  it('says why a choice leads nowhere, and shows nobody else’s draft', async () => {
    const { applicant, id } = await readyDraft(world);
    const wrong = { ...world.target, titleKey: 'no-such-title' };
    expect(await retargetPreview(applicant, id, wrong)).toMatchObject({ ok: false });
    expect(await retargetPreview(await newApplicant(), id, world.target)).toBeNull();
  });
});
