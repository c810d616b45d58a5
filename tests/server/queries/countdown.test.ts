import type { Actor } from '@/lib/domain/policy/actor';
import { db } from '@/lib/server/db';
import { shell } from '@/lib/server/queries/shell';
import { recommendAndForward, returnWith } from '@/prisma/seed/world/applications';
import { newApplicant, readyDraft, submitted, useWorld } from '../../support/world';

const world = useWorld();

/** What the countdown says to somebody, as an instant. */
async function countdown(actor: Actor): Promise<[string, Date] | null> {
  const { closing } = await shell({ ...actor });
  return closing && [closing.window, new Date(closing.at)];
}
const round = () => db().round.findFirstOrThrow({ where: { committeeId: world.committeeId } });

test('counts, for each role, the window that closes next', async () => {
  const { applyTo, unitReviewTo, supervisingReviewTo } = await round();
  expect(await countdown(world.unit)).toBeNull();
  const { applicant, id } = await submitted(world);
  const draft = await readyDraft(world);

  expect(await countdown(draft.applicant)).toEqual(['apply', applyTo]);
  expect(await countdown(applicant)).toBeNull();
  expect(await countdown(world.unit)).toEqual(['unitReview', unitReviewTo]);
  expect(await countdown(world.committee)).toEqual(['apply', applyTo]);
  expect(await countdown(world.region)).toEqual(['apply', applyTo]);

  await recommendAndForward(world.unit, id);
  expect(await countdown(world.unit)).toBeNull();
  expect(await countdown(world.supervisor)).toEqual(['supervisingReview', supervisingReviewTo]);

  await returnWith(world.supervisor, id, 'education', '毕业证书扫描不清晰，请重新上传。');
  const { correctionDueAt } = await db().application.findUniqueOrThrow({ where: { id } });
  expect(await countdown(applicant)).toEqual(['correction', correctionDueAt]);
});

test('who has not begun is told until when they can, in the region of their entry', async () => {
  const person = await newApplicant();
  const { applyTo } = await round();
  const entered = { ...person, entryRegionCode: world.target.regionCode };
  expect(await countdown(entered)).toEqual(['apply', applyTo]);
  expect(await countdown({ ...person, entryRegionCode: null })).toBeNull();
});
