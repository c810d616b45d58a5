import { Refusal } from '@/lib/domain/refusal';
import { registerPerson } from '@/lib/server/commands/register-person';
import { db } from '@/lib/server/db';
import { failureOf } from '@/lib/server/failure';
import { openLog } from '@/lib/server/log';
import { documentIndex } from '@/lib/server/seal';
import { syntheticDocumentNumber, syntheticMobile } from '@/prisma/seed/world/numbers';
import { nextSerial, useWorld } from '@/tests/support/world';

useWorld();

const [name, serial] = ['金丝雀·示例', nextSerial()];
const [number, mobile] = [syntheticDocumentNumber(serial), syntheticMobile(serial)];
const password = '金丝雀 不相干的 词语 一句';
const canaries = [name, number, mobile, password, 'canary@example.test'];

/** Errors as they come about, each with something personal in it. */
const thrown: readonly (readonly [string, () => Promise<unknown>])[] = [
  [
    'a unique value that is taken',
    async () => {
      const row = { name, documentIndex: documentIndex(number) };
      await db().user.create({ data: row });
      await db().user.create({ data: row });
    },
  ],
  [
    'a value that a column does not take',
    () => db().$executeRaw`UPDATE "User" SET "birthDate" = ${`${name} ${number}`}::text::date`,
  ],
  ['a statement that is none', () => db().$queryRawUnsafe(`SELECT '${number}' FROM "${name}"`)],
  [
    'a wrong argument',
    () => db().user.findFirstOrThrow({ where: { name: { equals: name, in: 7 as never } } }),
  ],
  [
    'an error of our own with a cause',
    async () => {
      throw Object.assign(new Error(`${name} ${mobile}`, { cause: new Error(number) }), {
        person: { name, mobile },
      });
    },
  ],
  ['JSON that is none', async () => JSON.parse(`{"name": "${name} ${number}`)],
  [
    'a registration that is refused',
    () =>
      registerPerson(
        { actor: null, requestId: 'test', ip: null },
        {
          person: {
            documentKind: 'residentIdCard',
            documentNumber: number,
            name,
            mobile,
            email: 'canary@example.test',
            password,
            passwordAgain: `${password}!`,
          },
          consentVersion: '1.0',
        },
      ),
  ],
  [
    'something that is no error',
    async () => {
      throw { name, number };
    },
  ],
];

test.each(thrown)('nothing personal of %s stands in the log', async (_what, fail) => {
  const error: unknown = await fail().then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).not.toBeNull();
  const lines: string[] = [];
  openLog({ write: (line) => void lines.push(line) }).error({ err: error }, 'failed');
  const [line = ''] = lines;
  expect(JSON.parse(line)).toMatchObject({ msg: 'failed', err: { type: expect.any(String) } });
  expect(canaries.filter((canary) => line.includes(canary))).toEqual([]);
  if (error instanceof Refusal) return;
  const failure = failureOf(error, 'test.act', '0000000000');
  expect(canaries.filter((canary) => JSON.stringify(failure).includes(canary))).toEqual([]);
});
