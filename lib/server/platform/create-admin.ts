// Knows `npm run admin:create -- 登录名 姓名`: the first platform administrator and a one-use code.

import 'server-only';
import { CannotStart } from './cannot-start';
import { runCommand } from './console-command';
import { migrateDatabase } from './migrate';
import { joinPlatform } from './platform';

const taken = (error: unknown): never => {
  if (!(error instanceof Error) || error.message !== 'alreadyRegistered') throw error;
  throw new CannotStart('这个登录名已有人使用，请换一个。');
};

runCommand(async (settings, [loginName, name]) => {
  if (!loginName || !/^[a-z][a-z0-9-]{2,39}$/.test(loginName) || !name) {
    throw new CannotStart(
      '用法：npm run admin:create -- 登录名 姓名。登录名为 3 到 40 位小写字母、数字或短横线，以字母开头。',
    );
  }
  const platform = await joinPlatform(settings);
  try {
    Object.assign(process.env, platform.environment);
    await migrateDatabase(platform.databaseUrl);
    const { createAdministrator } = await import('../commands/create-administrator');
    const { db } = await import('../db');
    const ctx = { actor: null, requestId: 'admin:create', ip: null };
    const { code } = await createAdministrator(ctx, { loginName, name }).catch(taken);
    await db().$disconnect();
    console.log(
      `已创建平台管理员“${loginName}”。请在 24 小时内打开下面的链接设置密码，只能使用一次：`,
    );
    console.log(`${settings.origin}/set-password#${code}`);
  } finally {
    await platform.close();
  }
});
