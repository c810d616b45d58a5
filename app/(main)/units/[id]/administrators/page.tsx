import { notFound } from 'next/navigation';
import {
  endAdministrator,
  inviteAdministrator,
  withdrawInvitation,
} from '@/app/actions/administrators';
import { AdministratorsPage } from '@/components/units/administrators-page';
import { unitDetail } from '@/lib/server/queries/unit-detail';
import { unitAdministrators } from '@/lib/server/queries/unit-people';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '单位管理员' };

type Props = { readonly params: Promise<{ id: string }> };

const actions = {
  invite: inviteAdministrator,
  withdraw: withdrawInvitation,
  end: endAdministrator,
};

export default async function Page({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const unit = (await unitDetail(actor, id)) ?? notFound();
  const people = await unitAdministrators(actor, unit);
  return <AdministratorsPage unit={unit} people={people} actions={actions} />;
}
