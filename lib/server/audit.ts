// Knows the audit trail: who did what to which object, with what result. Append-only.

import 'server-only';
import { randomUUID } from 'node:crypto';
import type { AuditChanges } from '@/lib/domain/audit';
import { Prisma } from '@/prisma/client/client';
import type { OpenContext } from './context';
import { db, transaction, type Tx } from './db';

/** What is done to what; never a name or a number of a person. */
export type AuditSubject = {
  readonly action: string;
  readonly objectKind?: string;
  readonly objectId?: string;
  /** Why, in the words of who did it, where a reason is asked for. */
  readonly reason?: string;
  /** What an act of administration changed; personal values masked. */
  readonly changes?: AuditChanges;
};

const entry = (ctx: OpenContext, subject: AuditSubject, result: string) => ({
  actorId: ctx.actor?.userId ?? null,
  actingRole: ctx.actor?.role ?? null,
  action: subject.action,
  objectKind: subject.objectKind ?? null,
  objectId: subject.objectId ?? null,
  reason: subject.reason ?? null,
  changes: subject.changes ?? Prisma.DbNull,
  result,
  requestId: ctx.requestId,
  ip: ctx.ip,
});

/** Records an act outside a transaction: a login, a file view, a denial. */
export async function audit(
  ctx: OpenContext,
  subject: AuditSubject,
  result = 'done',
): Promise<void> {
  await db().auditEntry.createMany({ data: [entry(ctx, subject, result)] });
}

/** Records an act in the transaction that does it, where it is not its last statement. */
export async function auditIn(tx: Tx, ctx: OpenContext, subject: AuditSubject): Promise<void> {
  await tx.auditEntry.createMany({ data: [entry(ctx, subject, 'done')] });
}

/** The entry of a command that is one statement: a part of it, one entry for each row of `from`. */
export function auditInsert(ctx: OpenContext, subject: AuditSubject, from: Prisma.Sql): Prisma.Sql {
  const row = entry(ctx, subject, 'done');
  return Prisma.sql`
    INSERT INTO "AuditEntry"
      (id, "actorId", "actingRole", action, "objectKind", "objectId", result, "requestId", ip)
    SELECT ${randomUUID()}::uuid, ${row.actorId}::uuid, ${row.actingRole}, ${row.action},
           ${row.objectKind}, ${row.objectId}, ${row.result}, ${row.requestId}, ${row.ip}
    FROM ${from}`;
}

/**
 * Runs a command's work in one transaction whose last statement is its audit entry.
 * @param subject drawn from the result where the object is only known after it (a new record).
 */
export async function recorded<T>(
  ctx: OpenContext,
  subject: AuditSubject | ((result: T) => AuditSubject),
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return transaction(async (tx) => {
    const result = await work(tx);
    const of = typeof subject === 'function' ? subject(result) : subject;
    await auditIn(tx, ctx, of);
    return result;
  });
}
