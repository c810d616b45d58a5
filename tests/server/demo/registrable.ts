// Reads units and people as they would have typed themselves, and says who could not have registered.

import { parsePerson } from '@/lib/domain/registration/person';
import { parseUnit } from '@/lib/domain/registration/unit';
import { db } from '@/lib/server/db';
import { documentIndex, sealedAt, unseal } from '@/lib/server/seal';
import { demoPassword as password } from '@/prisma/seed/demo-accounts';

export async function unfitUnits(): Promise<string[]> {
  const units = await db().unit.findMany();
  return units
    .filter(({ parentId, address, ...unit }) => {
      const typed = { ...unit, parentId: parentId ?? unit.id, address: address ?? '', email: '' };
      return !parseUnit(typed).ok;
    })
    .map(({ name }) => name);
}

/** Numbers of region 999999 and 1990000…, sealed where they stand and found by their index. */
export async function unfitPeople(): Promise<string[]> {
  const people = await db().user.findMany({ where: { documentIndex: { not: null } } });
  return people.flatMap(({ id, name, sex, birthDate, ...sealed }) => {
    const opened = (bytes: Uint8Array | null, place: string) => (bytes ? unseal(bytes, place) : '');
    const documentNumber = opened(sealed.documentSealed, sealedAt.document(id));
    const mobile = opened(sealed.mobileSealed, sealedAt.mobile(id));
    const typed = { name, documentNumber, mobile, email: '', password, passwordAgain: password };
    const parsed = parsePerson({ ...typed, documentKind: 'residentIdCard' }, new Date());
    const isFit =
      parsed.ok &&
      parsed.person.name === name &&
      parsed.person.sex === sex &&
      parsed.person.birthDate === birthDate?.toISOString().slice(0, 10) &&
      documentNumber.startsWith('999999') &&
      mobile.startsWith('1990000') &&
      Buffer.from(documentIndex(documentNumber)).equals(Buffer.from(sealed.documentIndex ?? []));
    return isFit ? [] : [name];
  });
}
