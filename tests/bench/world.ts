// The world of the bench: people who save, a queue of 60, and one application under review.

import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/domain/policy/actor';
import { openApplication } from '@/lib/server/commands/review-application';
import { db } from '@/lib/server/db';
import { submit, targetOf, versionOf } from '@/prisma/seed/world/applications';
import {
  actorOf,
  approveUnit,
  contextOf,
  makeAdministrator,
  makeReceivingUnit,
  registerUnitIn,
} from '@/prisma/seed/world/people';
import { manyDrafts, saverOf, signedIn, type Saver } from './people';

export type BenchWorld = {
  /** The same people for every section that is measured. */
  readonly savers: (sectionId: string) => Promise<Saver[]>;
  /** Cookies of sessions of the unit's administrator. */
  readonly reviewers: readonly string[];
  /** The unit's administrator. */
  readonly unit: Actor;
  /** The application that the unit has opened. */
  readonly opened: string;
  /** A session's id, which the bare page reads by. */
  readonly sessionId: string;
};

const savers = 256;
const waiting = 60;
const sessions = 64;

/** Makes the world in DATABASE_URL, which holds the catalogue. */
export async function makeBenchWorld(): Promise<BenchWorld> {
  const target = await targetOf('news', 1);
  const bureau = await makeReceivingUnit('示例县委宣传部', 1);
  const supervisor = await actorOf(
    await makeAdministrator('supervisor', '主管示例', { role: 'supervisingAdmin', unitId: bureau }),
    'supervisingAdmin',
  );
  const { unitId, administratorId } = await registerUnitIn('示例县融媒体中心', 2, bureau, {
    name: '古丽·示例',
  });
  await approveUnit(unitId, supervisor);
  const drafts = await manyDrafts(savers, target, unitId, 100);
  const sent = await manyDrafts(waiting + 1, target, unitId, 1000);
  for (const { applicant, id } of sent) await submit(applicant, id);
  const unit = await actorOf(administratorId, 'unitAdmin');
  const opened = sent[0]?.id ?? '';
  await openApplication(contextOf(unit), {
    applicationId: opened,
    version: await versionOf(opened),
    opKey: randomUUID(),
  });
  const reviewers: string[] = [];
  for (let each = 0; each < sessions; each += 1) {
    reviewers.push(await signedIn(administratorId, 'unitAdmin'));
  }
  const { id: sessionId } = await db().session.findFirstOrThrow({ select: { id: true } });
  return {
    savers: (sectionId) => Promise.all(drafts.map((draft) => saverOf(draft, sectionId))),
    reviewers,
    unit,
    opened,
    sessionId,
  };
}
