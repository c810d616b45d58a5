// Knows which applications an office may publish now: held and opened, of rounds that ask for it.

import 'server-only';
import type { Actor } from '@/lib/domain/policy/actor';
import type { PublicityKind } from '@/lib/domain/publicity/setting';
import { db } from '../../db';

export type Candidate = {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly displayName: string;
  readonly unitId: string;
  readonly unit: string;
  readonly kind: PublicityKind;
  /** There is a publicity that was not stopped; whether it still holds is decided when one begins. */
  readonly published: boolean;
};

/** A publicity takes no more at once. */
export const mostAtOnce = 100;

/** Longest waiting first. */
export async function candidates(actor: Actor): Promise<Candidate[]> {
  if (actor.unitId === null) return [];
  const found = await db().application.findMany({
    where: {
      holderUnitId: actor.unitId,
      state: 'unitReview',
      openedAt: { not: null },
      round: { publicity: { not: 'none' } },
      applicantId: { not: actor.userId },
    },
    select: {
      id: true,
      number: true,
      displayName: true,
      applicantName: true,
      round: { select: { publicity: true } },
      unit: { select: { id: true, name: true } },
      publicities: {
        where: { publicity: { stoppedAt: null } },
        select: { publicityId: true },
        take: 1,
      },
    },
    orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
    take: 500,
  });
  return found.flatMap(({ round, unit, publicities, applicantName, ...application }) =>
    unit === null
      ? []
      : [
          {
            ...application,
            name: applicantName,
            unitId: unit.id,
            unit: unit.name,
            kind: round.publicity as PublicityKind,
            published: publicities.length > 0,
          },
        ],
  );
}
