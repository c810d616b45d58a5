import { setPassword } from '@/app/actions/registration';
import { PublicPage } from '@/components/layout/public-page';
import { SetPasswordForm } from '@/components/registration/set-password-form';

export const metadata = { title: '设置密码' };

export default function Page() {
  return (
    <PublicPage title="设置密码">
      <SetPasswordForm setPassword={setPassword} />
    </PublicPage>
  );
}
