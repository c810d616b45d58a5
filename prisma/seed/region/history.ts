// Knows a history that was recorded: what the real commands wrote of one application, with its
// people and offices by what they are in it, and its moments by their place between the events.

import { db } from '@/lib/server/db';
import type { Depth, Office, Who } from './histories';

/**
 * A moment: the number of the event that it is the moment of, or a fraction behind it. So a copy can
 * lay the events where it wants, and everything else falls between the same two.
 */
export type Place = number;

export type HistoryEvent = {
  readonly event: string;
  readonly fromState: string;
  readonly toState: string;
  readonly actor: Who;
  readonly actorRole: string | null;
  readonly reason: string | null;
  readonly fromHolder: Office | null;
  readonly toHolder: Office | null;
};

export type History = {
  readonly name: string;
  readonly depth: Depth;
  readonly application: {
    readonly state: string;
    readonly version: number;
    readonly holder: Office | null;
    readonly returnCount: number;
    readonly returnLimit: number;
    readonly isCorrection: boolean;
    readonly isAccepted: boolean;
    readonly everHeldBy: readonly Office[];
    readonly submissionCount: number;
    readonly openedAt: Place | null;
    readonly stateSince: Place;
    readonly submittedAt: Place | null;
    readonly isFilled: boolean;
  };
  readonly events: readonly HistoryEvent[];
  readonly submissions: readonly { readonly number: number; readonly createdAt: Place }[];
  readonly opinions: readonly {
    readonly submission: number;
    readonly sectionId: string;
    readonly state: string;
    readonly office: Office;
    readonly kind: string;
    readonly version: number;
    readonly createdAt: Place;
    readonly savedAt: Place;
    readonly releasedAt: Place | null;
    readonly doneAt: Place | null;
    readonly settledAt: Place | null;
  }[];
  readonly recommendations: readonly {
    readonly state: string;
    readonly office: Office;
    readonly version: number;
    readonly savedAt: Place;
    readonly sentAt: Place | null;
  }[];
};

/** A file that was checked and stored: copies show the same bytes. */
export type StoredPicture = {
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly receivedSize: number;
  readonly receivedSha256: string;
  readonly pages: number | null;
  readonly storageKey: string;
};

export type Recording = {
  readonly histories: readonly History[];
  readonly pictures: readonly StoredPicture[];
};

/** The people and offices of a recording, by their ids. */
export type Cast = ReadonlyMap<string, Who>;

const select = {
  state: true,
  version: true,
  holderUnitId: true,
  holderCommitteeId: true,
  returnCount: true,
  returnLimit: true,
  correctionDueAt: true,
  acceptanceNumber: true,
  everHeldBy: true,
  submissionCount: true,
  openedAt: true,
  stateSince: true,
  submittedAt: true,
  sections: { select: { sectionId: true } },
  events: { orderBy: { fromVersion: 'asc' } },
  submissions: { select: { id: true, number: true }, orderBy: { number: 'asc' } },
  opinions: { orderBy: { createdAt: 'asc' } },
  recommendations: { orderBy: { savedAt: 'asc' } },
} as const;

/** Reads what the commands have written of an application. */
export async function historyOf(
  id: string,
  cast: Cast,
  { name, depth }: Pick<History, 'name' | 'depth'>,
): Promise<History> {
  const found = await db().application.findUniqueOrThrow({ where: { id }, select });
  const { events, opinions, recommendations, submissions } = found;
  const who = (of: string | null): Who => (of === null ? 'clock' : (cast.get(of) ?? 'applicant'));
  const office = (...ids: (string | null)[]): Office | null => {
    const held = ids.find((each) => each !== null);
    return held === undefined ? null : (who(held ?? null) as Office);
  };
  const kept = (...ids: (string | null)[]): Office => office(...ids) ?? 'unit';
  const written = [
    ...opinions.flatMap((each) => [each.createdAt, each.savedAt, each.doneAt, each.settledAt]),
    ...recommendations.map(({ savedAt }) => savedAt),
  ];
  const at = placesOf(
    events.map((each) => each.at),
    written,
  );
  const maybe = (moment: Date | null) => (moment === null ? null : at(moment));
  return {
    name,
    depth,
    application: {
      state: found.state,
      version: found.version,
      holder: office(found.holderUnitId, found.holderCommitteeId),
      returnCount: found.returnCount,
      returnLimit: found.returnLimit,
      isCorrection: found.correctionDueAt !== null,
      isAccepted: found.acceptanceNumber !== null,
      everHeldBy: found.everHeldBy.map((each) => kept(each)),
      submissionCount: found.submissionCount,
      openedAt: maybe(found.openedAt),
      stateSince: at(found.stateSince),
      submittedAt: maybe(found.submittedAt),
      isFilled: found.sections.length > 0,
    },
    events: events.map((each) => ({
      event: each.event,
      fromState: each.fromState,
      toState: each.toState,
      actor: who(each.actorId),
      actorRole: each.actorRole,
      reason: each.reason,
      fromHolder: office(each.fromHolderUnitId, each.fromHolderCommitteeId),
      toHolder: office(each.toHolderUnitId, each.toHolderCommitteeId),
    })),
    // one with each 上报 of the applicant, in its transaction
    submissions: events
      .flatMap(({ event }, place) => (event === 'submit' ? [place] : []))
      .map((createdAt, sent) => ({ number: sent + 1, createdAt })),
    opinions: opinions.map((each) => ({
      submission: submissions.find((sent) => sent.id === each.submissionId)?.number ?? 1,
      sectionId: each.sectionId,
      state: each.state,
      office: kept(each.officeId),
      kind: each.kind,
      version: each.version,
      createdAt: at(each.createdAt),
      savedAt: at(each.savedAt),
      releasedAt: maybe(each.releasedAt),
      doneAt: maybe(each.doneAt),
      settledAt: maybe(each.settledAt),
    })),
    recommendations: recommendations.map((each) => ({
      state: each.state,
      office: kept(each.unitId, each.committeeId),
      version: each.version,
      savedAt: at(each.savedAt),
      sentAt: maybe(each.sentAt),
    })),
  };
}

/** Moments as places: the last event before each, and its rank among what came before the next. */
function placesOf(events: readonly Date[], written: readonly (Date | null)[]) {
  const moments = events.map((each) => each.getTime());
  const others = [...new Set(written.flatMap((each) => (each === null ? [] : [each.getTime()])))]
    .filter((each) => !moments.includes(each))
    .toSorted((a, b) => a - b);
  return (moment: Date): Place => {
    const exact = moments.indexOf(moment.getTime());
    if (exact >= 0) return exact;
    if (moment.getTime() < Math.min(...moments)) return 0;
    const after = moments.findLastIndex((each) => each < moment.getTime());
    const between = others.filter(
      (each) => after === moments.findLastIndex((event) => event < each),
    );
    const rank = between.filter((each) => each <= moment.getTime()).length;
    return after + Math.max(rank, 1) / (between.length + 2);
  };
}
