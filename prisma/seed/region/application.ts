// Knows the rows of one application of the demo region, as the commands would have written them.

import { canonicalJson } from '@/lib/domain/application/canonical';
import { wordsOfName } from '@/lib/server/name-search';
import { stableId } from '../stable-id';
import {
  administratorOf,
  holderOf,
  momentOf,
  officeIdOf,
  type Around,
  type NumberedCase,
} from './case';
import { filledIn } from './filled';
import { correctionText, reasonText, recommendationText } from './texts';

export function rowsOfCase(of: NumberedCase, around: Around) {
  const filled = filledIn(of, around);
  return {
    applications: [applicationOf(of, around, filled?.warnings ?? 0)],
    sections: filled?.sections ?? [],
    attachments: filled?.attachments ?? [],
    submissions: filled?.submissions ?? [],
    events: eventsOf(of, around),
    opinions: opinionsOf(of, around),
    recommendations: recommendationsOf(of, around),
  };
}

export type CaseRows = ReturnType<typeof rowsOfCase>;

function applicationOf(of: NumberedCase, around: Around, warnings: number) {
  const { id, person, target, round, timeline } = of;
  const { application } = of.history;
  const holder = holderOf(of, application.holder);
  const isSent = application.submissionCount > 0;
  const formVersionId = around.formVersions.get(canonicalJson(target.form));
  if (formVersionId === undefined) throw new Error(`no form for ${target.titleKey}`);
  return {
    id,
    number: of.number,
    acceptanceNumber: of.acceptanceNumber,
    applicantId: person.id,
    year: round.year,
    roundId: round.id,
    formVersionId,
    regionCode: target.regionCode,
    specialtyKey: target.specialtyKey,
    titleKey: target.titleKey,
    displayName: target.displayName,
    unitId: application.isFilled ? person.unit.id : null,
    state: application.state,
    version: application.version,
    holderUnitId: holder.unitId,
    holderCommitteeId: holder.committeeId,
    returnCount: application.returnCount,
    returnLimit: application.returnLimit,
    unlockedSections: [],
    correctionDueAt: application.isCorrection ? timeline.correctionDueAt : null,
    everHeldBy: application.everHeldBy.map((office) => officeIdOf(of, office)),
    submissionCount: application.submissionCount,
    applicantName: isSent ? person.name : '',
    applicantWords: isSent ? wordsOfName(person.name) : '',
    submittedAt: momentOf(of, application.submittedAt),
    warningCount: warnings,
    openedAt: momentOf(of, application.openedAt),
    stateSince: timeline.at(application.stateSince),
    createdAt: timeline.at(0),
  };
}

function eventsOf(of: NumberedCase, around: Around) {
  return of.history.events.map(({ actor, fromHolder, toHolder, reason, ...event }, place) => {
    const administrator = administratorOf(of, actor, around);
    const from = holderOf(of, fromHolder);
    const to = holderOf(of, toHolder);
    const said =
      event.event === 'retarget'
        ? `由 ${of.firstTarget} 改报 ${of.target.displayName}`
        : reasonText(around.dice, of.id, event.event);
    return {
      ...event,
      id: stableId(of.id, 'event', place),
      applicationId: of.id,
      fromVersion: place,
      actorId: actor === 'clock' ? null : (administrator?.id ?? of.person.id),
      actorOffice: administrator?.office ?? null,
      reason: reason === null ? null : said,
      fromHolderUnitId: from.unitId,
      fromHolderCommitteeId: from.committeeId,
      toHolderUnitId: to.unitId,
      toHolderCommitteeId: to.committeeId,
      at: of.timeline.at(place),
    };
  });
}

function opinionsOf(of: NumberedCase, around: Around) {
  const { timeline } = of;
  return of.history.opinions.map(({ submission, office, ...opinion }, order) => ({
    ...opinion,
    id: stableId(of.id, 'opinion', order),
    applicationId: of.id,
    submissionId: stableId(of.id, 'submission', submission),
    officeId: officeIdOf(of, office),
    text: correctionText(around.dice, of.id, opinion.sectionId, order),
    authorId: administratorOf(of, office, around)?.id ?? of.person.id,
    createdAt: timeline.at(Math.min(opinion.createdAt, opinion.savedAt)),
    savedAt: timeline.at(opinion.savedAt),
    releasedAt: momentOf(of, opinion.releasedAt),
    doneAt: momentOf(of, opinion.doneAt),
    settledAt: momentOf(of, opinion.settledAt),
  }));
}

function recommendationsOf(of: NumberedCase, around: Around) {
  return of.history.recommendations.map(({ office, ...recommendation }, order) => {
    const administrator = administratorOf(of, office, around);
    return {
      ...recommendation,
      id: stableId(of.id, 'recommendation', order),
      applicationId: of.id,
      ...holderOf(of, office),
      text: recommendationText(around.dice, of.id, order),
      leaderName: administrator?.name ?? '',
      leaderMobile: of.person.unit.leaderMobile,
      telephone: '0991-1234567',
      email: '',
      savedAt: of.timeline.at(recommendation.savedAt),
      sentAt: momentOf(of, recommendation.sentAt),
      authorId: administrator?.id ?? of.person.id,
    };
  });
}
