import { notFound } from 'next/navigation';
import { AuditPage } from '@/components/platform/audit-page';
import { can } from '@/lib/domain/policy/scopes';
import { auditLines } from '@/lib/server/queries/audit-trail';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '审计记录' };

type Props = { readonly searchParams: Promise<{ after?: string }> };

export default async function Page({ searchParams }: Props) {
  const actor = await requireActor();
  if (!can(actor, 'audit.read')) notFound();
  const { after } = await searchParams;
  return <AuditPage lines={await auditLines(actor, after)} />;
}
