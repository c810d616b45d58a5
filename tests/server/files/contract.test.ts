import { Refusal } from '@/lib/domain/refusal';
import { removeAttachment } from '@/lib/server/commands/attachments';
import { uploadContract } from './contract/contract';
import { application, contextOf, person, unit } from './fixture';
import { openSite } from './test-site';

jest.setTimeout(60_000);

uploadContract(async () => {
  const site = await openSite();
  const applicant = await person('applicant');
  const stranger = await person('applicant');
  const elsewhere = await person('unitAdmin', { unitId: await unit() });
  return {
    origin: site.origin,
    me: site.as(applicant),
    applicantId: applicant.userId,
    applicationId: await application(applicant.userId),
    strangers: {
      anotherApplicant: site.as(stranger),
      anotherUnit: site.as(elsewhere),
      endedSession: { 'x-test-actor': 'nobody' },
    },
    remove: (attachmentId, as) =>
      removeAttachment(contextOf(as === 'me' ? applicant : stranger), { attachmentId }).then(
        () => 'done',
        (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
      ),
    close: () => site.close(),
  };
});
