import type { ReactNode } from 'react';
import { staySignedIn, switchRole } from '@/app/actions/session';
import { Shell } from '@/components/layout/shell';
import { menuFor } from '@/lib/messages/site';
import { shell } from '@/lib/server/queries/shell';
import { requireActor } from '@/lib/server/session';

export default async function MainLayout({ children }: { readonly children: ReactNode }) {
  const actor = await requireActor();
  return (
    <Shell
      actor={actor}
      menu={menuFor(actor)}
      frame={await shell(actor)}
      switchRole={switchRole}
      stay={staySignedIn}
    >
      {children}
    </Shell>
  );
}
