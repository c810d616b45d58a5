// Knows `npm run audit:verify`: whether the audit trail is what was sealed.

import 'server-only';
import { CannotStart } from './cannot-start';
import { runCommand, say } from './console-command';
import { joinPlatform } from './platform';

runCommand(async (settings) => {
  const platform = await joinPlatform(settings);
  try {
    Object.assign(process.env, platform.environment);
    const { verifyAudit } = await import('../audit-chain/verify');
    const { db } = await import('../db');
    const { links, entries, unsealed, anchors, restorations, fault } = await verifyAudit();
    await db().$disconnect();
    say(`审计链 ${links} 环，核对了 ${entries} 条记录；库外记下 ${anchors} 次。`);
    if (restorations > 0) say(`数据库恢复过 ${restorations} 次，见审计记录 audit.restore。`);
    if (unsealed > 0) say(`还有 ${unsealed} 条没有封存，每分钟封存一次。`);
    if (fault !== null) throw new CannotStart(`审计记录不完整：${fault}`);
    say('审计记录完整，与封存时相同。');
  } finally {
    await platform.close();
  }
});
