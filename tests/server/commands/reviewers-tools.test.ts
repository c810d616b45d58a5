import type { Actor } from '@/lib/domain/policy/actor';
import { phraseLimits } from '@/lib/domain/review/phrases';
import { takeLease } from '@/lib/server/commands/lease';
import { dropPhrase, keepPhrase } from '@/lib/server/commands/phrases';
import { revealDocument } from '@/lib/server/commands/reveal-document';
import { saveRecommendation } from '@/lib/server/commands/save-recommendation';
import { db } from '@/lib/server/db';
import { keptPhrases } from '@/lib/server/queries/phrases';
import { reviewPage } from '@/lib/server/queries/review-page';
import { contextOf } from '@/prisma/seed/world/people';
import { administrator, outcome, submitted, useWorld } from '@/tests/support/world';
import { acts, handUp, newKey } from './acts';
import { applicationOf } from './readings';

const world = useWorld();

describe('谁正在办理', () => {
  let id: string;
  let colleague: Actor;
  beforeEach(async () => {
    ({ id } = await submitted(world));
    colleague = await administrator('unitAdmin', { unitId: world.unitId });
  });
  const take = async (by: Actor) => {
    const { holder } = await takeLease(contextOf(by), { applicationId: id });
    return holder?.name ?? null;
  };

  it('is said to whoever comes second, until the first is gone', async () => {
    expect([await take(world.unit), await take(world.unit)]).toEqual([null, null]);
    expect(await take(colleague)).toBe(world.unit.name);
    await db().lease.update({ where: { applicationId: id }, data: { until: new Date(0) } });
    expect([await take(colleague), await take(world.unit)]).toEqual([null, colleague.name]);
  });

  it('keeps nobody from acting: the version decides', async () => {
    await take(world.unit);
    expect(await acts.open(colleague, id)).toBe('done');
  });

  it('is taken by who holds the application alone, and written down once', async () => {
    const others = [world.supervisor, world.committee, world.region];
    for (const by of others) {
      expect(await outcome(takeLease(contextOf(by), { applicationId: id }))).toBe('notFound');
    }
    await take(world.unit);
    await take(world.unit);
    const entries = await db().auditEntry.count({ where: { action: 'lease.take', objectId: id } });
    expect(entries).toBe(1);
  });
});

describe('显示 of the document number', () => {
  it('gives the whole number to reviewers of the application, and keeps who asked and why', async () => {
    const { applicant, id } = await submitted(world);
    const input = { applicationId: id, reason: '与身份证原件核对' };
    const reveal = (by: Actor) => revealDocument(contextOf(by), input);
    const { documentNumber } = await reveal(world.unit);
    expect(documentNumber).toMatch(/^999999\d{11}[\dX]$/);
    const page = await reviewPage(world.unit, id, { now: new Date(), withEarlier: false });
    expect(JSON.stringify(page)).not.toContain(documentNumber);
    const entries = await db().auditEntry.findMany({ where: { action: 'person.reveal' } });
    expect(entries.map(({ actorId, objectId, reason }) => [actorId, objectId, reason])).toEqual([
      [world.unit.userId, id, '与身份证原件核对'],
    ]);
    for (const by of [applicant, world.supervisor, world.committee]) {
      expect(await outcome(reveal(by))).toBe('notFound');
    }
    expect(await outcome(reveal(world.region))).toBe('done');
  });
});

describe('常用意见', () => {
  const keep = (by: Actor, text: string) => outcome(keepPhrase(contextOf(by), { text }));

  it('are kept for the office, once each', async () => {
    const colleague = await administrator('unitAdmin', { unitId: world.unitId });
    expect([await keep(world.unit, '请盖章'), await keep(colleague, '请盖章')]).toEqual([
      'done',
      'done',
    ]);
    expect((await keptPhrases(colleague)).map(({ text }) => text)).toEqual(['请盖章']);
    expect(await keptPhrases(world.supervisor)).toEqual([]);
    const [phrase] = await keptPhrases(colleague);
    const drop = (by: Actor) => outcome(dropPhrase(contextOf(by), { id: phrase?.id ?? newKey() }));
    expect([await drop(world.supervisor), await drop(colleague)]).toEqual(['notFound', 'done']);
  });

  it('are as many as can be looked through', async () => {
    const { most } = phraseLimits;
    const answers: string[] = [];
    for (let n = 0; n <= most; n += 1) answers.push(await keep(world.committee, `意见 ${n}`));
    expect(answers).toEqual([...Array.from({ length: most }, () => 'done'), 'phrasesFull']);
  });

  it('are for reviewers', async () => {
    const { applicant } = await submitted(world);
    for (const by of [applicant, world.region]) {
      await expect(async () => keepPhrase(contextOf(by), { text: '无' })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
  });
});

it('the contact block begins with what the office wrote last', async () => {
  const first = await submitted(world);
  await saveRecommendation(contextOf(world.unit), {
    applicationId: first.id,
    version: 0,
    text: '该同志政治立场坚定，业务能力突出，材料真实有效，同意推荐。',
    leaderName: '换了的负责人',
    leaderMobile: '19900000002',
    telephone: '0991-7654321',
    email: 'unit@example.test',
  });
  await acts.forward(world.unit, first.id);
  const next = await submitted(world);
  const page = await reviewPage(world.unit, next.id, { now: new Date(), withEarlier: false });
  expect(page?.recommendations.own).toEqual({
    version: 0,
    text: '',
    leaderName: '换了的负责人',
    leaderMobile: '19900000002',
    telephone: '0991-7654321',
    email: 'unit@example.test',
  });
});

it('every accepted application has a 受理号 of its own, one after the other', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 3; n += 1) {
    const { id } = await submitted(world);
    await handUp(id, world.unit, world.supervisor);
    ids.push(id);
  }
  const answers = await Promise.all(ids.map((id) => acts.accept(world.committee, id)));
  expect(answers).toEqual(['done', 'done', 'done']);
  const given = await Promise.all(
    ids.map(async (id) => (await applicationOf(id)).acceptanceNumber),
  );
  const year = new Date().getFullYear();
  expect(new Set(given)).toEqual(
    new Set([1, 2, 3].map((serial) => `SL${year}${String(serial).padStart(6, '0')}`)),
  );
});
