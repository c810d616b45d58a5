// Knows `npm run restore -- 文件夹`: an installation comes back from its cold copy.

import 'server-only';
import path from 'node:path';
import { restore } from './backup/restoration';
import { CannotStart } from './cannot-start';
import { runCommand, say } from './console-command';

runCommand(async (settings, [folder]) => {
  if (folder === undefined) throw new CannotStart('用法：npm run restore -- 备份文件夹');
  if (settings.databaseUrl !== undefined) {
    throw new CannotStart(
      '数据库由您自己的 PostgreSQL 保存：请按 docs/operations.md 恢复数据库和附件。',
    );
  }
  const { files, madeAt } = await restore(settings, path.resolve(folder));
  say(`已恢复 ${files.length} 个文件，每个都与备份时（${madeAt}）相同：${settings.dataDir}`);
  say('现在可以执行 npm start。');
});
