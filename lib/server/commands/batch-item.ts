// Knows how one application of a batch is handled: by the same commands, under the same guards.

import 'server-only';
import { Refusal, type RefusalCode, type RefusalParams } from '@/lib/domain/refusal';
import type { BatchEvent } from '@/lib/domain/review/batch';
import { onSection, wholeApplication } from '@/lib/domain/review/opinion-target';
import type { Context } from '../context';
import { db, isBusy } from '../db';
import { loadRecord } from '../queries/application-record';
import { firstRecommendation, recommendationsOf } from '../queries/recommendations';
import { saveOpinion } from './opinions';
import { returnApplication } from './return-application';
import { forwardApplication } from './review-application';
import { saveRecommendation } from './save-recommendation';

export type Item = {
  /** The key of the act. */
  readonly id: string;
  readonly applicationId: string;
  readonly version: number;
};
type Asked = { readonly event: BatchEvent; readonly text: string };
export type Outcome = {
  readonly outcome: 'done' | RefusalCode;
  readonly params: RefusalParams;
};

/** Never throws a refusal: it is what the list of results says. */
export async function runItem(ctx: Context, asked: Asked, item: Item): Promise<Outcome> {
  try {
    if (!(await wasDone(ctx, item))) {
      await requireLookedAt(ctx, item);
      await acts[asked.event](ctx, asked.text, item);
    }
    return { outcome: 'done', params: {} };
  } catch (error) {
    const refusal = isBusy(error) ? new Refusal('busy') : error;
    if (!(refusal instanceof Refusal)) throw error;
    if (await wasDone(ctx, item)) return { outcome: 'done', params: {} };
    return { outcome: refusal.code, params: refusal.params };
  }
}

/** The process died between the act and its note, or another page was quicker. */
const wasDone = async ({ actor }: Context, { id }: Item): Promise<boolean> =>
  (await db().event.count({ where: { actorId: actor.userId, opKey: id } })) > 0;

async function requireLookedAt({ actor }: Context, { applicationId }: Item): Promise<void> {
  const record = await loadRecord(db(), actor, 'application.review', applicationId);
  if (record.openedAt === null) throw new Refusal('notLooked');
}

const acts: Readonly<
  Record<BatchEvent, (ctx: Context, text: string, item: Item) => Promise<unknown>>
> = {
  /** The shared text stands where the office has written none of its own. */
  async forward(ctx, text, { id, applicationId, version }) {
    const record = await loadRecord(db(), ctx.actor, 'application.review', applicationId);
    const { own } = await recommendationsOf(record, true);
    if (own === null || own.text.trim() === '') {
      const contact = own ?? (await firstRecommendation(record));
      await saveRecommendation(ctx, { ...contact, applicationId, text });
    }
    await forwardApplication(ctx, { applicationId, version, opKey: id });
  },
  /** The shared text is one more correction, of the application as a whole. */
  async return(ctx, text, { id, applicationId, version }) {
    if (text.trim() !== '') {
      const of = { applicationId, opinionId: id, version: 0, ...onSection(wholeApplication) };
      await saveOpinion(ctx, { ...of, kind: 'correction', text });
    }
    await returnApplication(ctx, { applicationId, version, opKey: id, unlocked: [] });
  },
};
