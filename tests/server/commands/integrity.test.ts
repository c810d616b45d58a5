import { beijingYear } from '@/lib/domain/beijing-time';
import type { Actor } from '@/lib/domain/policy/actor';
import { liftIntegrity, recordIntegrity } from '@/lib/server/commands/integrity';
import { retargetApplication } from '@/lib/server/commands/retarget-application';
import { db } from '@/lib/server/db';
import { accountDetail } from '@/lib/server/queries/account-detail';
import { checkPage } from '@/lib/server/queries/check-page';
import { targetOf } from '@/prisma/seed/world/applications';
import { contextOf } from '@/prisma/seed/world/people';
import { actOn, administrator, outcome, submitted, useWorld } from '@/tests/support/world';
import { acts, sendBack } from './acts';

describe('失信记录', () => {
  const world = useWorld();
  const year = beijingYear(new Date());
  const form = (untilYear = year + 5) => ({
    untilYear: String(untilYear),
    reason: '提交的业绩材料经查系伪造',
    basis: '示例人社函〔2026〕1号',
  });
  const record = (by: Actor, { userId }: Actor, typed = form()) =>
    recordIntegrity(contextOf(by), { userId, ...typed });
  const lift = (by: Actor, recordId: string) =>
    outcome(liftIntegrity(contextOf(by), { recordId, reason: '复核后撤销' }));
  /** Somebody whose application came back to them. */
  async function corrected() {
    const { applicant, id } = await submitted(world);
    await sendBack(world.unit, id);
    return { applicant, id };
  }

  it('keep somebody from 上报 and from 改报 until the year is over, and the check page says so', async () => {
    const { applicant, id } = await corrected();
    await record(world.region, applicant);
    const other = await targetOf('news', 2);
    expect(await acts.submit(applicant, id)).toBe('barred');
    const elsewhere = { ...(await actOn(id)), ...other };
    const aimed = outcome(retargetApplication(contextOf(applicant), elsewhere));
    expect(await aimed).toBe('barred');
    const { refusal } = await checkPage(applicant, id, new Date());
    expect(refusal).toContain(`${year + 5} 年（含）以前不能申报`);
    const told = await db().notification.findMany({ where: { userId: applicant.userId } });
    expect(told.map(({ kind }) => kind)).toContain('integrity.record');
  });

  it('do not when they are lifted, or when their last year is over', async () => {
    const { applicant, id } = await corrected();
    const { id: recordId } = await record(world.region, applicant);
    expect([await lift(world.region, recordId), await lift(world.region, recordId)]).toEqual([
      'done',
      'conflict',
    ]);
    const { id: second } = await record(world.region, applicant, form(year));
    await db().integrityRecord.update({ where: { id: second }, data: { untilYear: year - 1 } });
    expect(await acts.submit(applicant, id)).toBe('done');
  });

  it('are kept by the region that has the application, and by nobody else', async () => {
    const { applicant } = await submitted(world);
    const elsewhere = await administrator('regionAdmin', { regionCode: '654000' });
    const platform = await administrator('platformAdmin');
    const { id: recordId } = await record(world.region, applicant);
    for (const by of [elsewhere, platform, world.unit, world.committee, applicant]) {
      expect(await outcome(record(by, applicant))).toBe('notFound');
      expect(await lift(by, recordId)).toBe('notFound');
    }
    const seen = async (by: Actor) =>
      (await accountDetail(by, applicant.userId, new Date()))?.integrity?.length;
    expect([await seen(world.region), await seen(platform)]).toEqual([1, undefined]);
  });

  it.each([
    ['no year', { untilYear: 'next' }, ['untilYear']],
    ['a year that is over', { untilYear: String(year - 1) }, ['untilYear']],
    ['a year too far off', { untilYear: String(year + 11) }, ['untilYear']],
    ['nothing said', { untilYear: '', reason: '', basis: ' ' }, ['basis', 'reason', 'untilYear']],
  ])('are not made of %s', async (_what, typed, fields) => {
    const { applicant } = await submitted(world);
    const refused = record(world.region, applicant, { ...form(), ...typed });
    const error = await refused.catch((thrown: unknown) => thrown);
    expect(Object.keys(Object(error).fieldErrors).toSorted()).toEqual(fields);
  });

  it('only get longer, and each act is found with what it changed', async () => {
    const { applicant } = await submitted(world);
    const { id } = await record(world.region, applicant, form(year + 3));
    expect(await outcome(record(world.region, applicant, form(year + 3)))).toBe('barredAlready');
    expect(await outcome(record(world.region, applicant, form(year + 4)))).toBe('done');
    await lift(world.region, id);
    const entries = await db().auditEntry.findMany({
      where: { objectId: id, result: 'done' },
      orderBy: { sequence: 'asc' },
      select: { action: true, changes: true, reason: true },
    });
    expect(entries).toEqual([
      {
        action: 'integrity.record',
        reason: form().reason,
        changes: {
          禁止申报至: { before: null, after: year + 3 },
          依据: { before: null, after: form().basis },
        },
      },
      {
        action: 'integrity.lift',
        reason: '复核后撤销',
        changes: { 禁止申报至: { before: year + 3, after: null } },
      },
    ]);
  });
});
