import { LoginPage } from '@/components/registration/login-page';
import { enterRegion } from '@/app/actions/session';
import { demoAccounts } from '@/prisma/seed/demo-accounts';
import { env } from '@/lib/server/env';
import { openRegions, siteEntries } from '@/lib/server/queries/public-site';
import { currentActor } from '@/lib/server/session';

export const metadata = { title: '登录' };

type Props = { readonly searchParams: Promise<{ region?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const { region: code } = await searchParams;
  const [regions, support, actor] = await Promise.all([
    openRegions(),
    siteEntries('support'),
    currentActor(),
  ]);
  return (
    <LoginPage
      region={regions.find((region) => region.code === code) ?? null}
      support={support}
      signedInAs={actor?.name ?? null}
      demoAccounts={env().demo ? demoAccounts : []}
      enterRegion={enterRegion}
    />
  );
}
