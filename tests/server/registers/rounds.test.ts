import { changeRecord, makeRecord } from '@/lib/server/commands/registers';
import { db } from '@/lib/server/db';
import { registerForm } from '@/lib/server/queries/registers/register-form';
import { contextOf } from '@/prisma/seed/world/people';
import { readyDraft, useWorld } from '../../support/world';
import { examplesOf } from './examples';

const world = useWorld();

const formOf = async (key: string) => {
  const form = await registerForm(world.committee, { register: 'rounds', key }, new Date());
  if (form === null) throw new Error('not in scope');
  return form;
};

describe('a round', () => {
  test('is copied for the next year with its forms', async () => {
    const { key } = await makeRecord(contextOf(world.committee), {
      register: 'rounds',
      row: examplesOf(world.committeeId).rounds.row,
    });
    const version = await db().formVersion.create({ data: { name: 'example', content: {} } });
    const place = { roundId: key, place: 'news', formVersionId: version.id };
    const publishedById = world.committee.userId;
    await db().publishedForm.createMany({
      data: [1, 2].map((number) => ({ ...place, number, publishedById })),
    });
    const form = await registerForm(
      world.committee,
      { register: 'rounds', key: null, copy: key },
      new Date(),
    );
    expect(form?.values).toMatchObject({
      year: '2032',
      name: '2032年度职称评审',
      applyTo: '2032-04-01 18:00',
    });
    const next = await makeRecord(contextOf(world.committee), {
      register: 'rounds',
      row: form?.values ?? {},
      copiedFrom: key,
    });
    const forms = await db().publishedForm.findMany({ where: { roundId: next.key } });
    expect(forms).toMatchObject([{ place: 'news', number: 1, formVersionId: version.id }]);
  });

  test('that is extended is announced on the home page and to whom it concerns', async () => {
    const draft = await readyDraft(world);
    const { roundId } = await db().application.findUniqueOrThrow({ where: { id: draft.id } });
    const { values: seen } = await formOf(roundId);
    const row = {
      ...seen,
      applyTo: seen['unitReviewTo'] ?? '',
    };
    const at = { register: 'rounds', key: roundId } as const;
    await changeRecord(contextOf(world.committee), { ...at, seen, row });
    const notice = await db().notice.findFirstOrThrow({ orderBy: { publishedAt: 'desc' } });
    expect(notice.title).toContain('延长');
    expect(notice.body).toContain(`个人申报延长至 ${seen['unitReviewTo']}`);
    const told = await db().notification.findMany({
      where: { kind: 'roundExtended' },
      select: { userId: true },
    });
    expect(told).toContainEqual({ userId: draft.applicant.userId });
    await changeRecord(contextOf(world.committee), { ...at, seen: row, row: seen });
    expect(await db().notification.count({ where: { kind: 'roundExtended' } })).toBe(told.length);
  });
});
