import { notFound } from 'next/navigation';
import { RegisterListPage } from '@/components/registers/register-list-page';
import { ScopeFaults } from '@/components/registers/scope-faults';
import { registerList } from '@/lib/server/queries/registers/register-list';
import { faultsShown } from '@/lib/server/queries/registers/scope-faults';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '数据维护' };

type Props = {
  readonly params: Promise<{ register: string }>;
  readonly searchParams: Promise<{ q?: string | string[]; page?: string | string[] }>;
};

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');

export default async function Page({ params, searchParams }: Props) {
  const [{ register }, { q, page }, actor] = await Promise.all([
    params,
    searchParams,
    requireActor(),
  ]);
  const list = await registerList(actor, { register, search: one(q), page: one(page) });
  if (list === null) notFound();
  return (
    <RegisterListPage list={list}>
      <ScopeFaults faults={await faultsShown(actor, list.id, null)} />
    </RegisterListPage>
  );
}
