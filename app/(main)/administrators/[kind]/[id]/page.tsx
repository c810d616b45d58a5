import { notFound } from 'next/navigation';
import {
  endAdministrator,
  inviteAdministrator,
  setTerm,
  withdrawInvitation,
} from '@/app/actions/administrators';
import { AdministratorsPage } from '@/components/administrators/administrators-page';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { readOffice } from '@/lib/domain/registration/offices';
import { officePage } from '@/lib/server/queries/offices';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '管理员' };

type Props = { readonly params: Promise<{ kind: string; id: string }> };

const actions = {
  invite: inviteAdministrator,
  withdraw: withdrawInvitation,
  end: endAdministrator,
  setTerm,
};

export default async function Page({ params }: Props) {
  const at = readOffice(await params);
  const actor = await requireActor();
  const { office, people } = (at && (await officePage(actor, at))) ?? notFound();
  return (
    <div className="space-y-4">
      <Breadcrumb crumbs={[{ label: '管理员', href: '/administrators' }, { label: office.name }]} />
      <h1>{office.name}</h1>
      <AdministratorsPage office={office} people={people} actions={actions} />
    </div>
  );
}
