import type { Actor } from '@/lib/domain/policy/actor';
import { publicityList } from '@/lib/server/queries/publicity/publicity-list';
import { publicityPage } from '@/lib/server/queries/publicity/publicity-page';
import { publicityStart } from '@/lib/server/queries/publicity/publicity-start';
import { reviewPage } from '@/lib/server/queries/review-page';
import { approvedUnit, newApplicant, readyDraft, submitted, useWorld } from '@/tests/support/world';
import { acts } from '../commands/acts';
import { askFor, conclude, moveTo, object, opened, shortest, start, stop } from './publishing';

const world = useWorld();
const now = new Date();
const page = (by: Actor, id: string) => publicityPage(by, id, now);

describe('who sees a publicity', () => {
  const people = {} as Record<string, Actor>;
  let own: { applicant: Actor; id: string };
  beforeAll(async () => {
    await askFor('system');
    own = await opened(world);
    const other = await approvedUnit('示例县图书馆', world.bureauId, world.supervisor);
    Object.assign(people, {
      applicant: own.applicant,
      colleague: (await submitted(world)).applicant,
      unit: world.unit,
      'with a draft only': (await readyDraft(world)).applicant,
      'of another unit': (await submitted({ ...world, unitId: other.unitId })).applicant,
      'other unit': other.unit,
      supervisor: world.supervisor,
      committee: world.committee,
      region: world.region,
      stranger: await newApplicant(),
    });
  });

  /** Who is shown its page, and who finds it in the list: always the same. */
  async function seers(publicity: string): Promise<string[]> {
    const seen: string[] = [];
    for (const [name, actor] of Object.entries(people)) {
      const shown = (await page(actor, publicity)) !== null;
      const { lines } = await publicityList(actor, now);
      expect(lines.some(({ id }) => id === publicity)).toBe(shown);
      if (shown) seen.push(name);
    }
    return seen;
  }

  it('while it runs: the person, the unit and those who applied from it', async () => {
    const publicity = await start(world.unit, [own.id]);
    expect(await seers(publicity)).toEqual(['applicant', 'unit']);
    await moveTo(publicity, -3, 3);
    expect(await seers(publicity)).toEqual(['applicant', 'colleague', 'unit']);
    await moveTo(publicity, -9, -1);
    expect(await seers(publicity)).toEqual(['applicant', 'unit']);
    await stop(world.unit, publicity);
  });

  it('on paper: the person, of themselves alone, and the unit', async () => {
    await askFor('proof');
    const other = await opened(world);
    const publicity = await start(world.unit, [own.id, other.id], { kind: 'proof' });
    expect(await seers(publicity)).toEqual(['applicant', 'unit']);
    const readings = [await page(own.applicant, publicity), await page(world.unit, publicity)];
    expect(readings.map((shown) => shown?.notice.people.length)).toEqual([1, 2]);
    await stop(world.unit, publicity);
    await askFor('system');
  });

  it('reads who, which title, on what grounds and until when, and no objections', async () => {
    const publicity = await start(world.unit, [own.id]);
    await moveTo(publicity, -3, 3);
    await object(world.unit, publicity, own.id);
    const shown = await page(people['colleague'] as Actor, publicity);
    expect(shown).toMatchObject({ run: null, kind: 'system', stage: 'running' });
    const [person] = shown?.notice.people ?? [];
    expect(person).toMatchObject({ name: own.applicant.name, unit: '示例县融媒体中心' });
    expect(person?.materials.map(({ title }) => title)).toContain('学历学位');
    const text = JSON.stringify(shown);
    expect(text).not.toMatch(/999999|1990000|证明人/);
    expect((await page(world.unit, publicity))?.run?.objections).toHaveLength(1);
    await stop(world.unit, publicity);
  });
});

describe('the pages of the unit', () => {
  it('offer what is opened and not published, and begin with the shortest period', async () => {
    await askFor('system');
    const { id } = await opened(world);
    const { waiting } = await publicityList(world.unit, now);
    expect(waiting).toMatchObject([{ unitId: world.unitId, kind: 'system' }]);
    const begun = await publicityStart(world.unit, { application: id }, now);
    expect(begun).toMatchObject({ picked: [id], form: await shortest() });
    const all = await publicityStart(world.unit, { unit: world.unitId, kind: 'system' }, now);
    expect(all?.people.length).toBe(waiting[0]?.count);
    await start(world.unit, [id]);
    const after = await publicityStart(world.unit, { unit: world.unitId, kind: 'system' }, now);
    expect(after?.people.map((person) => person.id)).not.toContain(id);
    expect(await publicityStart(world.unit, { unit: world.bureauId, kind: 'system' }, now)).toBe(
      null,
    );
  });

  it('say on the review page why it cannot go up, and where it is', async () => {
    const { id } = await opened(world);
    const read = async () => {
      const shown = await reviewPage(world.unit, id, { now, withEarlier: false });
      const forward = shown?.actions.find(({ event }) => event === 'forward');
      return [forward?.reason?.code ?? 'done', shown?.publicity?.latest?.stage ?? null];
    };
    expect(await read()).toEqual(['publicityMissing', null]);
    const publicity = await start(world.unit, [id]);
    expect(await read()).toEqual(['publicityRunning', 'ahead']);
    await moveTo(publicity, -9, -1);
    expect(await read()).toEqual(['publicityResultMissing', 'over']);
    await conclude(world.unit, publicity);
    expect(await read()).toEqual(['done', 'concluded']);
    await acts.forward(world.unit, id);
    const above = await reviewPage(world.supervisor, id, { now, withEarlier: false });
    expect(above?.publicity?.latest).toMatchObject({ stage: 'concluded', mayOpen: false });
  });

  it('say nothing where the round asks for nothing', async () => {
    await askFor('none');
    const { id } = await opened(world);
    const shown = await reviewPage(world.unit, id, { now, withEarlier: false });
    expect(shown?.publicity).toBe(null);
  });
});
