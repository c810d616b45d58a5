// Knows one page of a reviewer's list: the rows in scope, how many there are, what can be chosen.

import 'server-only';
import { Prisma } from '@/prisma/client/client';
import type { Actor } from '@/lib/domain/policy/actor';
import { deadlineOf } from '@/lib/domain/review-list/deadline';
import type { Desk } from '@/lib/domain/review-list/desk';
import type { ReviewList } from '@/lib/domain/review-list/list-query';
import type { LinkParams } from '@/lib/domain/review-list/read-list';
import type { State } from '@/lib/domain/workflow/states';
import { db } from '../../db';
import { arrivalBySql } from '../deadline';
import { askedList, fromWhere, type AskedList } from './asked-list';
import { aroundList, type AroundList } from './around-list';
import { beyond, keyOf, openPlace, orderBy, sealPlace } from './order';

const pageSize = 25;

export type ListLine = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly applicant: string;
  readonly displayName: string;
  readonly level: number;
  readonly unit: string;
  readonly round: string;
  readonly state: State;
  readonly stateSince: Date;
  readonly submittedAt: Date | null;
  /** When the window of the present step closes; null where none does. */
  readonly due: Date | null;
  readonly opened: boolean;
  readonly submissionCount: number;
  readonly returnCount: number;
  readonly warningCount: number;
  /** The reviewer's own application, which others handle. */
  readonly own: boolean;
  /** Its place in the list, sealed. */
  readonly place: string;
};
export type ReviewListPage = AroundList & {
  readonly kind: Desk['kind'];
  readonly list: ReviewList;
  /** The name that is looked for, as typed. */
  readonly name: string | null;
  readonly lines: readonly ListLine[];
  /** Whether there are pages before and behind. */
  readonly earlier: boolean;
  readonly later: boolean;
};

/** The page of a list that a link asks for; null for roles without lists. */
export async function reviewListPage(
  actor: Actor,
  params: LinkParams,
): Promise<ReviewListPage | null> {
  const asked = await askedList(actor, params);
  if (asked === null) return null;
  const { desk, list, name } = asked;
  const [page, around] = await Promise.all([readLines(actor, asked), aroundList(actor, asked)]);
  return { kind: desk.kind, list, name, ...page, ...around };
}

type Row = Omit<ListLine, 'due' | 'own' | 'opened' | 'place'> & {
  readonly applicantId: string;
  readonly openedAt: Date | null;
  readonly correctionDueAt: Date | null;
  readonly applyTo: Date;
  readonly unitReviewTo: Date;
  readonly supervisingReviewTo: Date;
  readonly arrivalBy: Date | null;
  /** Its key in the order of the list. */
  readonly at: string;
};

async function readLines(
  actor: Actor,
  { list, conditions }: AskedList,
): Promise<Pick<ReviewListPage, 'lines' | 'earlier' | 'later'>> {
  const { sort } = list;
  const place = list.place && openPlace(sort, list.place.sealed);
  const direction = place === null ? 'after' : (list.place?.direction ?? 'after');
  const rows = await db().$queryRaw<Row[]>`
    SELECT a.id, a.number, a.version, a."applicantId", a."applicantName" AS applicant,
           a."displayName", u.name AS unit, t.level, r.name AS round, a.state, a."stateSince",
           a."submittedAt", a."openedAt", a."submissionCount", a."returnCount", a."warningCount",
           a."correctionDueAt", r."applyTo", r."unitReviewTo", r."supervisingReviewTo",
           ${arrivalBySql} AS "arrivalBy",
           a.key::text AS at
    FROM (SELECT a.*, ${keyOf(sort)} AS key
          ${fromWhere([...conditions, ...beyond(sort, direction, place)])}
          ${orderBy(sort, direction)} LIMIT ${pageSize + 1}) AS a
    JOIN "Title" t ON t.key = a."titleKey"
    JOIN "Round" r ON r.id = a."roundId"
    LEFT JOIN "Unit" u ON u.id = a."unitId"
    ${orderBy(sort, direction, Prisma.sql`a.`)}`;
  const more = rows.length > pageSize;
  const shown = rows.slice(0, pageSize).map((row) => lineOf(row, actor, list));
  return direction === 'after'
    ? { lines: shown, earlier: place !== null, later: more }
    : { lines: shown.toReversed(), earlier: more, later: true };
}

function lineOf(row: Row, actor: Actor, { sort }: ReviewList): ListLine {
  const { applicantId, openedAt, correctionDueAt, arrivalBy, at, unit, ...line } = row;
  return {
    id: line.id,
    number: line.number,
    version: line.version,
    applicant: line.applicant,
    displayName: line.displayName,
    level: line.level,
    unit: unit ?? '',
    round: line.round,
    state: line.state,
    stateSince: line.stateSince,
    submittedAt: line.submittedAt,
    due: deadlineOf(line.state, { round: line, correctionDueAt, arrivalBy }),
    opened: openedAt !== null,
    submissionCount: line.submissionCount,
    returnCount: line.returnCount,
    warningCount: line.warningCount,
    own: applicantId === actor.userId,
    place: sealPlace(sort, { key: at, id: line.id }),
  };
}
