import { notFound } from 'next/navigation';
import { changeRecord, deleteRecord, makeRecord } from '@/app/actions/registers';
import { RegisterFormPage } from '@/components/registers/register-form-page';
import { ScopeFaults } from '@/components/registers/scope-faults';
import { registerForm } from '@/lib/server/queries/registers/register-form';
import { faultsShown } from '@/lib/server/queries/registers/scope-faults';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '数据维护' };

type Props = {
  readonly params: Promise<{ register: string; key: string }>;
  readonly searchParams: Promise<{ copy?: string | string[] }>;
};

export default async function Page({ params, searchParams }: Props) {
  const [{ register, key: raw }, { copy }, actor] = await Promise.all([
    params,
    searchParams,
    requireActor(),
  ]);
  const key = raw === 'new' ? null : decodeURIComponent(raw);
  const copied = typeof copy === 'string' ? { copy } : {};
  const form = await registerForm(actor, { register, key, ...copied }, new Date());
  if (form === null) notFound();
  const actions = { make: makeRecord, change: changeRecord, remove: deleteRecord };
  return (
    <RegisterFormPage form={form} actions={actions}>
      <ScopeFaults faults={await faultsShown(actor, form.id, form.key)} />
    </RegisterFormPage>
  );
}
