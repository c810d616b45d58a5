// People, units and applications for the upload tests: made-up names, straight rows.

import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '@/lib/domain/policy/actor';
import type { Context } from '@/lib/server/context';
import { db } from '@/lib/server/db';

const nobody = { office: null, unitId: null, committeeId: null, regionCode: null } as const;

/** A person in a role, with the row that foreign keys ask for. */
export async function person(role: Role, more: Partial<Actor> = {}): Promise<Actor> {
  const { id } = await db().user.create({ data: { name: '测试甲' }, select: { id: true } });
  const entryRegionCode = null;
  return {
    ...nobody,
    userId: id,
    sessionId: randomUUID(),
    name: '测试甲',
    role,
    entryRegionCode,
    ...more,
  };
}

/** What commands are handed for an actor. */
export const contextOf = (actor: Actor): Context => ({ actor, requestId: randomUUID(), ip: null });

export async function unit(): Promise<string> {
  const region = await db().reviewRegion.findFirstOrThrow();
  const made = await db().unit.create({
    data: {
      name: '测试单位',
      pinyin: 'ceshidanwei',
      initials: 'csdw',
      nature: '事业单位',
      leaderName: '测试乙',
      leaderMobile: '19900000001',
      telephone: '0991-0000000',
      uscc: randomUUID().slice(0, 18),
      regionCode: region.code,
      state: 'approved',
    },
    select: { id: true },
  });
  return made.id;
}

/** An application of `applicantId`; a draft unless said otherwise. */
export async function application(
  applicantId: string,
  more: { state?: string; holderUnitId?: string; everHeldBy?: string[] } = {},
): Promise<string> {
  const round = await db().round.findFirstOrThrow();
  const region = await db().reviewRegion.findFirstOrThrow();
  const specialty = await db().specialty.findFirstOrThrow();
  const title = await db().title.findFirstOrThrow();
  const form = await db().formVersion.create({ data: { name: randomUUID(), content: {} } });
  const made = await db().application.create({
    data: {
      applicantId,
      year: 2026,
      roundId: round.id,
      formVersionId: form.id,
      state: 'draft',
      number: `T${randomUUID().slice(0, 12)}`,
      displayName: '测试',
      returnLimit: 3,
      regionCode: region.code,
      specialtyKey: specialty.key,
      titleKey: title.key,
      ...more,
    },
    select: { id: true },
  });
  return made.id;
}

/** A first submission, so that what is removed later stays visible. */
export const submission = (applicationId: string, authorId: string) =>
  db().submission.create({
    data: { applicationId, number: 1, content: {}, hash: '', authorId, authorRole: 'applicant' },
  });
