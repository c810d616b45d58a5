import { notFound } from 'next/navigation';
import { ReadingsPage } from '@/components/workflow/readings-page';
import { readingsOf } from '@/lib/server/queries/readings';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '谁看过我的材料' };

type Props = { readonly params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const [{ id }, actor] = await Promise.all([params, requireActor()]);
  const readings = /^[0-9a-f-]{36}$/.test(id) ? await readingsOf(actor, id) : null;
  return readings === null ? notFound() : <ReadingsPage readings={readings} />;
}
