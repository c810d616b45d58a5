import { z } from 'zod';
import { readNotices, setMail } from '@/app/actions/notices';
import { switchRole } from '@/app/actions/session';
import { InboxPage } from '@/components/inbox/inbox-page';
import { inbox } from '@/lib/server/queries/inbox';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '通知' };

type Props = { readonly searchParams: Promise<{ before?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const actor = await requireActor();
  const before = z.uuid().safeParse((await searchParams).before);
  const found = await inbox(actor, before.success ? before.data : null);
  return <InboxPage inbox={found} actions={{ readNotices, setMail, switchRole }} />;
}
