import { openApplication } from '@/lib/server/commands/review-application';
import { revealDocument } from '@/lib/server/commands/reveal-document';
import { audit } from '@/lib/server/audit';
import { db } from '@/lib/server/db';
import { readingsOf } from '@/lib/server/queries/readings';
import { contextOf } from '@/prisma/seed/world/people';
import { actOn, submitted, useWorld } from '../../support/world';

const world = useWorld();

test('the owner sees who opened, viewed and revealed, in which office, newest first', async () => {
  const { applicant, id } = await submitted(world);
  expect(await readingsOf(applicant, id)).toEqual([]);
  const unit = contextOf(world.unit);
  await openApplication(unit, await actOn(id));
  const file = await db().attachment.findFirstOrThrow({ where: { applicationId: id } });
  await audit(unit, { action: 'attachment.view', objectKind: 'attachment', objectId: file.id });
  await revealDocument(unit, { applicationId: id, reason: '核对身份证件原件' });
  // by the owner in person, refused, and of somebody else's application
  const view = { action: 'attachment.view', objectKind: 'attachment' };
  await audit(contextOf(applicant), { ...view, objectId: file.id });
  await audit(unit, { ...view, objectId: file.id }, 'notFound');
  const other = await submitted(world);
  await openApplication(unit, await actOn(other.id));

  const readings = await readingsOf(applicant, id);
  const { name: office } = await db().unit.findUniqueOrThrow({ where: { id: world.unitId } });
  expect(readings?.map(({ action, reason }) => [action, reason])).toEqual([
    ['person.reveal', '核对身份证件原件'],
    ['attachment.view', null],
    ['application.open', null],
  ]);
  for (const reading of readings ?? [])
    expect(reading).toMatchObject({ reader: world.unit.name, role: 'unitAdmin', office });
});

test('nobody else sees who has seen it', async () => {
  const { id } = await submitted(world);
  const { applicant } = await submitted(world);
  for (const actor of [applicant, world.unit, world.supervisor, world.committee, world.region])
    expect(await readingsOf(actor, id)).toBeNull();
});
