// People with drafts and nothing attached to them, signed in.

import { db } from '@/lib/server/db';
import { targetOf } from '@/prisma/seed/world/applications';
import {
  actorOf,
  approveUnit,
  makeAdministrator,
  makeReceivingUnit,
  registerUnitIn,
} from '@/prisma/seed/world/people';
import { manyDrafts, signedIn } from '../bench/people';
import type { Person } from './stubborn-sender';

export async function manyUploaders(count: number): Promise<Person[]> {
  const target = await targetOf('news', 1);
  const bureau = await makeReceivingUnit('示例县委宣传部', 1);
  const grant = { role: 'supervisingAdmin', unitId: bureau } as const;
  const supervisor = await makeAdministrator('supervisor', '主管示例', grant);
  const { unitId } = await registerUnitIn('示例县融媒体中心', 2, bureau, { name: '古丽·示例' });
  await approveUnit(unitId, await actorOf(supervisor, 'supervisingAdmin'));
  const drafts = await manyDrafts(count, target, unitId, 100);
  await db().attachment.deleteMany();
  return Promise.all(
    drafts.map(async ({ applicant, id }) => ({
      cookie: await signedIn(applicant.userId, 'applicant'),
      applicationId: id,
    })),
  );
}
