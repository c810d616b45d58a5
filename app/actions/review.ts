'use server';

import { z } from 'zod';
import { rejectionReasons, rejectionText } from '@/lib/domain/workflow/rejection';
import { batchEvents, batchLimits } from '@/lib/domain/review/batch';
import { recommendationLimits } from '@/lib/domain/workflow/guards';
import { action } from '@/lib/server/action';
import {
  runBatch as runBatchCommand,
  startBatch as startBatchCommand,
} from '@/lib/server/commands/batch';
import * as sendBack from '@/lib/server/commands/return-application';
import { revealDocument as revealDocumentCommand } from '@/lib/server/commands/reveal-document';
import * as review from '@/lib/server/commands/review-application';
import { takeLease as takeLeaseCommand } from '@/lib/server/commands/lease';
import { askToConfirm as askToConfirmCommand } from '@/lib/server/commands/unit-edits';
import { saveRecommendation as saveRecommendationCommand } from '@/lib/server/commands/save-recommendation';
import { findInList as findInListQuery } from '@/lib/server/queries/review-list/find-in-list';
import { id, key, opKey, reason, text, version } from '@/lib/server/input';

const limit = { burst: 60, perMinute: 60 };
const act = z.strictObject({ applicationId: id, version, opKey });
const chosen = z.strictObject({ applicationId: id, version });
const reasoned = act.extend({ reason: text(2000) });

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
  input: act.extend({ unlocked: z.array(key).max(40) }),
  limit,
  run: sendBack.returnApplication,
});

export const returnOneLevel = action({
  name: 'application.returnLevel',
  input: reasoned,
  limit,
  run: sendBack.returnOneLevel,
});

export const recallApplication = action({
  name: 'application.recall',
  input: act,
  limit,
  run: sendBack.recallApplication,
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

/** 显示: the whole document number, with a reason that the record keeps. */
export const revealDocument = action({
  name: 'person.reveal',
  input: z.strictObject({
    applicationId: id,
    reason,
  }),
  limit: { burst: 20, perMinute: 10 },
  run: revealDocumentCommand,
});

export const takeLease = action({
  name: 'lease.take',
  input: z.strictObject({ applicationId: id }),
  limit,
  run: takeLeaseCommand,
});

export const askToConfirm = action({
  name: 'edits.ask',
  input: z.strictObject({ applicationId: id }),
  limit,
  run: askToConfirmCommand,
});

export const startBatch = action({
  name: 'batch.start',
  input: z.strictObject({
    batchId: id,
    event: z.enum(batchEvents),
    text: text(recommendationLimits.max),
    items: z
      .array(chosen)
      .max(batchLimits.most, { error: `一次最多 ${batchLimits.most} 份，请分几次办理。` })
      .min(1, { error: '请至少选择一份申请书。' }),
  }),
  limit: { burst: 10, perMinute: 10 },
  run: startBatchCommand,
});

/** A few applications at a time: the page shows how far it has come. */
export const runBatch = action({
  name: 'batch.run',
  input: z.strictObject({ batchId: id }),
  limit: { burst: 120, perMinute: 120 },
  run: runBatchCommand,
});
