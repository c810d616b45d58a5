// Knows how a committee sets a form: drafted, then published as the next version of its place.

import 'server-only';
import { compositionChanges, isUnchanged } from '@/lib/domain/forms/composition-changes';
import { tidied } from '@/lib/domain/forms/composition-edits';
import { compositionProblems } from '@/lib/domain/forms/composition-problems';
import { formComposition, type FormComposition } from '@/lib/domain/forms/form';
import { Refusal } from '@/lib/domain/refusal';
import { recorded } from '../audit';
import type { Context } from '../context';
import { isTaken, type Tx } from '../db';
import { formAtPlace } from '../queries/form-in-force';
import { formPlaceOf } from '../queries/form-round';
import { keptForm } from './kept-form';

export type FormAt = { readonly roundId: string; readonly place: string };
export type DraftInput = FormAt & {
  /** The version of the draft that the page shows; 0 where there was none. */
  readonly version: number;
  readonly form: FormComposition;
};

const subject = (act: string, { roundId }: FormAt) => ({
  action: `form.${act}`,
  objectKind: 'round',
  objectId: roundId,
});

/** @throws Refusal `notFound` out of scope, `roundOver` where nobody can apply any more. */
async function requirePlace(tx: Tx, ctx: Context, at: FormAt) {
  const found = await formPlaceOf(tx, ctx.actor, at.roundId, at.place);
  if (found === null) throw new Refusal('notFound');
  if (found.round.applyTo <= new Date()) throw new Refusal('roundOver');
  return found;
}

/**
 * Keeps an edited form for later; it may still have problems.
 * @throws Refusal `notFound`, `roundOver`, `stale` when somebody else saved meanwhile.
 */
export function saveFormDraft(ctx: Context, input: DraftInput): Promise<{ version: number }> {
  const { roundId, place, version } = input;
  return recorded(ctx, subject('draft', input), async (tx) => {
    await requirePlace(tx, ctx, input);
    const content = tidied(input.form);
    const { count } =
      version === 0
        ? await tx.formDraft.createMany({
            data: [{ roundId, place, content }],
            skipDuplicates: true,
          })
        : await tx.formDraft.updateMany({
            where: { roundId, place, version },
            data: { content, version: version + 1, savedAt: new Date() },
          });
    if (count !== 1) throw new Refusal('stale');
    return { version: version + 1 };
  });
}

/** Throws the draft away; what is in force stays. @throws Refusal `notFound`, `stale`. */
export function discardFormDraft(ctx: Context, input: Omit<DraftInput, 'form'>): Promise<void> {
  const { roundId, place, version } = input;
  return recorded(ctx, subject('discard', input), async (tx) => {
    await requirePlace(tx, ctx, input);
    const { count } = await tx.formDraft.deleteMany({ where: { roundId, place, version } });
    if (count !== 1) throw new Refusal('stale');
  });
}

/**
 * Publishes the draft: applications that are created or aimed here from now on take it, those that
 * exist keep theirs.
 * @throws Refusal `formInvalid` with a sentence for each section, `formUnchanged`, `stale`,
 * `conflict`, `notFound`, `roundOver`.
 */
export function publishForm(
  ctx: Context,
  input: Omit<DraftInput, 'form'>,
): Promise<{ number: number }> {
  const { roundId, place: key, version } = input;
  return recorded(ctx, subject('publish', input), async (tx) => {
    const { place } = await requirePlace(tx, ctx, input);
    const form = await takeDraft(tx, input);
    const inForce = await formAtPlace(tx, roundId, place);
    if (isUnchanged(compositionChanges(inForce.form, form))) throw new Refusal('formUnchanged');
    const formVersionId = await keptForm(tx, { seriesKey: place.seriesKey, form });
    const number = inForce.number + 1;
    const publishedById = ctx.actor.userId;
    await tx.publishedForm
      .create({ data: { roundId, place: key, number, formVersionId, publishedById } })
      .catch((error: unknown) => {
        throw isTaken(error) ? new Refusal('conflict') : error;
      });
    await tx.formDraft.deleteMany({ where: { roundId, place: key, version } });
    return { number };
  });
}

/** The draft, kept as it is until the transaction ends, if it may be published. */
async function takeDraft(
  tx: Tx,
  { roundId, place, version }: Omit<DraftInput, 'form'>,
): Promise<FormComposition> {
  const [draft] = await tx.$queryRaw<{ content: unknown }[]>`
    SELECT content FROM "FormDraft"
    WHERE "roundId" = ${roundId}::uuid AND place = ${place} AND version = ${version} FOR UPDATE`;
  if (draft === undefined) throw new Refusal('stale');
  const form = formComposition.parse(draft.content);
  const problems = compositionProblems(form);
  if (problems.length === 0) return form;
  throw new Refusal(
    'formInvalid',
    { count: problems.length },
    Object.fromEntries(problems.map(({ sectionId, message }) => [sectionId, message])),
  );
}
