// Knows who is told of a unit: its own administrators, and those who decide on it.

import 'server-only';
import { rolesOfOffice } from '@/lib/domain/registration/offices';
import { unitNotices } from '@/lib/messages/notifications';
import type { Tx } from '../db';
import { administratorsOf, tell } from '../notify';

type Notice = { readonly kind: string; readonly subject: string };
type Unit = {
  readonly id: string;
  readonly parentId: string | null;
  readonly regionCode: string;
};

/** Tells the administrators of a unit, of whichever role. */
export async function tellUnit(tx: Tx, unitId: string, notice: Notice): Promise<void> {
  const people = await administratorsOf(tx, { unitId }, rolesOfOffice.unit);
  await tell(tx, people, { ...notice, href: `/units/${unitId}` });
}

/** Tells the supervising unit; at the top of a chain, the department of the region. */
export async function tellDeciders(
  tx: Tx,
  { id, parentId, regionCode }: Unit,
  notice: Notice,
): Promise<void> {
  const people =
    parentId === null
      ? await administratorsOf(tx, { regionCode }, ['regionAdmin'])
      : await administratorsOf(tx, { unitId: parentId }, ['supervisingAdmin']);
  await tell(tx, people, { ...notice, href: `/units/${id}` });
}

/** Tells a unit that another one stands below it from now on. */
export async function tellNewParent(
  tx: Tx,
  unit: { readonly id: string; readonly name: string },
  parentId: string,
): Promise<void> {
  const people = await administratorsOf(tx, { unitId: parentId }, ['supervisingAdmin']);
  const notice = { kind: 'unit.received', subject: unitNotices.received(unit.name) };
  await tell(tx, people, { ...notice, href: `/units/${unit.id}` });
}
