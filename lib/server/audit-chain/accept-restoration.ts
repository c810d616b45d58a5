// Knows how the chain goes on after the database was restored to an earlier time (adr/0018).

import 'server-only';
import { auditChanges } from '@/lib/domain/audit';
import { audit } from '../audit';
import { log } from '../log';
import { anchor, anchorRestored, readAnchors } from './anchor';
import { noLink } from './lines';
import { readChain } from './verify';

export type Acceptance =
  /** What is in the database is not as it was sealed: no restoration explains that. */
  | { readonly outcome: 'broken'; readonly fault: string }
  /** Nothing that is written down outside is missing. */
  | { readonly outcome: 'same' }
  /** The links after `from`, up to `upTo`, are given up. */
  | { readonly outcome: 'accepted'; readonly from: number; readonly upTo: number };

/**
 * Gives up the anchored links that the database does not have: for ever on record, in the trail and
 * in the anchor. May be called before the first start after a restoration, or later.
 */
export async function acceptRestoration(reason: string): Promise<Acceptance> {
  const { links, fault } = await readChain();
  if (fault !== null) return { outcome: 'broken', fault };
  const { heads } = await readAnchors();
  const lost = heads
    .filter(({ number, hash }) => links[number - 1]?.hash !== hash)
    .map(({ number }) => number);
  if (lost.length === 0) return { outcome: 'same' };
  const [from, upTo] = [Math.min(...lost) - 1, Math.max(...lost)];
  const ctx = { actor: null, requestId: 'audit:restored', ip: null };
  const changes = auditChanges({ links: upTo }, { links: from });
  await audit(ctx, { action: 'audit.restore', reason, changes });
  await anchorRestored(links[from - 1] ?? { number: 0, lastSequence: 0n, hash: noLink });
  const newest = links.at(-1);
  if (newest !== undefined && newest.number > from) await anchor(newest);
  log.warn({ from, upTo }, 'audit restored');
  return { outcome: 'accepted', from, upTo };
}
