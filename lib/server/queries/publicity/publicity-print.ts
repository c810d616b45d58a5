// Knows what of a publicity is printed: its notice, and once it is over what came of it.

import 'server-only';
import { formatDate } from '@/lib/domain/beijing-time';
import type { Actor } from '@/lib/domain/policy/actor';
import { can } from '@/lib/domain/policy/scopes';
import { printForms, type PublicityPrint } from '@/lib/domain/print/forms';
import { publicityForm, publicityResult } from '@/lib/domain/print/publicity';
import { Refusal } from '@/lib/domain/refusal';
import { db } from '../../db';
import type { PrintedForm } from '../../print/print-document';
import { aboutMany } from '../../print/print-identity';
import { publicityPage } from './publicity-page';

/**
 * The paper, for the office that runs the publicity.
 * @throws Refusal `notFound` for everybody else, and for a result that is not written yet.
 */
export async function publicityPrint(
  actor: Actor,
  id: string,
  form: PublicityPrint,
  now: Date,
): Promise<PrintedForm> {
  const page = await publicityPage(actor, id, now);
  if (!page?.run || !can(actor, printForms[form].permission)) throw new Refusal('notFound');
  const { notice, result, run } = page;
  if (form === 'publicityNotice') {
    return { ...aboutMany(now), ...publicityForm(notice) };
  }
  const select = { concludedAt: true } as const;
  const { concludedAt } = await db().publicity.findUniqueOrThrow({ where: { id }, select });
  if (result === null || concludedAt === null) throw new Refusal('notFound');
  const { objections } = run;
  const outcome = { result, objections, concludedAt: formatDate(concludedAt) };
  return { ...aboutMany(concludedAt), ...publicityResult(notice, outcome) };
}
