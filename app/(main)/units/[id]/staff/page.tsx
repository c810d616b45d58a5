import { notFound } from 'next/navigation';
import { inviteStaff } from '@/app/actions/administrators';
import { StaffPage } from '@/components/units/staff-page';
import { rolesManagedBy } from '@/lib/domain/registration/administrators';
import { unitDetail } from '@/lib/server/queries/unit-detail';
import { unitStaff } from '@/lib/server/queries/unit-people';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '单位人员' };

type Props = { readonly params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const unit = (await unitDetail(actor, id)) ?? notFound();
  const roles = unit.mayAdminister ? rolesManagedBy(actor.role, unit) : [];
  const found = await unitStaff(actor, unit.id);
  return <StaffPage unit={unit} {...found} roles={roles} invite={inviteStaff} />;
}
