import { removeOpinion, saveOpinion, settleOpinion } from '@/lib/server/commands/opinions';
import { saveRecommendation } from '@/lib/server/commands/save-recommendation';
import { saveSection } from '@/lib/server/commands/save-section';
import { db } from '@/lib/server/db';
import type { Actor } from '@/lib/domain/policy/actor';
import { onSection } from '@/lib/domain/review/opinion-target';
import { correct } from '@/prisma/seed/world/applications';
import { contextOf } from '@/prisma/seed/world/people';
import { outcome, submitted, useWorld } from '@/tests/support/world';
import { acts, handUp, inTurn, newKey } from './acts';
import { applicationOf, storedSection } from './readings';

const contact = {
  leaderName: '示例负责人',
  leaderMobile: '19900000001',
  telephone: '0991-1234567',
  email: '',
};

describe('what a reviewer writes', () => {
  const world = useWorld();
  let applicant: Actor;
  let id: string;
  beforeEach(async () => {
    ({ applicant, id } = await submitted(world));
  });

  const recommend = (actor: Actor, version: number, text: string) =>
    outcome(saveRecommendation(contextOf(actor), { applicationId: id, version, text, ...contact }));
  const opinion = (actor: Actor, kind: 'note' | 'correction', sectionId = 'basic') =>
    outcome(
      saveOpinion(contextOf(actor), {
        applicationId: id,
        opinionId: newKey(),
        version: 0,
        ...onSection(sectionId),
        kind,
        text: '请核对民族。',
      }),
    );

  it.each([
    ['十九', '推'.repeat(19), 'recommendationLength'],
    ['二十', '推'.repeat(20), 'done'],
    ['二十 with blanks around', `\n ${'推'.repeat(20)} \n`, 'done'],
    ['nineteen and blanks', `${'推'.repeat(19)}     `, 'recommendationLength'],
    ['ten characters of two units each', '𠮷'.repeat(10), 'recommendationLength'],
    ['twenty of them', '𠮷'.repeat(20), 'done'],
    ['a thousand of them', '𠮷'.repeat(1000), 'done'],
    ['a thousand and one', '推'.repeat(1001), 'recommendationLength'],
  ])('a recommendation of %s', async (_, text, expected) => {
    expect(await recommend(world.unit, 0, text)).toBe('done');
    expect(await acts.forward(world.unit, id)).toBe(expected);
  });

  it('a recommendation is written over the version that was seen only', async () => {
    expect(await recommend(world.unit, 0, '第一稿')).toBe('done');
    expect(await recommend(world.unit, 0, '另一页')).toBe('stale');
    expect(await recommend(world.unit, 1, '第二稿')).toBe('done');
    expect(await recommend(world.unit, 1, '第三稿')).toBe('stale');
    const saved = await db().recommendation.findMany({ where: { applicationId: id } });
    expect(saved.map(({ text, version }) => [text, version])).toEqual([['第二稿', 2]]);
  });

  it('a recommendation stands for its office at its level, also after it went up', async () => {
    await handUp(id, world.unit);
    expect(await recommend(world.unit, 1, '改了')).toBe('notHolder');
    expect(await recommend(world.supervisor, 1, '改了别人的')).toBe('stale');
    expect(await recommend(world.supervisor, 0, '主管单位的意见')).toBe('done');
    expect(await db().recommendation.count({ where: { applicationId: id } })).toBe(2);
  });

  it('a note alone sends nothing back, a correction does', async () => {
    expect(await opinion(world.unit, 'note')).toBe('done');
    expect(await acts.return(world.unit, id)).toBe('opinionMissing');
    expect(await opinion(world.unit, 'correction')).toBe('done');
    expect(await acts.return(world.unit, id)).toBe('done');
  });

  it('an opinion that was taken back sends nothing back', async () => {
    const opinionId = await correct(world.unit, id, 'basic', '请核对民族。');
    const remove = () =>
      outcome(removeOpinion(contextOf(world.unit), { applicationId: id, opinionId }));
    expect(await inTurn(remove, remove)).toEqual(['done', 'notFound']);
    expect(await acts.return(world.unit, id)).toBe('opinionMissing');
  });

  it('an opinion that the applicant has seen cannot be taken back, only settled', async () => {
    await opinion(world.unit, 'correction');
    await acts.return(world.unit, id);
    await acts.submit(applicant, id);
    const { id: opinionId } = await db().opinion.findFirstOrThrow({ where: { applicationId: id } });
    const input = { applicationId: id, opinionId };
    expect(await outcome(removeOpinion(contextOf(world.unit), input))).toBe('notFound');
    expect(await outcome(settleOpinion(contextOf(world.unit), input))).toBe('done');
  });

  it('going up settles the corrections of the level', async () => {
    await opinion(world.unit, 'correction');
    await handUp(id, world.unit);
    const [saved] = await db().opinion.findMany({ where: { applicationId: id } });
    expect([saved?.settledAt, saved?.releasedAt].map((at) => at instanceof Date)).toEqual([
      true,
      true,
    ]);
    await handUp(id, world.supervisor);
    expect(await acts.accept(world.committee, id)).toBe('done');
  });

  it.each(['no-such-section', 'other-works'])('there is no opinion on %s', async (sectionId) => {
    expect(await opinion(world.unit, 'note', sectionId)).toBe('notFound');
  });

  it('is written by who holds it, by nobody else', async () => {
    const writers = [applicant, world.supervisor, world.committee, world.region];
    for (const actor of writers) {
      expect(await opinion(actor, 'note')).toBe('notFound');
      expect(await recommend(actor, 0, '推荐')).toBe('notFound');
    }
    await handUp(id, world.unit);
    expect(await opinion(world.unit, 'note')).toBe('notHolder');
    expect(await opinion(world.supervisor, 'note')).toBe('done');
  });

  it('an unknown opinion is not there', async () => {
    const input = { applicationId: id, opinionId: newKey() };
    expect(await outcome(removeOpinion(contextOf(world.unit), input))).toBe('notFound');
  });

  it('what the unit changes on the 编辑页面 becomes a submission of the unit when it goes up', async () => {
    const { rows } = await storedSection(id, 'achievements');
    const [row] = rows as object[];
    const changed = [{ ...row, name: '单位改正的名称' }];
    const input = { applicationId: id, sectionId: 'achievements', version: 1, rows: changed };
    await saveSection(contextOf(world.unit), input);
    await handUp(id, world.unit, world.supervisor);
    const submissions = await db().submission.findMany({
      where: { applicationId: id },
      orderBy: { number: 'asc' },
    });
    expect(submissions.map(({ number, authorRole }) => [number, authorRole])).toEqual([
      [1, 'applicant'],
      [2, 'unitAdmin'],
    ]);
    expect(JSON.stringify(submissions[1]?.content)).toContain('单位改正的名称');
  });

  it('the unit that stands in 基本信息 is the one that the application belongs to', async () => {
    const { rows } = await storedSection(id, 'basic');
    const [row] = rows as object[];
    const unit = { id: world.bureauId, name: '示例县委宣传部' };
    const input = { applicationId: id, sectionId: 'basic', version: 1, rows: [{ ...row, unit }] };
    await outcome(saveSection(contextOf(world.unit), input));
    const stored = await storedSection(id, 'basic');
    expect((stored.rows as { unit: { id: string } }[])[0]?.unit.id).toBe(
      (await applicationOf(id)).unitId,
    );
  });

  it('what the unit hands on is as complete as what came', async () => {
    const input = { applicationId: id, sectionId: 'education', version: 1, rows: [] };
    await outcome(saveSection(contextOf(world.unit), input));
    await acts.recommend(world.unit, id);
    expect(await acts.forward(world.unit, id)).toBe('incomplete');
  });
});
