import { notFound } from 'next/navigation';
import { findReceivingUnits } from '@/app/actions/registration';
import * as units from '@/app/actions/units';
import { UnitPage } from '@/components/units/unit-page';
import { openRegions } from '@/lib/server/queries/public-site';
import { unitDetail, unitHistory } from '@/lib/server/queries/unit-detail';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '单位' };

type Props = { readonly params: Promise<{ id: string }> };

const actions = {
  decide: units.decideUnit,
  resubmit: units.resubmitUnit,
  amend: units.amendUnit,
  requestChange: units.requestUnitChange,
  withdrawChange: units.withdrawUnitChange,
  move: units.moveUnit,
  findUnits: findReceivingUnits,
};

export default async function Page({ params }: Props) {
  const { id } = await params;
  const unit = (await unitDetail(await requireActor(), id)) ?? notFound();
  const [history, regions] = await Promise.all([unitHistory(unit.id), openRegions()]);
  return <UnitPage unit={unit} history={history} regions={regions} actions={actions} />;
}
