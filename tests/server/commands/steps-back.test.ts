import { db } from '@/lib/server/db';
import { makeChain, submitted, useWorld } from '@/tests/support/world';
import { acts, handUp, inTurn } from './acts';
import { applicationOf, historyOf } from './readings';

const place = async (id: string) => {
  const { state, holderUnitId, holderCommitteeId, returnCount, openedAt } = await applicationOf(id);
  return [state, holderUnitId ?? holderCommitteeId, returnCount, openedAt];
};

const world = useWorld();

describe('撤回 of what was sent too early', () => {
  let chain: Awaited<ReturnType<typeof makeChain>>;
  let id: string;
  beforeAll(async () => {
    chain = await makeChain();
  });
  beforeEach(async () => {
    ({ id } = await submitted({ ...world, unitId: chain.unitId }));
  });

  it('the unit takes it back while nobody above has begun', async () => {
    await handUp(id, chain.unit);
    expect(await acts.recall(chain.unit, id)).toBe('done');
    expect(await place(id)).toEqual(['unitReview', chain.unitId, 0, expect.any(Date)]);
    expect(await acts.forward(chain.unit, id)).toBe('done');
  });

  it('nobody takes it back once the office above pressed 办理', async () => {
    await handUp(id, chain.unit);
    expect(await acts.open(chain.lower, id)).toBe('done');
    expect(await acts.recall(chain.unit, id)).toBe('alreadyOpened');
  });

  it('a supervising unit takes it back from the one above it, and from the committee', async () => {
    await handUp(id, chain.unit, chain.lower);
    expect(await acts.recall(chain.lower, id)).toBe('done');
    expect(await place(id)).toEqual(['supervisingReview', chain.lowerId, 0, expect.any(Date)]);
    await acts.forward(chain.lower, id);
    await handUp(id, chain.upper);
    expect(await acts.recall(chain.upper, id)).toBe('done');
    expect(await place(id)).toEqual(['supervisingReview', chain.upperId, 0, expect.any(Date)]);
  });

  it('only who sent it last takes it back', async () => {
    await handUp(id, chain.unit, chain.lower);
    const answers = await inTurn(
      () => acts.recall(chain.unit, id),
      () => acts.recall(chain.upper, id),
      () => acts.recall(world.unit, id),
      () => acts.recall(world.committee, id),
    );
    expect(answers).toEqual(['notHolder', 'notHolder', 'notFound', 'notFound']);
  });

  it('what came back from above is not taken back a second time', async () => {
    await handUp(id, chain.unit, chain.lower);
    expect(await acts.returnLevel(chain.upper, id)).toBe('done');
    expect(await acts.recall(chain.unit, id)).toBe('notHolder');
    expect(await acts.recall(chain.lower, id)).toBe('notHolder');
  });

  it('a granted return does not take the sender’s right away', async () => {
    await db().application.update({ where: { id }, data: { returnCount: 3 } });
    await handUp(id, chain.unit);
    expect(await acts.grantReturn(world.region, id)).toBe('done');
    expect(await acts.recall(chain.unit, id)).toBe('done');
  });
});

describe('回退上一级', () => {
  let chain: Awaited<ReturnType<typeof makeChain>>;
  let id: string;
  beforeAll(async () => {
    chain = await makeChain();
    ({ id } = await submitted({ ...world, unitId: chain.unitId }));
    await handUp(id, chain.unit, chain.lower);
  });

  it('needs a reason', async () => {
    expect(await acts.returnLevel(chain.upper, id, '不行')).toBe('reasonMissing');
  });

  it('goes down level by level, and uses up no return of the applicant', async () => {
    expect(await acts.returnLevel(chain.upper, id, '请补充推荐意见。')).toBe('done');
    expect(await place(id)).toEqual(['supervisingReview', chain.lowerId, 0, expect.any(Date)]);
    expect(await acts.returnLevel(chain.lower, id, '请核对材料。')).toBe('done');
    expect(await place(id)).toEqual(['unitReview', chain.unitId, 0, expect.any(Date)]);
    expect(await acts.returnLevel(chain.unit, id)).toBe('wrongState');
  });

  it('goes up again by the same way, with what was recommended before', async () => {
    const answers = await inTurn(
      () => acts.forward(chain.unit, id),
      () => acts.forward(chain.lower, id),
      () => acts.forward(chain.upper, id),
    );
    expect(answers).toEqual(['done', 'done', 'recommendationLength']);
    await handUp(id, chain.upper);
    expect((await applicationOf(id)).state).toBe('committeeReview');
  });

  it('goes down from the committee to the unit that sent it', async () => {
    expect(await acts.returnLevel(world.committee, id, '请主管单位核对。')).toBe('done');
    expect(await place(id)).toEqual(['supervisingReview', chain.upperId, 0, expect.any(Date)]);
    const steps = await historyOf(id);
    expect(steps.filter((step) => step.startsWith('returnLevel'))).toEqual([
      'returnLevel supervisingReview → supervisingReview',
      'returnLevel supervisingReview → unitReview',
      'returnLevel committeeReview → supervisingReview',
    ]);
  });
});
