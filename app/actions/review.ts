'use server';

import { z } from 'zod';
import { rejectionReasons, rejectionText } from '@/lib/domain/workflow/rejection';
import { action } from '@/lib/server/action';
import {
  addOpinion as addOpinionCommand,
  removeOpinion as removeOpinionCommand,
  settleOpinion as settleOpinionCommand,
} from '@/lib/server/commands/opinions';
import * as review from '@/lib/server/commands/review-application';
import { saveRecommendation as saveRecommendationCommand } from '@/lib/server/commands/save-recommendation';
import { findInList as findInListQuery } from '@/lib/server/queries/review-list/find-in-list';
import { id, key, opKey, text, version } from '@/lib/server/input';

const limit = { burst: 60, perMinute: 60 };
const act = z.strictObject({ applicationId: id, version, opKey });
const reasoned = act.extend({ reason: text(2000) });
const opinion = z.strictObject({ applicationId: id, opinionId: id });

/** The search of a list: what is typed never stands in an address. */
export const findInList = action({
  name: 'application.find',
  input: z.strictObject({ text: text(100) }),
  limit: { burst: 30, perMinute: 30 },
  run: findInListQuery,
});

export const openApplication = action({
  name: 'application.open',
  input: act,
  limit,
  run: review.openApplication,
});

export const forwardApplication = action({
  name: 'application.forward',
  input: act,
  limit,
  run: review.forwardApplication,
});

export const returnApplication = action({
  name: 'application.return',
  input: act,
  limit,
  run: review.returnApplication,
});

export const returnOneLevel = action({
  name: 'application.returnLevel',
  input: reasoned,
  limit,
  run: review.returnOneLevel,
});

export const recallApplication = action({
  name: 'application.recall',
  input: act,
  limit,
  run: review.recallApplication,
});

export const acceptApplication = action({
  name: 'application.accept',
  input: act,
  limit,
  run: review.acceptApplication,
});

export const rejectApplication = action({
  name: 'application.reject',
  input: reasoned.extend({ code: z.enum(rejectionReasons) }),
  limit,
  run: (ctx, { code, reason, ...input }) =>
    review.rejectApplication(ctx, { ...input, reason: rejectionText(code, reason) }),
});

export const grantReturn = action({
  name: 'application.grantReturn',
  input: reasoned,
  limit,
  run: review.grantReturn,
});

export const addOpinion = action({
  name: 'opinion.add',
  input: z.strictObject({
    applicationId: id,
    sectionId: key,
    kind: z.enum(['note', 'correction']),
    text: z
      .string()
      .trim()
      .min(1, { error: '请写明意见内容。' })
      .max(1000, { error: '一条意见最多 1000 字，请分成几条。' }),
  }),
  limit,
  run: addOpinionCommand,
});

export const removeOpinion = action({
  name: 'opinion.remove',
  input: opinion,
  limit,
  run: removeOpinionCommand,
});

export const settleOpinion = action({
  name: 'opinion.settle',
  input: opinion,
  limit,
  run: settleOpinionCommand,
});

export const saveRecommendation = action({
  name: 'recommendation.save',
  input: z.strictObject({
    applicationId: id,
    version,
    text: text(4000),
    leaderName: text(100),
    leaderMobile: text(30),
    telephone: text(30),
    email: text(200),
  }),
  limit,
  run: saveRecommendationCommand,
});
