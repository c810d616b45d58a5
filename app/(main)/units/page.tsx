import { notFound } from 'next/navigation';
import { UnitsPage } from '@/components/units/units-page';
import { can } from '@/lib/domain/policy/scopes';
import { listUnits } from '@/lib/server/queries/units';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '单位' };

export default async function Page() {
  const actor = await requireActor();
  if (!can(actor, 'unit.read')) notFound();
  return <UnitsPage units={await listUnits(actor)} />;
}
