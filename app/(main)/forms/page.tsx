import { notFound } from 'next/navigation';
import { FormsPage } from '@/components/forms/forms-page';
import { can } from '@/lib/domain/policy/scopes';
import { formsPage } from '@/lib/server/queries/forms';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '申报表单' };

type Props = { readonly searchParams: Promise<{ round?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const actor = await requireActor();
  if (!can(actor, 'form.edit')) notFound();
  const { round } = await searchParams;
  const page = await formsPage(actor, typeof round === 'string' ? round : undefined);
  return <FormsPage {...(page ?? notFound())} />;
}
