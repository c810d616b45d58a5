// Knows the audit trail as the auditor reads it: acts and object ids, never contents.

import 'server-only';
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
};

/** 100 entries, newest first, after the given id. */
export async function auditLines(actor: Actor, after?: string): Promise<AuditLine[]> {
  if (!can(actor, 'audit.read')) return [];
  return db().auditEntry.findMany({
    where: after && /^[0-9a-f-]{36}$/.test(after) ? { id: { lt: after } } : {},
    select: {
      id: true,
      at: true,
      actorId: true,
      actingRole: true,
      action: true,
      objectKind: true,
      objectId: true,
      result: true,
    },
    orderBy: { id: 'desc' },
    take: 100,
  });
}
