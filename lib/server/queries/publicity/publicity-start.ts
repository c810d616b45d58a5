// Knows the page on which a publicity is begun: who can be in it, and what its form begins with.

import 'server-only';
import { formatTableDate } from '@/lib/domain/beijing-time';
import { addWorkingDays } from '@/lib/domain/catalogue/working-days';
import type { Actor } from '@/lib/domain/policy/actor';
import type { PublicityContact } from '@/lib/domain/publicity/notice';
import { leastWorkingDays, type Period } from '@/lib/domain/publicity/period';
import type { PublicityKind } from '@/lib/domain/publicity/setting';
import { db } from '../../db';
import { workCalendar } from '../work-calendar';
import { candidates, mostAtOnce, type Candidate } from './candidates';

export type PublicityStart = {
  readonly kind: PublicityKind;
  readonly unit: string;
  readonly people: readonly Pick<Candidate, 'id' | 'name' | 'number' | 'displayName'>[];
  /** Ticked when the page opens. */
  readonly picked: readonly string[];
  readonly most: number;
  readonly form: PublicityContact & Period;
};

/**
 * @param asked one application, with those that can go with it; or those of a unit and a kind.
 * @returns null where the actor has nothing like that to publish.
 */
export async function publicityStart(
  actor: Actor,
  asked: { readonly application?: string; readonly unit?: string; readonly kind?: string },
  now: Date,
): Promise<PublicityStart | null> {
  const all = await candidates(actor);
  const first =
    asked.application === undefined
      ? all.find(({ unitId, kind }) => unitId === asked.unit && kind === asked.kind)
      : all.find(({ id }) => id === asked.application);
  if (first === undefined) return null;
  const group = all
    .filter(({ unitId, kind }) => unitId === first.unitId && kind === first.kind)
    .filter(({ id, published }) => id === asked.application || !published);
  const picked = asked.application === undefined ? group.map(({ id }) => id) : [first.id];
  return {
    kind: first.kind,
    unit: first.unit,
    people: group.map(({ id, name, number, displayName }) => ({ id, name, number, displayName })),
    picked: picked.slice(0, mostAtOnce),
    most: mostAtOnce,
    form: { ...(await contactOf(actor)), ...(await shortest(first.kind, now)) },
  };
}

/** What the office wrote last, or else what it registered. */
async function contactOf({ unitId }: Actor): Promise<PublicityContact> {
  const [last, unit] = await Promise.all([
    db().publicity.findFirst({
      where: { officeId: unitId ?? '' },
      select: { place: true, contactName: true, telephone: true, email: true },
      orderBy: { startedAt: 'desc' },
    }),
    db().unit.findUniqueOrThrow({
      where: { id: unitId ?? '' },
      select: { telephone: true, email: true },
    }),
  ]);
  const { telephone, email } = unit;
  return last ?? { place: '', contactName: '', telephone, email: email ?? '' };
}

/** In the system the shortest period from now; what was on paper only the unit knows. */
async function shortest(kind: PublicityKind, now: Date): Promise<Period> {
  if (kind === 'proof') return { from: '', to: '' };
  const calendar = await workCalendar(db());
  const day = (days: number) => formatTableDate(addWorkingDays(now, days, calendar));
  return { from: day(1), to: day(leastWorkingDays) };
}
