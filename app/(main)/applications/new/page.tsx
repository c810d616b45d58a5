import { createApplication } from '@/app/actions/applications';
import { NewApplication } from '@/components/form/new-application';
import { can } from '@/lib/domain/policy/scopes';
import { seriesOfRegion, specialtiesOf } from '@/lib/server/queries/catalogue';
import { hasApplications } from '@/lib/server/queries/earlier-applications';
import { applicationOfYear } from '@/lib/server/queries/my-applications';
import { openRegions } from '@/lib/server/queries/public-site';
import { requireActor } from '@/lib/server/session';
import { notFound } from 'next/navigation';

export const metadata = { title: '新增申请书' };

type Props = { readonly searchParams: Promise<{ confirmed?: string; series?: string }> };

export default async function Page({ searchParams }: Props) {
  const actor = await requireActor();
  if (!can(actor, 'application.create')) notFound();
  const { confirmed, series } = await searchParams;
  const [regions, existing, returns] = await Promise.all([
    openRegions(),
    applicationOfYear(actor),
    hasApplications(actor),
  ]);
  const region = regions.find(({ code }) => code === actor.entryRegionCode) ?? null;
  const isConfirmed = region !== null && confirmed === region.code;
  return (
    <NewApplication
      region={region}
      existing={existing}
      confirmed={isConfirmed}
      series={isConfirmed && series === undefined ? await seriesOfRegion(region.code) : []}
      chosen={isConfirmed && series !== undefined ? await specialtiesOf(region.code, series) : null}
      firstPage={returns ? 'bring' : 'edit'}
      create={createApplication}
    />
  );
}
