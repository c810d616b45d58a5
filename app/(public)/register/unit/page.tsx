import { findReceivingUnits, registerUnit } from '@/app/actions/registration';
import { PublicPage } from '@/components/layout/public-page';
import { UnitRegistration } from '@/components/registration/unit-registration';
import { openRegions, textInForce } from '@/lib/server/queries/public-site';
import { currentActor } from '@/lib/server/session';

export const metadata = { title: '单位注册' };

export default async function Page() {
  const [consentText, regions, actor] = await Promise.all([
    textInForce('consent'),
    openRegions(),
    currentActor(),
  ]);
  return (
    <PublicPage title="单位注册">
      <UnitRegistration
        consentText={consentText}
        regions={regions}
        signedInAs={actor?.name ?? null}
        findUnits={findReceivingUnits}
        register={registerUnit}
      />
    </PublicPage>
  );
}
