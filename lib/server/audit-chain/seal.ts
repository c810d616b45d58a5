// Knows how the chain grows: what is written for good gets a link over the one before (adr/0009).

import 'server-only';
import { db, isBusy, transaction, type Tx } from '../db';
import { log } from '../log';
import { anchor, type Head } from './anchor';
import { hashEntries, linkedHash, noLink, type Client } from './lines';

/** Of the trigger that gives entries their places. */
const placesLock = 20090901;
/** Of those who seal: several processes may try. */
const sealersLock = 20090902;

/** The last place below which nothing can appear any more; null while writers leave no moment. */
async function settledUpTo(): Promise<bigint | null> {
  try {
    return await db().$transaction(async (tx) => {
      // writers stand behind this for as long as the writers before them take to commit
      await tx.$executeRaw`SET LOCAL lock_timeout = '500ms'`;
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${placesLock}::bigint)`;
      const [row] = await tx.$queryRaw<{ last: bigint | null }[]>`
        SELECT max(sequence) AS last FROM "AuditEntry"`;
      return row?.last ?? 0n;
    });
  } catch (error) {
    if (isBusy(error)) return null;
    throw error;
  }
}

/** The newest link. */
export async function headOfChain(client: Client = db()): Promise<Head> {
  const head = await client.auditSeal.findFirst({
    select: { number: true, lastSequence: true, hash: true },
    orderBy: { number: 'desc' },
  });
  return head ?? { number: 0, lastSequence: 0n, hash: noLink };
}

/** Entries of one link at most: what one transaction hashes well within its time. */
const mostOfLink = 20_000;

async function endOfLink(tx: Tx, after: bigint, upTo: bigint): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ last: bigint | null }[]>`
    SELECT max(sequence) AS last FROM (
      SELECT sequence FROM "AuditEntry" WHERE sequence > ${after} AND sequence <= ${upTo}
      ORDER BY sequence LIMIT ${mostOfLink}) AS link`;
  return row?.last ?? upTo;
}

/**
 * Seals what is settled, as far as one link goes. Another process that seals at the same moment is left to it.
 * @returns the new head, or null when there was nothing to seal.
 */
async function sealNext(): Promise<Head | null> {
  const upTo = await settledUpTo();
  if (upTo === null) return null;
  const sealed = await transaction(async (tx): Promise<Head | null> => {
    const [row] = await tx.$queryRaw<{ mine: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(${sealersLock}::bigint) AS mine`;
    const head = await headOfChain(tx);
    if (row?.mine !== true || upTo <= head.lastSequence) return null;
    const end = await endOfLink(tx, head.lastSequence, upTo);
    const hash = linkedHash(head.hash);
    const { count } = await hashEntries(tx, hash, head.lastSequence, end);
    const link = { number: head.number + 1, lastSequence: end, hash: hash.digest('hex') };
    await tx.auditSeal.createMany({ data: [{ ...link, count }] });
    return link;
  });
  if (sealed === null) return null;
  await anchor(sealed);
  log.info({ seal: sealed.number, hash: sealed.hash }, 'audit sealed');
  return sealed;
}

/** Seals all that is settled, link after link. @returns the new head, or null for none. */
export async function sealAudit(): Promise<Head | null> {
  let newest: Head | null = null;
  for (let sealed = await sealNext(); sealed !== null; sealed = await sealNext()) newest = sealed;
  return newest;
}
