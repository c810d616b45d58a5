// Knows the clock's reminders: what waits too long and what closes soon, told once, by office.

import 'server-only';
import { Prisma } from '@/prisma/client/client';
import type { Role } from '@/lib/domain/policy/actor';
import { reminderKinds, reminders, type ReminderKind } from '@/lib/domain/workflow/reminders';
import { reviewStates } from '@/lib/domain/workflow/states';
import { correctionNotice, reminderNotices } from '@/lib/messages/notifications';
import { transaction, type Tx } from '../db';
import { log } from '../log';
import { administratorsOf, inPerson, tell } from '../notify';
import { deadlineSql } from '../queries/deadline';

const { sql } = Prisma;
const batch = 500;
const reviewers: readonly Role[] = ['unitAdmin', 'supervisingAdmin', 'committeeAdmin'];

type Item = {
  readonly id: string;
  readonly at: Date;
  readonly applicantId: string;
  readonly displayName: string;
  readonly unitId: string | null;
  readonly committeeId: string | null;
};

const ago = (milliseconds: number) =>
  sql`make_interval(secs => ${milliseconds / 1000}::double precision)`;

/** What each reminder is about, and the moment that it is remembered by. */
const due: Readonly<Record<ReminderKind, { readonly at: Prisma.Sql; readonly when: Prisma.Sql }>> =
  {
    waiting: {
      at: sql`a."stateSince"`,
      when: sql`a.state IN (${Prisma.join([...reviewStates])})
              AND a."stateSince" <= now() - ${ago(reminders.waiting.after)}`,
    },
    due72: closing(reminders.due72),
    due24: closing(reminders.due24),
  };

/** Of drafts only those that went up before: who was returned may have thought it was done. */
function closing({ before, notWithin }: { readonly before: number; readonly notWithin: number }) {
  return {
    at: deadlineSql,
    when: sql`(a.state <> 'draft' OR a."submissionCount" > 0)
              AND ${deadlineSql} <= now() + ${ago(before)}
              AND ${deadlineSql} > now() + ${ago(notWithin)}`,
  };
}

/** Remembers what is due and answers what nobody has been reminded of; two processes share it. */
const remember = (tx: Tx, kind: ReminderKind) => tx.$queryRaw<Item[]>`
  WITH candidates AS (
    SELECT a.id, ${due[kind].at} AS at, a."applicantId", a."displayName",
           a."holderUnitId" AS "unitId", a."holderCommitteeId" AS "committeeId"
    FROM "Application" a JOIN "Round" r ON r.id = a."roundId"
    WHERE ${due[kind].when} AND NOT EXISTS (
      SELECT 1 FROM "Reminder" m
      WHERE m."applicationId" = a.id AND m.kind = ${kind} AND m.at = ${due[kind].at})
    ORDER BY a."holderUnitId", a."holderCommitteeId", a.id LIMIT ${batch}
  ), remembered AS (
    INSERT INTO "Reminder" ("applicationId", kind, at) SELECT id, ${kind}, at FROM candidates
    ON CONFLICT DO NOTHING RETURNING "applicationId"
  )
  SELECT c.* FROM candidates c JOIN remembered m ON m."applicationId" = c.id`;

/** One notice for all items of an office; nobody is reminded of their own application. */
async function tellOffice(tx: Tx, kind: ReminderKind, items: readonly Item[]): Promise<void> {
  const [office = {}] = items;
  for (const person of await administratorsOf(tx, office, reviewers)) {
    const count = items.filter(({ applicantId }) => applicantId !== person.userId).length;
    const subject = reminderNotices[kind](count);
    const notice = { kind: `reminder.${kind}`, subject, href: '/applications' };
    if (count > 0) await tell(tx, [person], notice);
  }
}

async function tellApplicant(tx: Tx, kind: ReminderKind, item: Item): Promise<void> {
  const subject = correctionNotice(item.displayName, item.at);
  const href = `/applications/${item.id}/edit`;
  await tell(tx, [inPerson(item.applicantId)], { kind: `reminder.${kind}`, subject, href });
}

const remindOf = (kind: ReminderKind): Promise<number> =>
  transaction(async (tx) => {
    const items = await remember(tx, kind);
    const ofOffices = new Map<string, Item[]>();
    for (const item of items) {
      const office = item.unitId ?? item.committeeId;
      if (office === null) await tellApplicant(tx, kind, item);
      else ofOffices.set(office, [...(ofOffices.get(office) ?? []), item]);
    }
    for (const held of ofOffices.values()) await tellOffice(tx, kind, held);
    return items.length;
  });

/** Reminds people of what is due now; safe in several processes. @returns of how many items. */
export async function remind(): Promise<number> {
  let reminded = 0;
  for (const kind of reminderKinds) reminded += await remindOf(kind);
  if (reminded > 0) log.info({ reminded }, 'people reminded');
  return reminded;
}
