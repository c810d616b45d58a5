import { saveSection } from '@/lib/server/commands/save-section';
import { editPage } from '@/lib/server/queries/edit-section';
import { reviewPage } from '@/lib/server/queries/review-page';
import type { Actor } from '@/lib/domain/policy/actor';
import { contextOf } from '@/prisma/seed/world/people';
import { submitted, useWorld } from '@/tests/support/world';
import { acts, handUp } from '../commands/acts';
import { storedSection } from '../commands/readings';

describe('the review page', () => {
  const world = useWorld();
  let applicant: Actor;
  let id: string;
  beforeEach(async () => {
    ({ applicant, id } = await submitted(world));
  });
  const read = async (actor: Actor) => {
    const page = await reviewPage(actor, id, { now: new Date(), withEarlier: false });
    if (page === null) throw new Error('nothing was submitted');
    return page;
  };

  it('shows the reviewer the drafts of the level, and the applicant only what was released', async () => {
    await acts.correct(world.unit, id);
    expect((await read(world.unit)).opinions.map(({ released }) => released)).toEqual([false]);
    expect((await read(applicant)).opinions).toEqual([]);
    await acts.return(world.unit, id);
    expect((await read(applicant)).opinions.map(({ released }) => released)).toEqual([true]);
    const page = await editPage({ id, submissionCount: 1 }, 'education', new Date());
    expect(page?.section.opinions.map(({ text }) => text)).toEqual([
      '毕业证书扫描不清晰，请重新上传。',
    ]);
  });

  it('keeps a recommendation to its office until it goes up', async () => {
    await acts.recommend(world.unit, id);
    expect((await read(world.unit)).recommendations.own?.text).toMatch(/^该同志/);
    expect((await read(applicant)).recommendations.earlier).toEqual([]);
    await acts.forward(world.unit, id);
    expect(
      (await read(world.supervisor)).recommendations.earlier.map(({ office }) => office),
    ).toEqual([world.unit.office]);
    await acts.recommend(world.supervisor, id);
    expect((await read(world.unit)).recommendations.earlier.map(({ office }) => office)).toEqual([
      world.unit.office,
    ]);
  });

  it('begins a recommendation with what the unit registered', async () => {
    expect((await read(world.unit)).recommendations.own).toMatchObject({
      version: 0,
      text: '',
      leaderName: '示例负责人',
      telephone: '0991-1234567',
    });
    expect((await read(applicant)).recommendations.own).toBeNull();
  });

  it('shows what the unit has changed and not handed on yet to the unit alone', async () => {
    const { rows } = await storedSection(id, 'achievements');
    const [row] = rows as object[];
    const changed = [{ ...row, name: '单位改正的名称' }];
    const input = { applicationId: id, sectionId: 'achievements', version: 1, rows: changed };
    await saveSection(contextOf(world.unit), input);
    const sections = async (actor: Actor) =>
      (await read(actor)).pending.map(({ sectionId }) => sectionId);
    expect([await sections(world.unit), await sections(applicant)]).toEqual([['achievements'], []]);
    await handUp(id, world.unit);
    const page = await read(world.supervisor);
    expect([page.submissionNumber, page.pending]).toEqual([2, []]);
    expect(page.steps.flatMap(({ changes }) => changes.map(({ sectionId }) => sectionId))).toEqual([
      'achievements',
    ]);
  });

  it('offers what may be done now, with the reason of what may not', async () => {
    const offered = async (actor: Actor) =>
      (await read(actor)).actions.map(({ event, reason }) => [event, reason?.code ?? null]);
    expect(await offered(applicant)).toEqual([['withdraw', null]]);
    expect(await offered(world.unit)).toEqual([
      ['forward', 'recommendationLength'],
      ['return', 'opinionMissing'],
    ]);
    await acts.recommend(world.unit, id);
    await acts.correct(world.unit, id);
    expect(await offered(world.unit)).toEqual([
      ['forward', null],
      ['return', null],
    ]);
    expect(await offered(world.region)).toEqual([]);
  });
});
