import { notFound } from 'next/navigation';
import { findReceivingUnits } from '@/app/actions/registration';
import { decideUnit, resubmitUnit } from '@/app/actions/units';
import { UnitPage } from '@/components/units/unit-page';
import { openRegions } from '@/lib/server/queries/public-site';
import { unitDetail } from '@/lib/server/queries/units';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '单位' };

type Props = { readonly params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const [unit, regions] = await Promise.all([unitDetail(actor, id), openRegions()]);
  if (unit === null) notFound();
  const actions = { decide: decideUnit, resubmit: resubmitUnit, findUnits: findReceivingUnits };
  return <UnitPage unit={unit} regions={regions} actions={actions} />;
}
