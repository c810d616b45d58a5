// Knows how a form is stored: once, named by its content.

import 'server-only';
import { createHash } from 'node:crypto';
import { canonicalJson } from '@/lib/domain/application/canonical';
import type { Tx } from '../db';
import type { Target } from '../queries/application-target';

/** The id of the FormVersion that holds the target's form. */
export async function keptForm(
  tx: Tx,
  { seriesKey, form }: Pick<Target, 'seriesKey' | 'form'>,
): Promise<string> {
  const digest = createHash('sha256').update(canonicalJson(form)).digest('hex');
  const name = `${seriesKey}-${digest.slice(0, 12)}`;
  await tx.formVersion.createMany({ data: [{ name, content: form }], skipDuplicates: true });
  const { id } = await tx.formVersion.findUniqueOrThrow({ where: { name }, select: { id: true } });
  return id;
}
