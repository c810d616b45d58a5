import { notFound } from 'next/navigation';
import { AuditPage } from '@/components/platform/audit-page';
import { auditPage } from '@/lib/server/queries/audit-trail';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '审计记录' };

type Params = Readonly<Record<string, string | string[] | undefined>>;
type Props = { readonly searchParams: Promise<Params> };

export default async function Page({ searchParams }: Props) {
  const [params, actor] = await Promise.all([searchParams, requireActor()]);
  const asked = (name: string) => {
    const value = params[name];
    return typeof value === 'string' ? value.trim().slice(0, 80) : '';
  };
  const filter = {
    actor: asked('actor'),
    object: asked('object'),
    action: asked('action'),
    day: asked('day'),
  };
  const page = await auditPage(actor, filter, asked('after'));
  return page === null ? notFound() : <AuditPage page={page} />;
}
