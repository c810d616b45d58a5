// Knows how entries of the audit trail are read for the chain: every column, exactly as it is stored.

import 'server-only';
import { createHash, type Hash } from 'node:crypto';
import type { db, Tx } from '../db';

/** The database, or the transaction that reads. */
export type Client = Tx | ReturnType<typeof db>;

type Line = { readonly sequence: bigint; readonly line: string };

const batch = 5_000;

/**
 * Feeds the entries after one place up to another into a hash, in their order.
 * @returns how many there are, and the place of the last.
 */
export async function hashEntries(
  client: Client,
  hash: Hash,
  after: bigint,
  upTo: bigint,
): Promise<{ count: number; last: bigint }> {
  let [count, last] = [0, after];
  for (;;) {
    // texts: a Date would lose the microseconds, and a changed microsecond is a change
    const lines = await client.$queryRaw<Line[]>`
      SELECT sequence, json_build_array(
        sequence, id, extract(epoch FROM at)::text, "actorId", "actingRole", action, "objectKind",
        "objectId", result, reason, changes::text, "requestId", ip)::text AS line
      FROM "AuditEntry" WHERE sequence > ${last} AND sequence <= ${upTo}
      ORDER BY sequence LIMIT ${batch}`;
    for (const { line } of lines) hash.update(line).update('\n');
    count += lines.length;
    last = lines.at(-1)?.sequence ?? last;
    if (lines.length < batch) return { count, last };
  }
}

/** A hash that goes on from the link before. */
export const linkedHash = (previous: string): Hash => createHash('sha256').update(previous);

/** What the first link goes on from. */
export const noLink = '0'.repeat(64);
