import { db } from '@/lib/server/db';
import { findInList } from '@/lib/server/queries/review-list/find-in-list';
import { contextOf } from '@/prisma/seed/world/people';
import type { Actor } from '@/lib/domain/policy/actor';
import { actorOf, makePerson } from '@/prisma/seed/world/people';
import { syntheticDocumentNumber } from '@/prisma/seed/world/numbers';
import {
  administrator,
  makeChain,
  newApplicant,
  nextSerial,
  outcome,
  submitted,
  readyDraft,
  useWorld,
} from '@/tests/support/world';
import { acts } from '../../commands/acts';
import { idsOf, wholeList } from './lists';

describe('finding somebody in a list', () => {
  const world = useWorld();
  let id: string;
  let applicant: Actor;
  let documentNumber: string;
  let number: string;

  beforeAll(async () => {
    const serial = nextSerial();
    documentNumber = syntheticDocumentNumber(serial);
    applicant = await actorOf(await makePerson('麦尔丹·示例', serial), 'applicant');
    ({ id } = await readyDraft(world, applicant));
    await acts.submit(applicant, id);
    ({ number } = await db().application.findUniqueOrThrow({ where: { id } }));
    await submitted(world);
  });

  const find = (text: string, actor = world.unit) => findInList(contextOf(actor), { text });
  const shown = async (text: string, actor = world.unit) => {
    const { key, value } = await find(text, actor);
    return idsOf(await wholeList(actor, { view: 'all', [key]: value }));
  };

  it('by the number of the application, in whatever way it is typed', async () => {
    for (const typed of [number, number.toLowerCase(), number.slice(4), ` ${number} `]) {
      expect(await find(typed)).toEqual({ key: 'number', value: number });
    }
    expect(await shown(number)).toEqual([id]);
  });

  it('by the whole document number, which becomes the account', async () => {
    const spaced = documentNumber.replace(/(.{6})(.{8})/, '$1 $2 ');
    for (const typed of [documentNumber, spaced, documentNumber.toLowerCase()]) {
      expect(await find(typed)).toEqual({ key: 'person', value: applicant.userId });
    }
    expect(await shown(documentNumber)).toEqual([id]);
  });

  it('by name, which nobody can read in the link', async () => {
    const { key, value } = await find('麦尔丹');
    expect(key).toBe('name');
    expect(Buffer.from(value, 'base64url').toString('utf8')).not.toContain('麦尔丹');
    expect(await shown('麦尔丹')).toEqual([id]);
    expect(await shown('maierdan')).toEqual([id]);
  });

  it('never answers with a document number, whole or not', async () => {
    for (const typed of [documentNumber.slice(0, 17), `${documentNumber}1`, '999999199001']) {
      expect(await outcome(find(typed))).toBe('notFound');
    }
    for (const typed of ['999999', '9999991990', `麦尔丹 ${documentNumber}`]) {
      expect(JSON.stringify(await find(typed))).not.toContain(typed);
    }
  });

  it('out of scope is not told from not there', async () => {
    const { unit: otherUnit } = await makeChain();
    const strangers = [
      otherUnit,
      world.supervisor,
      world.committee,
      await administrator('regionAdmin', { regionCode: '654000' }),
    ];
    const nobody = syntheticDocumentNumber(nextSerial());
    for (const actor of strangers) {
      expect(await outcome(find(documentNumber, actor))).toBe('notFound');
      expect(await outcome(find(nobody, actor))).toBe('notFound');
      expect(await shown('麦尔丹', actor)).toEqual([]);
      expect(await shown(number, actor)).toEqual([]);
    }
    expect(await shown(documentNumber, world.region)).toEqual([id]);
  });

  it('is not for roles without lists, not even for oneself', async () => {
    const others = [applicant, await newApplicant(), await administrator('auditor')];
    for (const actor of others) expect(await outcome(find(documentNumber, actor))).toBe('notFound');
  });

  it('leaves a trace of whose document was looked for, and not of the number', async () => {
    await find(documentNumber);
    const entries = await db().auditEntry.findMany({
      where: { action: 'application.findByDocument' },
      omit: { sequence: true },
      orderBy: { at: 'desc' },
    });
    expect(entries[0]).toMatchObject({
      actorId: world.unit.userId,
      objectKind: 'user',
      objectId: applicant.userId,
    });
    expect(JSON.stringify(entries)).not.toContain(documentNumber);
  });
});
