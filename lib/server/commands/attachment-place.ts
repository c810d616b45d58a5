// Knows where a file may be attached or taken off: a section of the working copy, or beside it the
// proof of a publicity, by whoever runs that.

import 'server-only';
import { isProof } from '@/lib/domain/publicity/proof';
import { Refusal } from '@/lib/domain/refusal';
import type { Context } from '../context';
import type { db, Tx } from '../db';
import { loadPublicity } from './publicity/held-publicity';
import { requireSection } from './working-copy';

export type AttachmentPlace = {
  readonly applicationId: string;
  readonly sectionId: string;
  readonly rowId: string;
};

/** @throws Refusal as {@link requireSection} and {@link loadPublicity}, and `publicityEnded`. */
export async function requirePlace(
  client: Tx | ReturnType<typeof db>,
  ctx: Context,
  place: AttachmentPlace,
): Promise<void> {
  if (!isProof(place)) return void (await requireSection(client, ctx, place));
  const publicity = await loadPublicity(client, ctx, place.rowId, new Date());
  const ofIt = publicity.entries.some(({ applicationId }) => applicationId === place.applicationId);
  if (!ofIt) throw new Refusal('notFound');
  if (publicity.ended) throw new Refusal('publicityEnded');
}
