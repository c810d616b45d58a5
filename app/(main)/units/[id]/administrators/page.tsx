import { notFound } from 'next/navigation';
import {
  endAdministrator,
  inviteAdministrator,
  setTerm,
  withdrawInvitation,
} from '@/app/actions/administrators';
import { AdministratorsPage } from '@/components/administrators/administrators-page';
import { unitDetail } from '@/lib/server/queries/unit-detail';
import { officePeople } from '@/lib/server/queries/office-people';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '单位管理员' };

type Props = { readonly params: Promise<{ id: string }> };

const actions = {
  invite: inviteAdministrator,
  withdraw: withdrawInvitation,
  end: endAdministrator,
  setTerm,
};

export default async function Page({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const unit = (await unitDetail(actor, id)) ?? notFound();
  const people = await officePeople(actor, unit, unit.mayAdminister);
  return <AdministratorsPage office={unit} people={people} actions={actions} />;
}
