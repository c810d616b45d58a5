import { contentChanges } from '@/lib/domain/application/changes';
import { submissionContent } from '@/lib/domain/application/submission-content';
import { saveSection } from '@/lib/server/commands/save-section';
import { settleOpinion } from '@/lib/server/commands/opinions';
import { db } from '@/lib/server/db';
import { contextOf } from '@/prisma/seed/world/people';
import {
  makeChain,
  newApplicant,
  outcome,
  readyDraft,
  submitted,
  useWorld,
} from '@/tests/support/world';
import { acts, inTurn, sendBack } from './acts';
import { applicationOf, historyOf, storedSection } from './readings';

/** Where it is and who holds it. */
const place = async (id: string) => {
  const { state, holderUnitId, holderCommitteeId } = await applicationOf(id);
  return [state, holderUnitId ?? holderCommitteeId];
};

describe('the whole way', () => {
  const world = useWorld();

  it('is returned, corrected, sent again, recommended twice and accepted', async () => {
    const { applicant, id } = await submitted(world);
    expect(await sendBack(world.unit, id)).toEqual(['done', 'done', 'done']);
    const returned = await applicationOf(id);
    expect(returned).toMatchObject({ state: 'draft', returnCount: 1, holderUnitId: null });
    expect(returned.correctionDueAt?.getTime()).toBeGreaterThan(Date.now());

    const { rows } = await storedSection(id, 'achievements');
    const [first] = rows as { rowId: string }[];
    const corrected = [{ ...first, name: '改正后的名称' }];
    const input = { applicationId: id, sectionId: 'achievements', version: 1, rows: corrected };
    expect(await outcome(saveSection(contextOf(applicant), input))).toBe('done');

    expect(
      await inTurn(
        () => acts.submit(applicant, id),
        () => acts.open(world.unit, id),
        () => acts.recommend(world.unit, id),
        () => acts.forward(world.unit, id),
        () => acts.open(world.supervisor, id),
        () => acts.recommend(world.supervisor, id),
        () => acts.forward(world.supervisor, id),
        () => acts.open(world.committee, id),
        () => acts.accept(world.committee, id),
      ),
    ).toEqual(Array(9).fill('done'));
    expect(await place(id)).toEqual(['accepted', world.committeeId]);
    expect(await historyOf(id)).toEqual([
      'create draft → draft',
      'submit draft → unitReview',
      'open unitReview → unitReview',
      'return unitReview → draft',
      'submit draft → unitReview',
      'open unitReview → unitReview',
      'forward unitReview → supervisingReview',
      'open supervisingReview → supervisingReview',
      'forward supervisingReview → committeeReview',
      'open committeeReview → committeeReview',
      'accept committeeReview → accepted',
    ]);
  });

  it('two submissions differ in exactly what was corrected', async () => {
    const { applicant, id } = await submitted(world);
    await sendBack(world.unit, id);
    const { rows } = await storedSection(id, 'achievements');
    const [first] = rows as { rowId: string; name: string }[];
    const corrected = [{ ...first, name: '改正后的名称' }];
    const input = { applicationId: id, sectionId: 'achievements', version: 1, rows: corrected };
    await saveSection(contextOf(applicant), input);
    await acts.submit(applicant, id);
    const submissions = await db().submission.findMany({
      where: { applicationId: id },
      orderBy: { number: 'asc' },
    });
    const [before, after] = submissions.map(({ content }) => submissionContent.parse(content));
    expect(before && after && contentChanges(before, after)).toEqual([
      {
        sectionId: 'achievements',
        title: '业绩成果',
        rows: [
          {
            kind: 'changed',
            rowId: first?.rowId,
            fields: [
              {
                key: 'name',
                label: '名称（项目、课题、成果）',
                before: first?.name,
                after: '改正后的名称',
              },
            ],
          },
        ],
        filesAdded: [],
        filesRemoved: [],
      },
    ]);
  });

  it('goes through two receiving units, one above the other', async () => {
    const chain = await makeChain();
    const { id } = await submitted({ ...world, unitId: chain.unitId });
    expect(await place(id)).toEqual(['unitReview', chain.unitId]);
    await acts.recommend(chain.unit, id);
    expect(await acts.forward(chain.unit, id)).toBe('done');
    expect(await place(id)).toEqual(['supervisingReview', chain.lowerId]);
    expect(await acts.open(chain.upper, id)).toBe('notFound');
    expect(await acts.forward(chain.lower, id)).toBe('recommendationLength');
    await acts.recommend(chain.lower, id);
    expect(await acts.forward(chain.lower, id)).toBe('done');
    expect(await place(id)).toEqual(['supervisingReview', chain.upperId]);
    expect(await acts.forward(chain.lower, id)).toBe('notHolder');
    await acts.recommend(chain.upper, id);
    expect(await acts.forward(chain.upper, id)).toBe('done');
    expect(await place(id)).toEqual(['committeeReview', world.committeeId]);
    expect(await acts.accept(world.committee, id)).toBe('done');
    expect((await applicationOf(id)).everHeldBy).toEqual([
      chain.unitId,
      chain.lowerId,
      chain.upperId,
      world.committeeId,
    ]);
  });

  it('is not accepted while a correction is open, and is once it is settled', async () => {
    const { id } = await submitted(world);
    await acts.recommend(world.unit, id);
    await acts.forward(world.unit, id);
    await acts.recommend(world.supervisor, id);
    await acts.forward(world.supervisor, id);
    await acts.correct(world.committee, id);
    expect(await acts.accept(world.committee, id)).toBe('openCorrections');
    const { id: opinionId } = await db().opinion.findFirstOrThrow({ where: { applicationId: id } });
    const settle = () =>
      outcome(settleOpinion(contextOf(world.committee), { applicationId: id, opinionId }));
    expect(await inTurn(settle, settle)).toEqual(['done', 'conflict']);
    expect(await acts.accept(world.committee, id)).toBe('done');
  });

  it('is rejected with a reason, and that is the end', async () => {
    const { applicant, id } = await submitted(world);
    await acts.recommend(world.unit, id);
    await acts.forward(world.unit, id);
    await acts.recommend(world.supervisor, id);
    await acts.forward(world.supervisor, id);
    expect(await acts.reject(world.committee, id, '')).toBe('reasonMissing');
    expect(await acts.reject(world.committee, id, '其他政策不符：示例原因')).toBe('done');
    expect(await place(id)).toEqual(['rejected', world.committeeId]);
    const last = await db().event.findFirst({
      where: { applicationId: id },
      orderBy: { fromVersion: 'desc' },
    });
    expect([last?.reason, last?.actorRole, last?.actorOffice]).toEqual([
      '其他政策不符：示例原因',
      'committeeAdmin',
      world.committee.office,
    ]);
    const after = await inTurn(
      () => acts.submit(applicant, id),
      () => acts.return(world.committee, id),
      () => acts.accept(world.committee, id),
      () => acts.reject(world.committee, id),
    );
    expect(after).toEqual(Array(4).fill('wrongState'));
  });

  it('a person who moves to another unit is not shown to the old one any longer', async () => {
    const { unitId, unit } = await makeChain();
    const { applicant, id } = await readyDraft(world, await newApplicant());
    await acts.submit(applicant, id);
    await sendBack(world.unit, id);
    const { rows } = await storedSection(id, 'basic');
    const [row] = rows as object[];
    const moved = { ...row, unit: { id: unitId, name: unit.office } };
    const input = { applicationId: id, sectionId: 'basic', version: 1, rows: [moved] };
    await saveSection(contextOf(applicant), input);
    await acts.submit(applicant, id);
    expect((await applicationOf(id)).everHeldBy).toEqual([unitId]);
    expect(await acts.open(world.unit, id)).toBe('notFound');
    expect(await acts.open(unit, id)).toBe('done');
  });
});
