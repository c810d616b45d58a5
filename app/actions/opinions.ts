'use server';

import { z } from 'zod';
import { phraseLimits } from '@/lib/domain/review/phrases';
import { action } from '@/lib/server/action';
import * as opinions from '@/lib/server/commands/opinions';
import * as phrases from '@/lib/server/commands/phrases';
import { confirmEdits as confirmEditsCommand } from '@/lib/server/commands/unit-edits';
import { id, key, version } from '@/lib/server/input';

/** Opinions are saved as they are typed. */
const limit = { burst: 120, perMinute: 120 };
const opinion = z.strictObject({ applicationId: id, opinionId: id });

export const saveOpinion = action({
  name: 'opinion.save',
  input: opinion.extend({
    version,
    sectionId: key,
    rowId: id.nullable(),
    field: z.string().max(100).nullable(),
    attachmentId: id.nullable(),
    kind: z.enum(['note', 'correction']),
    text: z
      .string()
      .trim()
      .min(1, { error: '请写明意见内容。' })
      .max(1000, { error: '一条意见最多 1000 字，请分成几条。' }),
  }),
  limit,
  run: opinions.saveOpinion,
});

export const removeOpinion = action({
  name: 'opinion.remove',
  input: opinion,
  limit,
  run: opinions.removeOpinion,
});

export const settleOpinion = action({
  name: 'opinion.settle',
  input: opinion,
  limit,
  run: opinions.settleOpinion,
});

export const markOpinion = action({
  name: 'opinion.mark',
  input: opinion.extend({ done: z.boolean() }),
  limit,
  run: opinions.markOpinion,
});

export const keepPhrase = action({
  name: 'phrase.keep',
  input: z.strictObject({
    text: z
      .string()
      .trim()
      .min(2, { error: '请先写出要保存的意见。' })
      .max(phraseLimits.length, { error: `常用意见最多 ${phraseLimits.length} 字。` }),
  }),
  limit,
  run: phrases.keepPhrase,
});

export const dropPhrase = action({
  name: 'phrase.drop',
  input: z.strictObject({ id }),
  limit,
  run: phrases.dropPhrase,
});

/** The applicant agrees to what the unit changed, as far as the page showed it. */
export const confirmEdits = action({
  name: 'edits.confirm',
  input: z.strictObject({
    applicationId: id,
    upTo: z.iso.datetime().transform((at) => new Date(at)),
  }),
  limit,
  run: confirmEditsCommand,
});
