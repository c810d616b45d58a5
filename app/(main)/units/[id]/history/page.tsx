import { notFound } from 'next/navigation';
import { UnitHistory } from '@/components/units/unit-history';
import { unitDetail, unitHistory } from '@/lib/server/queries/unit-detail';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '单位历史' };

type Props = { readonly params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const { id } = await params;
  const unit = (await unitDetail(await requireActor(), id)) ?? notFound();
  return <UnitHistory history={await unitHistory(unit.id)} />;
}
