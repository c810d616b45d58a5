// The demo world: a small region in which every role has something to do.

import type { PrismaClient } from '@/prisma/client/client';
import { db } from '@/lib/server/db';
import {
  accept,
  filledDraft,
  recommendAndForward,
  returnWith,
  submit,
  targetOf,
} from './world/applications';
import {
  actorOf,
  approveUnit,
  makeAdministrator,
  makePerson,
  makeReceivingUnit,
  registerUnitIn,
} from './world/people';
import { demoAccounts } from './demo-accounts';

const loginOf = (label: string): string => {
  const account = demoAccounts.find((each) => each.label.startsWith(label));
  if (account === undefined) throw new Error(`no demo account "${label}"`);
  return account.login;
};

/** Makes the demo world once; a database that has it is left as it is. */
export async function loadDemo(client: PrismaClient): Promise<void> {
  const there = await client.user.count({ where: { loginName: loginOf('主管单位') } });
  if (there > 0) return;
  try {
    await makeWorld();
  } finally {
    await db().$disconnect();
  }
}

async function makeWorld(): Promise<void> {
  const news = await targetOf('news', 1);
  const bureau = await makeReceivingUnit('示例县委宣传部', 9001);
  const supervisor = await actorOf(
    await makeAdministrator(loginOf('主管单位'), '主管示例·管理员', {
      role: 'supervisingAdmin',
      unitId: bureau,
    }),
    'supervisingAdmin',
  );
  const { committeeId } = await db().committeeScope.findFirstOrThrow({
    where: { seriesKey: 'news', committee: { regionCode: '650000' } },
    select: { committeeId: true },
  });
  const committee = await actorOf(
    await makeAdministrator(loginOf('评审委员会'), '评委会示例', {
      role: 'committeeAdmin',
      committeeId,
    }),
    'committeeAdmin',
  );
  await makeAdministrator(loginOf('职称管理部门'), '人社示例', {
    role: 'regionAdmin',
    regionCode: '650000',
  });
  await makeAdministrator(loginOf('平台管理员'), '平台示例', { role: 'platformAdmin' });

  const { unitId, administratorId } = await registerUnitIn('示例县融媒体中心', 9002, bureau, {
    name: '古丽·示例',
    documentNumber: loginOf('基层单位'),
  });
  await approveUnit(unitId, supervisor);
  const unit = await actorOf(administratorId, 'unitAdmin');
  await registerUnitIn('示例县广播电视台', 9003, bureau, { name: '买买提·示例' });
  await makePerson('阿卜来提·如则托合提', 9010, loginOf('职称申报人'));

  const applicantOf = async (name: string, serial: number) =>
    actorOf(await makePerson(name, serial), 'applicant');
  const waiting = await applicantOf('𠮷示例', 9011);
  await submit(waiting, await filledDraft(waiting, news, unitId));

  const returned = await applicantOf('迪丽娜尔·阿不都热合曼·买买提', 9012);
  const returnedId = await filledDraft(returned, news, unitId);
  await submit(returned, returnedId);
  await returnWith(unit, returnedId, 'education', '毕业证书扫描不清晰，请重新上传。');

  const accepted = await applicantOf('加仓·晋美南杰', 9013);
  const acceptedId = await filledDraft(accepted, news, unitId);
  await submit(accepted, acceptedId);
  await recommendAndForward(unit, acceptedId);
  await recommendAndForward(supervisor, acceptedId);
  await accept(committee, acceptedId);
}
