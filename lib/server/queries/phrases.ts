// Knows the phrases that an office has kept.

import 'server-only';
import type { Actor } from '@/lib/domain/policy/actor';
import { phraseLimits } from '@/lib/domain/review/phrases';
import { db } from '../db';

export type PhraseDto = { readonly id: string; readonly text: string };

/** The office's own phrases in the order of keeping; none for people without an office. */
export async function keptPhrases({ unitId, committeeId }: Actor): Promise<PhraseDto[]> {
  const officeId = unitId ?? committeeId;
  if (officeId === null) return [];
  return db().phrase.findMany({
    where: { officeId },
    select: { id: true, text: true },
    orderBy: { createdAt: 'asc' },
    take: phraseLimits.most,
  });
}
