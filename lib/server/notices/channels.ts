// Knows which channels the operator has set up; a new one is a line here.

import 'server-only';
import { env } from '../env';
import { log } from '../log';
import type { Channel } from './channel';
import { mailBySmtp, mailToLog } from './mail-channel';

let known: readonly Channel[] | undefined;

/** The ways out of the site, each name once. */
export function channels(): readonly Channel[] {
  const { mail } = env();
  return (known ??= [mail === null ? mailToLog(log) : mailBySmtp(mail)]);
}
