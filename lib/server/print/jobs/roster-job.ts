// Knows how a 一览表 is made: the list that a link asks for, read in parts, as PDF or spreadsheet.

import 'server-only';
import { setImmediate as turn } from 'node:timers/promises';
import { Prisma } from '@/prisma/client/client';
import { submissionContent } from '@/lib/domain/application/submission-content';
import { formatDate } from '@/lib/domain/beijing-time';
import type { Actor } from '@/lib/domain/policy/actor';
import { jobLimits } from '@/lib/domain/print/jobs';
import { roster, rosterLine, rosterTitle } from '@/lib/domain/print/roster';
import { Refusal } from '@/lib/domain/refusal';
import { db } from '../../db';
import { askedList, fromWhere } from '../../queries/review-list/asked-list';
import { scopeSql } from '../../scope';
import { aboutMany } from '../print-identity';
import { renderBatch } from '../render-pdf';
import { rosterSheet } from './sheet';

/** Submissions that are read at a time. */
const part = 100;
const { sql } = Prisma;

/** The applications of a list, by number; one more than may be printed, where there are more. */
export async function personsOf(actor: Actor, search: string): Promise<string[]> {
  const asked = await askedList(actor, Object.fromEntries(new URLSearchParams(search)));
  const scope = scopeSql(actor, 'application.printList');
  if (asked === null || scope === null) throw new Refusal('notFound');
  const conditions = [...asked.conditions, scope, sql`a."submissionCount" > 0`];
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT a.id ${fromWhere(conditions)} ORDER BY a.number LIMIT ${jobLimits.persons + 1}`;
  return rows.map(({ id }) => id);
}

const newest = (ids: readonly string[]) => db().$queryRaw<{ content: unknown }[]>`
  SELECT s.content FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS asked(id, at)
  CROSS JOIN LATERAL (SELECT content FROM "Submission" WHERE "applicationId" = asked.id
                      ORDER BY number DESC LIMIT 1) AS s
  ORDER BY asked.at`;

async function* linesOf(ids: readonly string[]): AsyncGenerator<string[]> {
  for (let from = 0; from < ids.length; from += part) {
    for (const { content } of await newest(ids.slice(from, from + part))) {
      yield rosterLine(submissionContent.parse(content));
      // A person's submission is large: whoever waits meanwhile has their turn.
      await turn();
    }
  }
}

async function contactOf({ unitId, committeeId }: Actor): Promise<string> {
  const select = { telephone: true } as const;
  if (unitId !== null) {
    return (await db().unit.findUnique({ where: { id: unitId }, select }))?.telephone ?? '';
  }
  if (committeeId === null) return '';
  const committee = await db().committee.findUnique({ where: { id: committeeId }, select });
  return committee?.telephone ?? '';
}

export type Made = { readonly bytes: Uint8Array; readonly name: string };
export type Making = {
  readonly actor: Actor;
  readonly now: Date;
  /** Told how far it is; throws when nobody wants it any more. */
  readonly onProgress: (done: number, total: number) => Promise<void>;
  /** Ends native work under way. */
  readonly signal: AbortSignal;
};

/** The list as PDF or as .xlsx. */
export async function makeRoster(
  form: 'roster' | 'rosterSheet',
  search: string,
  { actor, now, onProgress, signal }: Making,
): Promise<Made> {
  const ids = (await personsOf(actor, search)).slice(0, jobLimits.persons);
  const lines: string[][] = [];
  // The last step is the drawing.
  const steps = ids.length + 1;
  for await (const line of linesOf(ids)) {
    lines.push(line);
    if (lines.length % part === 0) await onProgress(lines.length, steps);
  }
  await onProgress(ids.length, steps);
  const madeAt = formatDate(now);
  if (form === 'rosterSheet') {
    return { bytes: await rosterSheet(lines, signal), name: `${rosterTitle} ${madeAt}.xlsx` };
  }
  const head = {
    office: actor.office ?? '',
    maker: actor.name,
    telephone: await contactOf(actor),
    madeAt,
  };
  const bytes = await renderBatch({ ...aboutMany(now), ...roster(lines, head) }, signal);
  return { bytes, name: `${rosterTitle} ${madeAt}.pdf` };
}
