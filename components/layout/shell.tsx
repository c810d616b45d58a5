// The frame of every signed-in page: header, 开始菜单, content.

import type { ReactNode } from 'react';
import type { Actor, Role } from '@/lib/domain/policy/actor';
import type { Result } from '@/lib/domain/result';
import type { MenuGroup } from '@/lib/messages/site';
import { roleLabel } from '@/lib/messages/workflow';
import { Countdown, type Closing } from './countdown';
import { AccountMenu } from './account-menu';
import { InboxLink } from './inbox-link';
import type { SessionEnd } from './session-clock';
import { SessionWatch } from './session-watch';
import { SiteHeader } from './site-header';
import { StartMenu } from './start-menu';

type Grant = { readonly id: string; readonly role: Role; readonly office: string | null };
type Props = {
  readonly actor: Actor;
  readonly menu: readonly MenuGroup[];
  readonly frame: {
    readonly regionName: string | null;
    readonly grants: readonly Grant[];
    readonly session: SessionEnd;
    readonly unread: number;
    readonly closing: Closing | null;
  };
  readonly switchRole: (input: { grantId: string }) => Promise<Result<void>>;
  readonly stay: (input: Record<string, never>) => Promise<Result<void>>;
  readonly children: ReactNode;
};

export function Shell({ actor, menu, frame, switchRole, stay, children }: Props) {
  const isActing = (grant: Grant) => grant.role === actor.role && grant.office === actor.office;
  return (
    <>
      <SiteHeader regionName={frame.regionName} home="/home">
        <InboxLink unread={frame.unread} />
        <AccountMenu
          name={actor.name}
          role={roleLabel(actor.role, actor.office)}
          others={frame.grants
            .filter((grant) => !isActing(grant))
            .map(({ id, role, office }) => ({ id, label: roleLabel(role, office) }))}
          switchRole={switchRole}
        />
      </SiteHeader>
      <Countdown closing={frame.closing} now={frame.session.now} />
      <SessionWatch account={actor.userId} session={frame.session} stay={stay} />
      <div className="mx-auto max-w-7xl min-[900px]:flex">
        <StartMenu groups={menu} />
        <main id="content" className="min-w-0 flex-1 px-4 py-6">
          {children}
        </main>
      </div>
    </>
  );
}
