import { Suspense } from 'react';
import { acceptInvitation, readInvitation } from '@/app/actions/administrators';
import { registerPerson } from '@/app/actions/registration';
import { switchRole } from '@/app/actions/session';
import { PublicPage } from '@/components/layout/public-page';
import { InvitationPage } from '@/components/registration/invitation-page';
import { textInForce } from '@/lib/server/queries/public-site';
import { currentActor } from '@/lib/server/session';

export const metadata = { title: '邀请' };

const actions = {
  read: readInvitation,
  accept: acceptInvitation,
  register: registerPerson,
  switchRole,
};

export default async function Page() {
  const [consentText, actor] = await Promise.all([textInForce('consent'), currentActor()]);
  const signedInAs = actor?.name ?? null;
  return (
    <PublicPage title="邀请">
      <Suspense>
        <InvitationPage signedInAs={signedInAs} consentText={consentText} actions={actions} />
      </Suspense>
    </PublicPage>
  );
}
