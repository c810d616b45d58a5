import { notFound } from 'next/navigation';
import { OfficesPage } from '@/components/administrators/offices-page';
import { offices } from '@/lib/server/queries/offices';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '管理员' };

export default async function Page() {
  const found = await offices(await requireActor());
  return <OfficesPage offices={found.length > 0 ? found : notFound()} />;
}
