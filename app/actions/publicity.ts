'use server';

import { z } from 'zod';
import { objectionLimits } from '@/lib/domain/publicity/objection';
import { publicityKinds } from '@/lib/domain/publicity/setting';
import { action } from '@/lib/server/action';
import * as end from '@/lib/server/commands/publicity/end-publicity';
import * as objections from '@/lib/server/commands/publicity/objections';
import { startPublicity as startCommand } from '@/lib/server/commands/publicity/start-publicity';
import { id, text } from '@/lib/server/input';

const limit = { burst: 60, perMinute: 60 };
const { min, max } = objectionLimits;
const written = text(max)
  .trim()
  .min(min, { error: `请写 ${min} 到 ${max} 字。` });
const line = (most: number, missing: string) => text(most).trim().min(1, { error: missing });
const onPublicity = z.strictObject({ publicityId: id });
const onObjection = z.strictObject({ objectionId: id });

export const startPublicity = action({
  name: 'publicity.start',
  input: onPublicity.extend({
    kind: z.enum(publicityKinds),
    applicationIds: z
      .array(id)
      .max(100, { error: '一次最多公示 100 人，请分几次。' })
      .min(1, { error: '请至少选择一人。' }),
    from: text(20),
    to: text(20),
    place: line(200, '请写明公示的方式和地点，例如本单位公示栏。'),
    contactName: line(100, '请填写受理异议的联系人或部门。'),
    telephone: line(40, '请填写受理异议的电话。'),
    email: text(200).trim(),
  }),
  limit,
  run: startCommand,
});

export const concludePublicity = action({
  name: 'publicity.conclude',
  input: onPublicity.extend({ result: written }),
  limit,
  run: end.concludePublicity,
});

export const stopPublicity = action({
  name: 'publicity.stop',
  input: onPublicity.extend({ reason: written }),
  limit,
  run: end.stopPublicity,
});

export const recordObjection = action({
  name: 'objection.record',
  input: onPublicity.extend({
    applicationId: id,
    objectionId: id,
    fromWhom: text(100).trim(),
    text: written,
  }),
  limit,
  run: objections.recordObjection,
});

export const recordFinding = action({
  name: 'objection.find',
  input: onObjection.extend({ upheld: z.boolean(), finding: written }),
  limit,
  run: objections.recordFinding,
});

export const settleObjection = action({
  name: 'objection.settle',
  input: onObjection.extend({ settlement: written }),
  limit,
  run: objections.settleObjection,
});
