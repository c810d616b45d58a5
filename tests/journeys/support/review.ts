// Reviews that pages are looked at with: one that came back with one section open, one that the
// unit edits after a return, and a batch with a result.

import { randomUUID } from 'node:crypto';
import { runBatch, startBatch } from '@/lib/server/commands/batch';
import { keepPhrase } from '@/lib/server/commands/phrases';
import { returnApplication } from '@/lib/server/commands/return-application';
import { openApplication } from '@/lib/server/commands/review-application';
import { saveSection } from '@/lib/server/commands/save-section';
import { db } from '@/lib/server/db';
import { correct, submit, versionOf } from '@/prisma/seed/world/applications';
import { contextOf } from '@/prisma/seed/world/people';
import { actOn, submitted, type World } from '../../support/world';
import type { Actor } from '@/lib/domain/policy/actor';

async function rename(by: Actor, applicationId: string, name: string): Promise<void> {
  const where = { applicationId_sectionId: { applicationId, sectionId: 'achievements' } };
  const { rows, version } = await db().sectionRows.findUniqueOrThrow({ where });
  const [row, ...rest] = rows as object[];
  const input = { applicationId, sectionId: 'achievements', version };
  await saveSection(contextOf(by), { ...input, rows: [{ ...row, name }, ...rest] as never });
}

/** @param opened an application that the unit has opened; nothing in it keeps it from staying. */
export async function reviewInMotion(world: World, opened: string) {
  const unit = contextOf(world.unit);
  const sendBack = async (id: string, unlocked: string[]) => {
    await openApplication(unit, await actOn(id));
    await correct(
      world.unit,
      id,
      unlocked[0] ?? 'education',
      '毕业时间与证书不一致，请核对后改正。',
    );
    await returnApplication(unit, { ...(await actOn(id)), unlocked });
  };
  const returned = await submitted(world);
  await sendBack(returned.id, ['education']);
  const edited = await submitted(world);
  await sendBack(edited.id, []);
  await rename(edited.applicant, edited.id, '申报人改正的名称');
  await submit(edited.applicant, edited.id);
  await openApplication(unit, await actOn(edited.id));
  await rename(world.unit, edited.id, '单位改正的名称');
  await keepPhrase(unit, { text: '请补充加盖公章的证明。' });
  const items = [{ applicationId: opened, version: await versionOf(opened) }];
  const { id: batchId } = await startBatch(unit, {
    batchId: randomUUID(),
    event: 'return',
    text: '',
    items,
  });
  await runBatch(unit, { batchId });
  return { returned, edited, batchId };
}
