// Knows the frozen forms: read once per process, because they never change.

import 'server-only';
import { formComposition, type FormComposition } from '@/lib/domain/forms/form';
import type { db, Tx } from '../db';

const kept = new Map<string, FormComposition>();
const keepAtMost = 500;

/** The composition of a FormVersion. */
export async function formOf(
  client: Tx | ReturnType<typeof db>,
  formVersionId: string,
): Promise<FormComposition> {
  const known = kept.get(formVersionId);
  if (known !== undefined) return known;
  const { content } = await client.formVersion.findUniqueOrThrow({
    where: { id: formVersionId },
    select: { content: true },
  });
  const form = formComposition.parse(content);
  if (kept.size >= keepAtMost) kept.clear();
  kept.set(formVersionId, form);
  return form;
}
