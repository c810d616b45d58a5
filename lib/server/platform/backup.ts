// Knows `npm run backup -- 文件夹`: the cold copy of an installation with the embedded database.

import 'server-only';
import path from 'node:path';
import { CannotStart } from './cannot-start';
import { makeColdCopy } from './backup/cold-copy';
import { runCommand, say } from './console-command';

runCommand(async (settings, [folder]) => {
  if (folder === undefined) throw new CannotStart('用法：npm run backup -- 备份文件夹');
  if (settings.databaseUrl !== undefined) {
    throw new CannotStart(
      '数据库由您自己的 PostgreSQL 保存：请按 docs/operations.md 用 pg_basebackup 备份数据库，用 npm run backup:files 备份附件。',
    );
  }
  const backup = path.resolve(folder);
  const { files } = await makeColdCopy(settings, backup);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  say(`已备份 ${files.length} 个文件，${Math.ceil(bytes / 1e6)} MB：${backup}`);
  say('其中有密钥 secrets.json：请把备份加密保存，不要交给无关的人。');
  if (process.env['S3_ENDPOINT'] !== undefined) say('附件在 S3 服务器上，不在这份备份里。');
});
