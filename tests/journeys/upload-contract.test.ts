// The contract of uploads once more, against the production build over HTTP.

import { db } from '@/lib/server/db';
import { filledDraft } from '@/prisma/seed/world/applications';
import { uploadContract } from '../server/files/contract/contract';
import { openSite } from '../support/site';
import { approvedUnit, newApplicant, useWorld } from '../support/world';
import { allActions, callAction } from './support/build';
import { cookieOf } from './support/principals';

jest.setTimeout(120_000);
const world = useWorld();

uploadContract(async () => {
  const applicant = await newApplicant();
  const applicationId = await filledDraft(applicant, world.target, world.unitId);
  const stranger = await newApplicant();
  const elsewhere = await approvedUnit('示例县广播电视台', world.bureauId, world.supervisor);
  const ended = await cookieOf(stranger);
  await db().session.deleteMany({ where: { userId: stranger.userId } });
  const headersOf = async (actor: typeof applicant) => ({ cookie: await cookieOf(actor) });
  const [me, anotherApplicant] = [await headersOf(applicant), await headersOf(stranger)];
  const site = await openSite();
  const action = allActions().find(({ name }) => name === 'removeAttachment');
  if (action === undefined) throw new Error('the build removes no attachment');
  return {
    origin: site.origin,
    me,
    applicantId: applicant.userId,
    applicationId,
    strangers: {
      anotherApplicant,
      anotherUnit: await headersOf(elsewhere.unit),
      endedSession: { cookie: ended },
    },
    remove: async (attachmentId, as) => {
      const { cookie } = as === 'me' ? me : anotherApplicant;
      const answer = await callAction(site.origin, '/home', action, { attachmentId }, cookie);
      return (answer as { code?: string }).code ?? 'done';
    },
    close: site.stop,
  };
});
