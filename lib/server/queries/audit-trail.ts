// Knows the audit trail as the auditor reads it: acts, object ids, what administration changed.

import 'server-only';
import { z } from 'zod';
import type { AuditChanges } from '@/lib/domain/audit';
import { beijing } from '@/lib/domain/beijing-time';
import type { Actor } from '@/lib/domain/policy/actor';
import { can } from '@/lib/domain/policy/scopes';
import { db } from '../db';

export type AuditLine = {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actingRole: string | null;
  readonly action: string;
  readonly objectKind: string | null;
  readonly objectId: string | null;
  readonly result: string;
  readonly reason: string | null;
  readonly changes: AuditChanges;
};
export type AuditFilter = {
  readonly actor: string;
  readonly object: string;
  readonly action: string;
  readonly day: string;
};
export type AuditPageDto = {
  readonly filter: AuditFilter;
  readonly lines: readonly AuditLine[];
  /** Place of the last line, where older ones follow. */
  readonly next: string | null;
  readonly chain: {
    readonly links: number;
    readonly sealedAt: Date | null;
    readonly unsealed: number;
  };
};

const pageSize = 100;

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const storedChanges = z
  .record(z.string(), z.object({ before: value, after: value }))
  .nullable()
  .catch(null);

/** A day in 北京时间; nothing for what is no day. */
function dayOf(text: string) {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return {};
  const from = beijing(Number(year), Number(month), Number(day));
  return { at: { gte: from, lt: new Date(from.getTime() + 24 * 60 * 60 * 1000) } };
}

const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text);

function whereOf({ actor, object, action, day }: AuditFilter, after: string) {
  return {
    ...(isId(actor) && { actorId: actor }),
    ...(object !== '' && { objectId: object }),
    ...(action !== '' && { action: { startsWith: action } }),
    ...dayOf(day),
    ...(/^\d{1,18}$/.test(after) && { sequence: { lt: BigInt(after) } }),
  };
}

/** A page of entries, newest first; null for who may not read them. */
export async function auditPage(
  actor: Actor,
  filter: AuditFilter,
  after: string,
): Promise<AuditPageDto | null> {
  if (!can(actor, 'audit.read')) return null;
  const [found, seal] = await Promise.all([
    db().auditEntry.findMany({
      where: whereOf(filter, after),
      select: {
        id: true,
        sequence: true,
        at: true,
        actorId: true,
        actingRole: true,
        action: true,
        objectKind: true,
        objectId: true,
        result: true,
        reason: true,
        changes: true,
      },
      orderBy: { sequence: 'desc' },
      take: pageSize + 1,
    }),
    db().auditSeal.findFirst({
      select: { number: true, at: true, lastSequence: true },
      orderBy: { number: 'desc' },
    }),
  ]);
  const shown = found.slice(0, pageSize);
  const unsealed = await db().auditEntry.count({
    where: { sequence: { gt: seal?.lastSequence ?? 0n } },
  });
  return {
    filter,
    lines: shown.map((line) => ({ ...line, changes: storedChanges.parse(line.changes) ?? {} })),
    next: found.length > pageSize ? String(shown.at(-1)?.sequence) : null,
    chain: { links: seal?.number ?? 0, sealedAt: seal?.at ?? null, unsealed },
  };
}
