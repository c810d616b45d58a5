// Knows how an account is opened: one per document number, with the consent that was read.

import 'server-only';
import { randomUUID } from 'node:crypto';
import { parsePerson, type Person, type PersonForm } from '@/lib/domain/registration/person';
import { Refusal } from '@/lib/domain/refusal';
import { problemSentences } from '@/lib/messages/registration';
import { recorded } from '../audit';
import type { OpenContext } from '../context';
import { isTaken, type Tx } from '../db';
import { hashPassword } from '../passwords';
import { documentIndex, seal, sealedAt } from '../seal';

export type RegisterPersonInput = {
  readonly person: PersonForm;
  readonly consentVersion: string;
};

/**
 * Registers a person with the role of an applicant.
 * @throws Refusal `invalid` by field, `alreadyRegistered`.
 */
export async function registerPerson(
  ctx: OpenContext,
  input: RegisterPersonInput,
): Promise<{ userId: string }> {
  const prepared = await preparePerson(input.person);
  const subject = { action: 'person.register', objectKind: 'user', objectId: prepared.id };
  return recorded(ctx, subject, async (tx) => {
    await writePerson(tx, ctx, prepared, input.consentVersion);
    return { userId: prepared.id };
  });
}

export type PreparedPerson = {
  readonly id: string;
  readonly person: Person;
  readonly passwordHash: string;
};

/** Judges what was typed and hashes the password, before any connection is held. */
export async function preparePerson(form: PersonForm): Promise<PreparedPerson> {
  const parsed = parsePerson(form, new Date());
  if (!parsed.ok) throw new Refusal('invalid', {}, problemSentences(parsed.problems));
  return {
    id: randomUUID(),
    person: parsed.person,
    passwordHash: await hashPassword(parsed.person.password),
  };
}

/** Writes account, consent and the applicant's role. */
export async function writePerson(
  tx: Tx,
  ctx: OpenContext,
  { id, person, passwordHash }: PreparedPerson,
  consentVersion: string,
): Promise<void> {
  const index = documentIndex(person.documentNumber);
  const taken = await tx.user.findUnique({ where: { documentIndex: index }, select: { id: true } });
  if (taken !== null) throw new Refusal('alreadyRegistered');
  const consent = { kind: 'consent', version: consentVersion };
  if ((await tx.legalText.count({ where: consent })) === 0) throw new Refusal('conflict');
  try {
    await tx.user.create({
      data: {
        id,
        name: person.name,
        documentKind: person.documentKind,
        documentSealed: seal(person.documentNumber, sealedAt.document(id)),
        documentIndex: index,
        sex: person.sex,
        birthDate: new Date(person.birthDate),
        mobileSealed: seal(person.mobile, sealedAt.mobile(id)),
        email: person.email,
        passwordHash,
        consents: { create: { kind: 'consent', version: consentVersion, ip: ctx.ip } },
        grants: { create: { role: 'applicant' } },
      },
      select: { id: true },
    });
  } catch (error) {
    throw isTaken(error) ? new Refusal('alreadyRegistered') : error;
  }
}
