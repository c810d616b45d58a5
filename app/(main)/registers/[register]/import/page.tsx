import { notFound } from 'next/navigation';
import { applySheet, previewSheet } from '@/app/actions/registers';
import { ImportPage } from '@/components/registers/import-page';
import { can } from '@/lib/domain/policy/scopes';
import { isRegisterId, registerOf } from '@/lib/domain/registers/registry';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '从表格导入' };

type Props = { readonly params: Promise<{ register: string }> };

export default async function Page({ params }: Props) {
  const [{ register }, actor] = await Promise.all([params, requireActor()]);
  if (!isRegisterId(register)) notFound();
  const { title, permission } = registerOf(register);
  if (!can(actor, permission)) notFound();
  const actions = { preview: previewSheet, apply: applySheet };
  return <ImportPage id={register} title={title} actions={actions} />;
}
