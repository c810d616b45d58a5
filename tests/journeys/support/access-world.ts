// The world of the access matrix: one application at its unit, and everybody who might try.

import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/domain/policy/actor';
import { startPublicity } from '@/lib/server/commands/publicity/start-publicity';
import { recordObjection } from '@/lib/server/commands/publicity/objections';
import { openApplication } from '@/lib/server/commands/review-application';
import { inviteAdministrator } from '@/lib/server/commands/invite-administrator';
import {
  submit,
  filledDraft,
  targetOf,
  versionOf,
  type Target,
} from '@/prisma/seed/world/applications';
import { actorOf, contextOf, makeAdministrator } from '@/prisma/seed/world/people';
import { startBatch } from '@/lib/server/commands/batch';
import { startRoster } from '@/lib/server/commands/print-jobs';
import { runPrintJobs } from '@/lib/server/print/jobs/run-jobs';
import { db } from '@/lib/server/db';
import { sealedAt, unseal } from '@/lib/server/seal';
import { openSite, type Site } from '../../support/site';
import {
  actOn,
  administrator,
  approvedUnit,
  newApplicant,
  useWorld,
  type World,
} from '../../support/world';
import { cookieOf } from './principals';

/** Everybody who might try, and what they are to the application of `owner`, now at its unit. */
export const everybody = [
  'anonymous',
  'owner',
  'otherApplicant',
  'unitAdmin',
  'otherUnitAdmin',
  'supervisor', // of the unit, but the application has not reached them
  'otherSupervisor',
  'committee',
  'regionAdmin',
  'otherRegionAdmin',
  'platformAdmin',
  'auditor',
] as const;
export type Who = (typeof everybody)[number];

/** Who may read and administer the unit. */
export const ofUnit: readonly Who[] = ['unitAdmin', 'supervisor', 'regionAdmin'];

/** An input of an action, and who is not told "not found" (whatever else they hear). */
export type Attempt = { readonly input: () => unknown; readonly mayTry: readonly Who[] };

/** What the matrix is tried on; filled in before the tests run. */
export type AccessWorld = {
  site: Site;
  world: World;
  applicationId: string;
  target: Target;
  fileId: string;
  roundId: string;
  submissionVersion: number;
  documentNumber: string;
  invitationId: string;
  secondGrantId: string;
  batchId: string;
  /** Asked for by `unitAdmin`, and done. */
  printJobId: string;
  readonly publicityId: string;
  readonly objectionId: string;
  readonly cookies: Record<Who, string>;
  readonly actors: Record<Exclude<Who, 'anonymous'>, Actor>;
};

/** A publicity in the system of one application, from a Monday to a Friday. */
export const publicityOf = (applicationId: string) => ({
  kind: 'system' as const,
  applicationIds: [applicationId],
  from: '2035-10-01',
  to: '2035-10-05',
  place: '公示栏',
  contactName: '人事科',
  telephone: '0991-1234567',
  email: '',
});

export function useAccessWorld(): AccessWorld {
  const world = useWorld();
  const ids = { publicityId: randomUUID(), objectionId: randomUUID() };
  const at = { world, ...ids, cookies: {}, actors: {} } as AccessWorld;
  beforeAll(async () => {
    const { publicityId, objectionId } = at;
    const owner = await newApplicant();
    at.target = await targetOf('news', 1);
    at.applicationId = await filledDraft(owner, at.target, world.unitId);
    await submit(owner, at.applicationId);
    await db().round.updateMany({ data: { publicity: 'system' } });
    await openApplication(contextOf(world.unit), await actOn(at.applicationId));
    await startPublicity(contextOf(world.unit), { ...publicityOf(at.applicationId), publicityId });
    const { applicationId } = at;
    const objection = { publicityId, applicationId, objectionId, fromWhom: '' };
    await recordObjection(contextOf(world.unit), { ...objection, text: '测试的异议' });
    at.submissionVersion = await versionOf(at.applicationId);
    const file = await db().attachment.findFirstOrThrow({ where: { applicationId } });
    at.fileId = file.id;
    const application = await db().application.findUniqueOrThrow({ where: { id: applicationId } });
    at.roundId = application.roundId;
    const { documentSealed } = await db().user.findUniqueOrThrow({ where: { id: owner.userId } });
    at.documentNumber = unseal(documentSealed ?? new Uint8Array(), sealedAt.document(owner.userId));
    const other = await approvedUnit('示例县广播电视台', world.bureauId, world.supervisor);
    const invitation = await inviteAdministrator(contextOf(world.unit), {
      office: { kind: 'unit', id: world.unitId },
      role: 'unitAdmin',
      roleTo: '',
      name: '阿依古丽·示例',
      email: '',
    });
    at.invitationId = invitation.id;
    const second = await administrator('unitAdmin', { unitId: world.unitId });
    const grant = await db().roleGrant.findFirstOrThrow({ where: { userId: second.userId } });
    at.secondGrantId = grant.id;
    const batch = { batchId: randomUUID(), event: 'return', text: '', items: [] } as const;
    ({ id: at.batchId } = await startBatch(contextOf(world.unit), batch));
    const roster = { search: 'view=all', sheet: true };
    ({ id: at.printJobId } = await startRoster(contextOf(world.unit), roster));
    await runPrintJobs();
    const elsewhere = await administrator('supervisingAdmin', { unitId: other.unitId });
    const ofPlatform = async (role: 'platformAdmin' | 'auditor') =>
      actorOf(await makeAdministrator(`only-${role.toLowerCase()}`, role, { role }), role);
    Object.assign(at.actors, {
      owner,
      otherApplicant: await newApplicant(),
      unitAdmin: world.unit,
      otherUnitAdmin: other.unit,
      supervisor: world.supervisor,
      otherSupervisor: elsewhere,
      committee: world.committee,
      regionAdmin: world.region,
      otherRegionAdmin: await administrator('regionAdmin', { regionCode: '650100' }),
      platformAdmin: await ofPlatform('platformAdmin'),
      auditor: await ofPlatform('auditor'),
    });
    at.site = await openSite();
    at.cookies.anonymous = '';
    for (const [who, actor] of Object.entries(at.actors))
      at.cookies[who as Who] = await cookieOf(actor);
  });
  afterAll(async () => {
    await at.site?.stop();
  });
  return at;
}
