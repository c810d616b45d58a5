// Knows what an applicant sees before a draft is aimed elsewhere: what stays and what does not.

import 'server-only';
import { formChange, type FormChange } from '@/lib/domain/application/retarget';
import type { Actor } from '@/lib/domain/policy/actor';
import { Refusal } from '@/lib/domain/refusal';
import { refusalSentence } from '@/lib/messages/refusals';
import { db } from '../db';
import { scopeWhere } from '../scope';
import { targetOf, type TitleChoice } from './application-target';
import { storedRowsOf } from './earlier-applications';
import { formOf } from './form-version';

export type RetargetPreview =
  | { readonly ok: true; readonly displayName: string; readonly change: FormChange }
  | { readonly ok: false; readonly message: string };

/** What the choice would do to the draft; null where it is not the actor's. */
export async function retargetPreview(
  actor: Actor,
  applicationId: string,
  choice: TitleChoice,
): Promise<RetargetPreview | null> {
  const scope = scopeWhere(actor, 'application.prepare');
  const found =
    scope &&
    (await db().application.findFirst({
      where: { id: applicationId, AND: scope },
      select: { year: true, formVersionId: true },
    }));
  if (!found) return null;
  try {
    const [from, target, stored] = await Promise.all([
      formOf(db(), found.formVersionId),
      targetOf(db(), choice, found.year),
      storedRowsOf(db(), applicationId),
    ]);
    const { displayName, form } = target;
    return { ok: true, displayName, change: formChange(from, form, stored) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, message: refusalSentence(error.code, error.params) };
  }
}
