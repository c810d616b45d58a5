// 退出: the session ends, this browser keeps nothing, and its other pages hear of it.

import { signOut } from 'next-auth/react';
import { closeCopies } from '@/components/form/browser-copy';
import { tellSession } from '@/components/ui/session-signals';

/** Leads to the login. @throws when the server was not reached: then nothing has changed. */
export async function leaveSystem(): Promise<void> {
  await signOut({ redirect: false });
  closeCopies();
  tellSession(null);
  window.location.assign('/login');
}
