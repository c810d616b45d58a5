// Knows what else happens when a record of a register is made or changed.

import 'server-only';
import { formatDateTime } from '@/lib/domain/beijing-time';
import type { RegisterId } from '@/lib/domain/registers/registry';
import type { RegisterRow } from '@/lib/domain/registers/register';
import { extendedWindows } from '@/lib/domain/registers/round-windows';
import { roundNotices } from '@/lib/messages/rounds';
import type { Context } from '../context';
import type { Tx } from '../db';
import { inPerson, tell } from '../notify';
import { recordOf } from './records';

type Made = (tx: Tx, ctx: Context, key: string, copiedFrom: string) => Promise<void>;
type Changed = (tx: Tx, key: string, before: RegisterRow, after: RegisterRow) => Promise<void>;

/** A round copied from last year's asks the same forms. @throws Refusal `notFound` out of scope. */
async function copyForms(tx: Tx, ctx: Context, roundId: string, copiedFrom: string) {
  await recordOf(tx, ctx.actor, 'rounds', copiedFrom);
  const newest = await tx.publishedForm.findMany({
    where: { roundId: copiedFrom },
    orderBy: { number: 'desc' },
    distinct: ['place'],
    select: { place: true, formVersionId: true },
  });
  await tx.publishedForm.createMany({
    data: newest.map((form) => ({
      ...form,
      roundId,
      number: 1,
      publishedById: ctx.actor.userId,
    })),
  });
}

/** Longer windows are announced: to everybody on the home page, to those whom they concern at once. */
async function announceExtension(tx: Tx, id: string, before: RegisterRow, after: RegisterRow) {
  const windows = extendedWindows(before, after);
  if (windows.length === 0) return;
  const { committee, ...round } = await tx.round.findUniqueOrThrow({
    where: { id },
    select: { name: true, committee: { select: { name: true, regionCode: true } } },
  });
  const lines = windows.map(({ label, to }) => `${label}延长至 ${formatDateTime(to)}`);
  await tx.notice.create({
    data: {
      title: roundNotices.title(committee.name, round.name),
      body: roundNotices.body(committee.name, round.name, lines),
      regionCode: committee.regionCode,
      publishedAt: new Date(),
    },
  });
  const concerned = await tx.application.findMany({
    where: { roundId: id, state: { notIn: ['accepted', 'rejected', 'lapsed'] } },
    select: { applicantId: true },
    take: 50_000,
  });
  await tell(tx, [...new Set(concerned.map(({ applicantId }) => applicantId))].map(inPerson), {
    kind: 'roundExtended',
    subject: roundNotices.told(round.name, lines),
    href: '/applications',
  });
}

export const afterMaking: Partial<Record<RegisterId, Made>> = { rounds: copyForms };
export const afterChanging: Partial<Record<RegisterId, Changed>> = { rounds: announceExtension };
