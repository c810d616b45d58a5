import { notFound } from 'next/navigation';
import { UnitsPage } from '@/components/units/units-page';
import { can } from '@/lib/domain/policy/scopes';
import { listUnits } from '@/lib/server/queries/units';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '单位' };

type Props = { readonly searchParams: Promise<{ q?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const actor = await requireActor();
  if (!can(actor, 'unit.read')) notFound();
  const { q } = await searchParams;
  const text = typeof q === 'string' ? q.trim().slice(0, 100) : '';
  return <UnitsPage list={await listUnits(actor, text)} text={text} />;
}
