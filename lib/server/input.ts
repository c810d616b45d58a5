// Knows the input parts that actions share: ids, versions, keys, short texts.

import 'server-only';
import { z } from 'zod';
import { documentKinds } from '@/lib/domain/identity/document-number';
import { reasonLimits } from '@/lib/domain/workflow/guards';

export const id = z.uuid({ error: '页面上的记录标识无效，请刷新页面。' });
export const version = z.int().min(0).max(1_000_000);
/** Made by the page when the form opens; a retry carries the same one. */
export const opKey = z.uuid();
/** A code or key of a catalogue table. */
export const key = z.string().min(1).max(60);
/** Free text of at most `max` UTF-16 units; rules judge it further. */
export const text = (max: number) => z.string().max(max, { error: `最多 ${max} 字，请缩短。` });

/** Why something is done that is asked for a reason. */
export const reason = text(reasonLimits.max).min(reasonLimits.min, {
  error: `请写明原因（${reasonLimits.min} 到 ${reasonLimits.max} 字）。`,
});

export const personForm = z.strictObject({
  documentKind: z.enum(documentKinds),
  documentNumber: text(60),
  name: text(200),
  mobile: text(40),
  email: text(200),
  password: text(256),
  passwordAgain: text(256),
});

export const unitForm = z.strictObject({
  name: text(200),
  uscc: text(60),
  nature: text(30),
  regionCode: text(20),
  parentId: text(40),
  address: text(400),
  leaderName: text(200),
  leaderMobile: text(40),
  telephone: text(40),
  email: text(200),
});
