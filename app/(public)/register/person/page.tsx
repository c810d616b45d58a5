import { registerPerson } from '@/app/actions/registration';
import { PublicPage } from '@/components/layout/public-page';
import { PersonRegistration } from '@/components/registration/person-registration';
import { textInForce } from '@/lib/server/queries/public-site';

export const metadata = { title: '个人注册' };

export default async function Page() {
  return (
    <PublicPage title="个人注册">
      <PersonRegistration consentText={await textInForce('consent')} register={registerPerson} />
    </PublicPage>
  );
}
