// Says what a demo region has, and with which accounts to look at it.

import { stateName } from '@/lib/messages/workflow';
import type { State } from '@/lib/domain/workflow/states';
import { db } from '@/lib/server/db';
import { demoAccounts, demoPassword } from '../demo-accounts';

type Say = (line: string) => void;

export async function printRegion(say: Say): Promise<void> {
  const [regions, units, committees, people] = [
    await db().reviewRegion.count(),
    await db().unit.count(),
    await db().committee.count(),
    await db().user.count(),
  ];
  say(`${regions} 个评审地区，${units} 个单位，${committees} 个评审委员会，${people} 个账号。`);
  const states = await db().application.groupBy({
    by: ['state'],
    _count: { _all: true },
    orderBy: { state: 'asc' },
  });
  const counts = states.map(
    ({ state, _count }) => `${stateName(state as State, 1)} ${_count._all}`,
  );
  say(`申请书：${counts.join('，')}。`);
  say(`账号（密码都是 ${demoPassword}）：`);
  for (const line of await accountLines()) console.log(`    ${line}`);
}

/** Of every role somebody who has much to do. */
async function accountLines(): Promise<string[]> {
  const busiest = await db().$queryRaw<{ login: string; office: string }[]>`
    SELECT DISTINCT ON (role) u."loginName" AS login, coalesce(n.name, c.name, r.name) AS office
    FROM "RoleGrant" g
    JOIN "User" u ON u.id = g."userId" AND u."loginName" LIKE 'demo-%-%'
    LEFT JOIN "Unit" n ON n.id = g."unitId"
    LEFT JOIN "Committee" c ON c.id = g."committeeId"
    LEFT JOIN "ReviewRegion" r ON r.code = g."regionCode"
    LEFT JOIN LATERAL (
      SELECT count(*) AS held FROM "Application" a
      WHERE a."holderUnitId" = g."unitId" OR a."holderCommitteeId" = g."committeeId"
        OR (a."regionCode" = g."regionCode" AND a."submissionCount" > 0)
    ) waiting ON true
    ORDER BY role, waiting.held DESC, login`;
  return [
    ...busiest.map(({ login, office }) => `${login.padEnd(24)}${office}`),
    `${'demo-auditor'.padEnd(24)}审计`,
    ...demoAccounts.map(({ login, label }) => `${login.padEnd(24)}${label}`),
  ];
}
