import type { Actor } from '@/lib/domain/policy/actor';
import { Refusal } from '@/lib/domain/refusal';
import { auditInsert } from '@/lib/server/audit';
import { db } from '@/lib/server/db';
import { printSource } from '@/lib/server/queries/print-source';
import { newApplicant, readyDraft, submitted, useWorld } from '@/tests/support/world';
import { contextOf } from '@/prisma/seed/world/people';
import { acts } from '../commands/acts';

const world = useWorld();

/** The form as it is handed out; or the code of the refusal. */
const handedOut = (actor: Actor, id: string) => {
  const subject = { action: 'application.print', objectKind: 'application', objectId: id };
  const ctx = contextOf(actor);
  return printSource(actor, id, 'application', new Date(), (from) =>
    auditInsert(ctx, subject, from),
  ).catch((error: unknown) => (error as Refusal).code);
};

const recordedOf = (id: string) =>
  db().auditEntry.findMany({
    where: { action: 'application.print', objectId: id },
    select: { actorId: true, actingRole: true, result: true },
  });

describe('a print', () => {
  it('is recorded where it is found, of a submission and of a draft, and nowhere else', async () => {
    const sent = await submitted(world);
    const draft = await readyDraft(world);
    await handedOut(world.unit, sent.id);
    expect(await handedOut(await newApplicant(), sent.id)).toBe('notFound');
    await handedOut(draft.applicant, draft.id);
    expect(await handedOut(world.unit, draft.id)).toBe('notFound');
    expect([await recordedOf(sent.id), await recordedOf(draft.id)]).toEqual([
      [{ actorId: world.unit.userId, actingRole: 'unitAdmin', result: 'done' }],
      [{ actorId: draft.applicant.userId, actingRole: 'applicant', result: 'done' }],
    ]);
  });

  it('is not recorded where it is only looked at, as by the page about it', async () => {
    const { id } = await submitted(world);
    await printSource(world.unit, id, 'application', new Date());
    expect(await recordedOf(id)).toEqual([]);
  });

  it('has another key once an office has passed the application on with its opinion', async () => {
    const { id } = await submitted(world);
    const keyFor = async (actor: Actor) =>
      (await printSource(actor, id, 'application', new Date())).key;
    const before = await keyFor(world.unit);
    for (const act of [acts.open, acts.recommend, acts.forward]) {
      expect(await act(world.unit, id)).toBe('done');
    }
    const after = await keyFor(world.unit);
    expect(before).not.toBe(after);
    expect(await keyFor(world.supervisor)).toBe(after);
  });
});
