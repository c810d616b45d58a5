import type { Actor } from '@/lib/domain/policy/actor';
import {
  onSection,
  wholeApplication,
  type OpinionTarget,
} from '@/lib/domain/review/opinion-target';
import { markOpinion, saveOpinion, settleOpinion } from '@/lib/server/commands/opinions';
import { db } from '@/lib/server/db';
import { applicationOpinions, earlierOpinions } from '@/lib/server/queries/opinions';
import { correct } from '@/prisma/seed/world/applications';
import { contextOf } from '@/prisma/seed/world/people';
import { administrator, outcome, submitted, useWorld } from '@/tests/support/world';
import { acts, newKey, sendBack } from './acts';
import { storedSection } from './readings';

const world = useWorld();

describe('an opinion', () => {
  let applicant: Actor;
  let id: string;
  let rowId: string;
  let attachmentId: string;
  beforeEach(async () => {
    ({ applicant, id } = await submitted(world));
    const { rows } = await storedSection(id, 'education');
    rowId = (rows as { rowId: string }[])[0]?.rowId ?? '';
    const file = await db().attachment.findFirstOrThrow({
      where: { applicationId: id, sectionId: 'education', rowId },
    });
    attachmentId = file.id;
  });

  const write = (target: OpinionTarget, more: object = {}, by: Actor = world.unit) =>
    outcome(
      saveOpinion(contextOf(by), {
        applicationId: id,
        opinionId: newKey(),
        version: 0,
        ...target,
        kind: 'correction',
        text: '请核对。',
        ...more,
      }),
    );
  const on = onSection('education');
  const written = async () =>
    applicationOpinions(id, { state: 'unitReview', officeId: world.unitId });

  it('speaks of the whole, a section, a row, a field or a file, in the reader’s words', async () => {
    const targets: OpinionTarget[] = [
      onSection(wholeApplication),
      on,
      { ...on, rowId },
      { ...on, rowId, field: 'school' },
      { ...on, rowId, attachmentId },
    ];
    for (const target of targets) expect(await write(target)).toBe('done');
    expect((await written()).map((opinion) => opinion.on)).toEqual([
      '整份申请书',
      '学历学位',
      '学历学位 · 第 1 条',
      expect.stringMatching(/^学历学位 · 第 1 条 · .*学校/),
      expect.stringMatching(/^学历学位 · 第 1 条 · 附件“毕业证书\.jpg”$/),
    ]);
  });

  it('speaks of nothing that the submission does not have', async () => {
    const other = { ...on, rowId: newKey() };
    const targets: OpinionTarget[] = [
      onSection('no-such-section'),
      other,
      { ...on, rowId, field: 'noSuchField' },
      { ...on, field: 'school' },
      { ...on, rowId, attachmentId: newKey() },
      { ...on, rowId: null, attachmentId },
      { ...onSection('basic'), rowId, attachmentId },
      { ...onSection(wholeApplication), rowId },
    ];
    for (const target of targets)
      expect([target, await write(target)]).toEqual([target, 'notFound']);
  });

  it('is saved over the version that was seen; a save without an answer is the same opinion', async () => {
    const opinionId = newKey();
    const over = (version: number, text: string, by = world.unit) =>
      write(on, { opinionId, version, text }, by);
    const colleague = await administrator('unitAdmin', { unitId: world.unitId });
    expect(await over(0, '第一稿')).toBe('done');
    expect(await over(0, '第一稿再发')).toBe('done');
    expect(await over(0, '同事的', colleague)).toBe('stale');
    expect(await over(1, '同事改的', colleague)).toBe('done');
    expect(await over(1, '没看到同事改的')).toBe('stale');
    expect((await written()).map(({ text, version }) => [text, version])).toEqual([
      ['同事改的', 2],
    ]);
  });

  it('goes from 未改 over 已改 to 已核', async () => {
    await sendBack(world.unit, id);
    const state = async () => (await applicationOpinions(id, null)).map((each) => each.state);
    const [opinion] = await applicationOpinions(id, null);
    const input = { applicationId: id, opinionId: opinion?.id ?? '' };
    const mark = (done: boolean, by = applicant) =>
      outcome(markOpinion(contextOf(by), { ...input, done }));
    const states = [await state()];
    for (const done of [true, false, true]) {
      expect(await mark(done)).toBe('done');
      states.push(await state());
    }
    expect(states.flat()).toEqual(['open', 'done', 'open', 'done']);
    await acts.submit(applicant, id);
    expect(await mark(false)).toBe('locked');
    expect(await outcome(settleOpinion(contextOf(world.unit), input))).toBe('done');
    expect(await state()).toEqual(['settled']);
  });

  it('is marked by its applicant alone, and not before it is released', async () => {
    const opinionId = await correct(world.unit, id, 'education', '请核对。');
    const input = { applicationId: id, opinionId, done: true };
    expect(await outcome(markOpinion(contextOf(applicant), input))).toBe('locked');
    await acts.return(world.unit, id);
    const others = [world.unit, world.supervisor, world.committee];
    const answers = await Promise.all(
      others.map((by) => outcome(markOpinion(contextOf(by), input))),
    );
    expect(answers).toEqual(['notFound', 'notFound', 'notFound']);
  });

  it('of an earlier year is shown when it was released then', async () => {
    await sendBack(world.unit, id);
    await db().application.update({ where: { id }, data: { year: 2020 } });
    const record = { applicantId: applicant.userId, year: 2021 };
    expect(await earlierOpinions(record)).toMatchObject([
      { year: 2020, text: '毕业证书扫描不清晰，请重新上传。', sectionId: 'education' },
    ]);
  });
});
