import { registerPerson } from '@/lib/server/commands/register-person';
import { db } from '@/lib/server/db';
import { sealedAt, unseal } from '@/lib/server/seal';
import { passwordMatches } from '@/lib/server/passwords';
import { Refusal } from '@/lib/domain/refusal';
import { syntheticDocumentNumber, syntheticMobile } from '@/prisma/seed/world/numbers';
import { nextSerial, outcome, submitted, useWorld } from '@/tests/support/world';
import { tablesWith } from './readings';

const nobody = { actor: null, requestId: 'test', ip: '192.0.2.7' };

/** The same number with another region, which says what kind of permit it is. */
function permitNumber(region: string, serial: number): string {
  const body = region + syntheticDocumentNumber(serial).slice(6, 17);
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'[sum % 11];
}

type Form = Parameters<typeof registerPerson>[1]['person'];
const form = (serial: number, more: Partial<Form> = {}): Form => ({
  documentKind: 'residentIdCard',
  documentNumber: syntheticDocumentNumber(serial),
  name: '迪丽娜尔·示例',
  mobile: syntheticMobile(serial),
  email: '',
  password: '天山南北好风光一路同行',
  passwordAgain: '天山南北好风光一路同行',
  ...more,
});
const register = (person: Form, consentVersion = '1.0') =>
  registerPerson(nobody, { person, consentVersion });
const strong = { password: 'tianshan-nanbei-shan', passwordAgain: 'tianshan-nanbei-shan' };

describe('registering a person', () => {
  const world = useWorld();

  it('opens an account with the role of an applicant and the consent that was read', async () => {
    const serial = nextSerial();
    const { userId } = await register(form(serial, strong));
    const user = await db().user.findUniqueOrThrow({
      where: { id: userId },
      include: { consents: true, grants: true },
    });
    expect(user).toMatchObject({
      name: '迪丽娜尔·示例',
      documentKind: 'residentIdCard',
      email: null,
      loginName: null,
      disabledAt: null,
    });
    expect(user.grants.map(({ role, unitId }) => [role, unitId])).toEqual([['applicant', null]]);
    expect(user.consents.map(({ kind, version, ip }) => [kind, version, ip])).toEqual([
      ['consent', '1.0', '192.0.2.7'],
    ]);
    expect(unseal(user.documentSealed ?? new Uint8Array(), sealedAt.document(userId))).toBe(
      syntheticDocumentNumber(serial),
    );
    expect(unseal(user.mobileSealed ?? new Uint8Array(), sealedAt.mobile(userId))).toBe(
      syntheticMobile(serial),
    );
    expect(await passwordMatches(user.passwordHash, strong.password)).toBe(true);
  });

  it('takes a number once, however it is written', async () => {
    const serial = nextSerial();
    const number = syntheticDocumentNumber(serial);
    await register(form(serial, strong));
    const wide = [...number].map((digit) =>
      /\d/.test(digit) ? String.fromCodePoint(0xff10 + Number(digit)) : digit,
    );
    const written = [number, number.toLowerCase(), wide.join(''), ` ${number} `];
    for (const documentNumber of written) {
      expect(await outcome(register(form(serial, { ...strong, documentNumber })))).toBe(
        'alreadyRegistered',
      );
    }
  });

  it('takes a number once when five registrations arrive together', async () => {
    const serial = nextSerial();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => outcome(register(form(serial, strong)))),
    );
    expect(answers.toSorted()).toEqual([...Array(4).fill('alreadyRegistered'), 'done']);
  });

  it.each([
    ['hkMacaoResidencePermit', '810000'],
    ['hkMacaoResidencePermit', '820000'],
    ['taiwanResidencePermit', '830000'],
  ] as const)('takes a %s with a number of region %s', async (documentKind, region) => {
    const serial = nextSerial();
    const documentNumber = permitNumber(region, serial);
    const { userId } = await register(form(serial, { ...strong, documentKind, documentNumber }));
    const user = await db().user.findUniqueOrThrow({ where: { id: userId } });
    expect(user.documentKind).toBe(documentKind);
  });

  it.each([
    ['residentIdCard', '810000'],
    ['taiwanResidencePermit', '810000'],
    ['hkMacaoResidencePermit', '830000'],
    ['hkMacaoResidencePermit', '999999'],
  ] as const)('does not take a %s with a number of region %s', async (documentKind, region) => {
    const serial = nextSerial();
    const documentNumber = permitNumber(region, serial);
    expect(await outcome(register(form(serial, { ...strong, documentKind, documentNumber })))).toBe(
      'invalid',
    );
  });

  it('says at each field what is wrong with it, and writes nothing', async () => {
    const before = [await db().user.count(), await db().auditEntry.count()];
    const wrong = form(nextSerial(), {
      documentNumber: '99999919900101',
      name: 'A',
      mobile: '123',
      email: 'x',
      password: 'short',
    });
    const refusal: unknown = await register(wrong).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    const { code, fieldErrors } = refusal as Refusal;
    expect([code, Object.keys(fieldErrors).toSorted()]).toEqual([
      'invalid',
      ['documentNumber', 'email', 'mobile', 'name', 'password'],
    ]);
    const sentences = Object.values(fieldErrors);
    expect(sentences.filter((sentence) => !/^\p{Script=Han}.*。$/u.test(sentence))).toEqual([]);
    expect([await db().user.count(), await db().auditEntry.count()]).toEqual(before);
  });

  it('leaves the number and the telephone number nowhere in readable form', async () => {
    const serial = nextSerial();
    const { applicant } = await submitted(world);
    const user = await db().user.findUniqueOrThrow({ where: { id: applicant.userId } });
    const number = unseal(user.documentSealed!, sealedAt.document(user.id));
    const mobile = unseal(user.mobileSealed!, sealedAt.mobile(user.id));
    expect(await tablesWith(number)).toEqual([]);
    expect(await tablesWith(mobile)).toEqual([]);
    expect(await tablesWith(number.slice(6, 17))).toEqual([]);
    // The search itself finds what is there.
    await db().user.update({ where: { id: user.id }, data: { email: `${serial}@example.com` } });
    expect(await tablesWith(`${serial}@example.com`)).toEqual(['User']);
    expect(await tablesWith(applicant.name)).toContain('Submission');
  });

  it('with a consent that does not exist opens no account', async () => {
    const before = await db().user.count();
    await expect(register(form(nextSerial(), strong), '0.1')).rejects.toThrow();
    expect(await db().user.count()).toBe(before);
  });
});
