// Knows `npm run audit:restored -- 原因`: the audit goes on after the database was restored.

import 'server-only';
import { CannotStart } from './cannot-start';
import { runCommand, say } from './console-command';
import { joinPlatform } from './platform';

runCommand(async (settings, [reason = '']) => {
  if (reason.trim() === '' || reason.length > 200) {
    throw new CannotStart(
      '用法：npm run audit:restored -- 恢复的原因和时间（200 字以内，记入审计）',
    );
  }
  const platform = await joinPlatform(settings);
  try {
    Object.assign(process.env, platform.environment);
    const { acceptRestoration } = await import('../audit-chain/accept-restoration');
    const { db } = await import('../db');
    const found = await acceptRestoration(reason.trim());
    await db().$disconnect();
    if (found.outcome === 'broken')
      throw new CannotStart(`审计记录不完整，不是恢复造成的：${found.fault}`);
    if (found.outcome === 'same') return say('数据库里没有缺少库外记下的任何一环：不需要这一步。');
    say(`第 ${found.from + 1} 环至第 ${found.upTo} 环随恢复失去，已记入审计和 audit-anchor.log。`);
    say('请把这两行告诉审计人员；失去的各环在运来的日志里仍可查到。');
  } finally {
    await platform.close();
  }
});
