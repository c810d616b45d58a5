// Knows 预检: what is missing, section by section, and whether 上报 is possible now.

import 'server-only';
import { errorCount, judgedSections } from '@/lib/domain/application/draft';
import { factsOf } from '@/lib/domain/application/facts';
import { holdersOf } from '@/lib/domain/application/record';
import type { Actor } from '@/lib/domain/policy/actor';
import type { Problem } from '@/lib/domain/sections/section';
import { applicationTable } from '@/lib/domain/workflow/application-table';
import { decide } from '@/lib/domain/workflow/engine';
import { submitEndsAt } from '@/lib/domain/workflow/windows';
import { refusalSentence } from '@/lib/messages/refusals';
import { db } from '../db';
import { loadRecord } from './application-record';
import { barredUntilOf } from './barred';
import { loadDraft } from './draft';
import { menuOf, type MenuLine } from './edit-section';
import { applicationOpinions, type Opinion } from './opinions';

export type CheckPage = {
  readonly menu: readonly MenuLine[];
  readonly problems: readonly Problem[];
  readonly opinions: readonly Opinion[];
  /** The sentence of the first guard that would refuse 上报 with the pledge accepted, or null. */
  readonly refusal: string | null;
  readonly pledge: { readonly version: string; readonly text: string };
  readonly unit: string | null;
  /** Until when 上报 is possible. */
  readonly endsAt: Date;
  readonly version: number;
};

/** The same code that 上报 runs, without running it. */
export async function checkPage(
  actor: Actor,
  applicationId: string,
  now: Date,
): Promise<CheckPage> {
  const record = await loadRecord(db(), actor, 'application.submit', applicationId);
  const [draft, opinions, barredUntil, pledge] = await Promise.all([
    loadDraft(db(), applicationId, now),
    applicationOpinions(applicationId, null),
    barredUntilOf(db(), record.applicantId, record.year),
    db().legalText.findUniqueOrThrow({
      where: { kind_version: { kind: 'pledge', version: record.round.pledgeVersion } },
      select: { version: true, text: true },
    }),
  ]);
  const judged = judgedSections(draft);
  const decision = decide(
    applicationTable,
    { state: record.state, event: 'submit', holders: holdersOf(actor, record) },
    factsOf(record, actor, now, {
      barredUntil,
      errorCount: errorCount(draft),
      pledgeAccepted: true,
    }),
  );
  return {
    menu: menuOf(judged, opinions),
    problems: judged.flatMap(({ problems }) => problems),
    opinions,
    refusal: decision.ok ? null : refusalSentence(decision.code, decision.params),
    pledge,
    unit: record.unit?.name ?? null,
    endsAt: submitEndsAt(record),
    version: record.version,
  };
}
