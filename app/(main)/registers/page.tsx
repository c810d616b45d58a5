import { notFound } from 'next/navigation';
import { RegistersPage } from '@/components/registers/registers-page';
import { registersOf } from '@/lib/server/queries/registers/register-list';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '数据维护' };

export default async function Page() {
  const entries = await registersOf(await requireActor());
  return entries.length === 0 ? notFound() : <RegistersPage entries={entries} />;
}
