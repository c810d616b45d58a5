// Knows `npm run audit:verify`: whether the audit trail is what was sealed.

import 'server-only';
import { existsSync } from 'node:fs';
import { CannotStart } from './cannot-start';
import { joinPlatform } from './platform';
import { readSettings } from './settings';

async function verify(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const platform = await joinPlatform(readSettings(process.env));
  try {
    Object.assign(process.env, platform.environment);
    const { verifyAudit } = await import('../audit-chain/verify');
    const { db } = await import('../db');
    const { links, entries, unsealed, anchors, fault } = await verifyAudit();
    await db().$disconnect();
    console.log(`· 审计链 ${links} 环，核对了 ${entries} 条记录；库外记下 ${anchors} 次。`);
    if (unsealed > 0) console.log(`· 还有 ${unsealed} 条没有封存，每分钟封存一次。`);
    if (fault !== null) throw new CannotStart(`审计记录不完整：${fault}`);
    console.log('· 审计记录完整，与封存时相同。');
  } finally {
    await platform.close();
  }
}

verify().catch((error: unknown) => {
  console.error(error instanceof CannotStart ? `× ${error.message}` : error);
  process.exitCode = 1;
});
