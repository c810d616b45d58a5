import { notFound } from 'next/navigation';
import { ReturnsPage } from '@/components/review/returns-page';
import { can } from '@/lib/domain/policy/scopes';
import { returnsUsedUp } from '@/lib/server/queries/returns-used-up';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '退回次数审批' };

export default async function Page() {
  const actor = await requireActor();
  if (!can(actor, 'application.grantReturn')) notFound();
  return <ReturnsPage applications={await returnsUsedUp(actor)} />;
}
