import { randomUUID } from 'node:crypto';
import { submitApplication, withdrawApplication } from '@/lib/server/commands/submit-application';
import { db } from '@/lib/server/db';
import { contextOf } from '@/prisma/seed/world/people';
import { actOn, outcome, readyDraft, submitted, useWorld } from '@/tests/support/world';
import { acts, pledge } from './acts';
import { applicationOf, historyOf } from './readings';

const tally = (answers: readonly string[]) =>
  answers.reduce<Record<string, number>>(
    (all, answer) => ({ ...all, [answer]: (all[answer] ?? 0) + 1 }),
    {},
  );

describe('上报, many at once', () => {
  const world = useWorld();

  it('fifty with keys of their own make exactly one transition', async () => {
    const { applicant, id } = await readyDraft(world);
    const act = await actOn(id);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        outcome(
          submitApplication(contextOf(applicant), { ...act, ...pledge, opKey: randomUUID() }),
        ),
      ),
    );
    expect(tally(answers)).toEqual({ done: 1, conflict: 49 });
    expect(await historyOf(id)).toEqual(['create draft → draft', 'submit draft → unitReview']);
    expect(await db().submission.count({ where: { applicationId: id } })).toBe(1);
    expect((await applicationOf(id)).version).toBe(2);
    expect(
      await db().auditEntry.count({ where: { objectId: id, action: 'application.submit' } }),
    ).toBe(1);
  });

  it('five with the same key get the same answer and make one event', async () => {
    const { applicant, id } = await readyDraft(world);
    const input = { ...(await actOn(id)), ...pledge };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => submitApplication(contextOf(applicant), input)),
    );
    expect(answers).toEqual(answers.map(() => ({ id, state: 'unitReview', version: 2 })));
    expect(await db().event.count({ where: { applicationId: id, event: 'submit' } })).toBe(1);
    expect(await db().submission.count({ where: { applicationId: id } })).toBe(1);
  });

  it('a retry long after still gets the first answer, although the state has moved on', async () => {
    const { applicant, id } = await readyDraft(world);
    const input = { ...(await actOn(id)), ...pledge };
    const first = await submitApplication(contextOf(applicant), input);
    expect(await acts.withdraw(applicant, id)).toBe('done');
    expect(await submitApplication(contextOf(applicant), input)).toEqual(first);
    expect((await applicationOf(id)).state).toBe('draft');
  });

  it('a key that was used for another act, or on another application, is a conflict', async () => {
    const { applicant, id } = await readyDraft(world);
    const input = { ...(await actOn(id)), ...pledge };
    await submitApplication(contextOf(applicant), input);
    const again = { ...(await actOn(id)), opKey: input.opKey };
    expect(await outcome(withdrawApplication(contextOf(applicant), again))).toBe('conflict');
    expect((await applicationOf(id)).state).toBe('unitReview');
  });

  it('the same key from two people is two acts', async () => {
    const [one, two] = [await readyDraft(world), await readyDraft(world)];
    const opKey = randomUUID();
    const answers = await Promise.all(
      [one, two].map(async ({ applicant, id }) =>
        outcome(
          submitApplication(contextOf(applicant), { ...(await actOn(id)), ...pledge, opKey }),
        ),
      ),
    );
    expect(answers).toEqual(['done', 'done']);
  });

  it('the applicant takes it back or the unit opens it, never both', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      const { applicant, id } = await submitted(world);
      const answers = await Promise.all([acts.withdraw(applicant, id), acts.open(world.unit, id)]);
      expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
      expect((await applicationOf(id)).version).toBe(3);
      expect(await historyOf(id)).toHaveLength(3);
    }
  });

  it('two reviewers decide once', async () => {
    const { id } = await submitted(world);
    expect(await acts.open(world.unit, id)).toBe('done');
    expect(await acts.recommend(world.unit, id)).toBe('done');
    expect(await acts.correct(world.unit, id)).toBe('done');
    const answers = await Promise.all([acts.forward(world.unit, id), acts.return(world.unit, id)]);
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
    expect((await applicationOf(id)).version).toBe(4);
  });
});
