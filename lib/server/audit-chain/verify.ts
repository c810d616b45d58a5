// Knows whether the audit trail is what was sealed, and the first place where it is not.

import 'server-only';
import { db } from '../db';
import { readAnchors, type Head } from './anchor';
import { hashEntries, linkedHash, noLink } from './lines';

export type Verdict = {
  readonly links: number;
  readonly entries: number;
  /** Written since the last link. */
  readonly unsealed: number;
  /** Heads that are written down outside of the database. */
  readonly anchors: number;
  /** How often a restored database was accepted. */
  readonly restorations: number;
  /** The first thing that is wrong, in words; null: everything is as it was sealed. */
  readonly fault: string | null;
};

type Link = Head & { readonly count: number };

/** The chain as it stands in the database. */
type Chain = {
  readonly links: readonly Link[];
  readonly entries: number;
  readonly fault: string | null;
};

const rangeOf = (after: bigint, { number, lastSequence }: Link) =>
  `第 ${number} 环（序号 ${after + 1n} 至 ${lastSequence}）`;

async function faultOf(link: Link, before: { hash: string; lastSequence: bigint }) {
  const hash = linkedHash(before.hash);
  const { count } = await hashEntries(db(), hash, before.lastSequence, link.lastSequence);
  const where = rangeOf(before.lastSequence, link);
  if (count < link.count) return `${where}少了 ${link.count - count} 条记录：被删除。`;
  if (count > link.count) return `${where}多了 ${count - link.count} 条记录：事后插入。`;
  return hash.digest('hex') === link.hash ? null : `${where}的内容与封存时不同：被修改。`;
}

/** Goes through the whole chain from its beginning; memory does not grow with it. */
export async function readChain(): Promise<Chain> {
  const links: Link[] = await db().auditSeal.findMany({
    select: { number: true, lastSequence: true, count: true, hash: true },
    orderBy: { number: 'asc' },
  });
  let [before, entries] = [{ hash: noLink, lastSequence: 0n }, 0];
  let fault: string | null = null;
  for (const [at, link] of links.entries()) {
    if (link.number !== at + 1) fault = `第 ${at + 1} 环不见了：链被截断或改写。`;
    fault ??= await faultOf(link, before);
    if (fault !== null) break;
    before = link;
    entries += link.count;
  }
  return { links, entries, fault };
}

/** The chain, compared with what was written down outside. */
export async function verifyAudit(): Promise<Verdict> {
  const { links, entries, fault } = await readChain();
  const { heads, restorations } = await readAnchors();
  const unsealed = await db().auditEntry.count({
    where: { sequence: { gt: links.at(-1)?.lastSequence ?? 0n } },
  });
  return {
    links: links.length,
    entries,
    unsealed,
    anchors: heads.length,
    restorations,
    fault: fault ?? anchorFault(links, heads),
  };
}

/** A chain that was cut or made anew is sound in itself: what was written down outside tells. */
function anchorFault(links: readonly Link[], heads: readonly Head[]): string | null {
  for (const { number, hash } of heads) {
    const link = links[number - 1];
    if (link === undefined)
      return `数据库里没有库外记下的第 ${number} 环：链的末尾被截断，或数据库恢复到了更早的时间。`;
    if (link.hash !== hash)
      return `第 ${number} 环与库外记下的不同：链被改写，或数据库恢复到了更早的时间。`;
  }
  return links.length > 0 && heads.length === 0
    ? '数据目录里没有 audit-anchor.log，或不是用现在的密钥写的：无法确认链的末尾。'
    : null;
}
